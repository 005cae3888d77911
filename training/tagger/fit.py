"""Fits the linker and the calibration on the held-out documents, measures on dev, writes what the Java side needs.

    fit.py CHECKPOINT DATA BASE OUT.json [--limit 204] [--float]
"""
import argparse
import json
import os

import numpy as np
import torch

import decode
import measure
import polnear
from examples import Example
from linker import LINK, NONE, REACH, RELATIVE, SURE, Linker, Reading, choices, fit_choice, fit_sure, right
from model import TAGS, Tagger, eight_bits
from words import Wordpieces, load_vocabulary


def load(checkpoint, wp, eight):
    model = Tagger.of(torch.load(checkpoint, map_location='cpu')['model']).eval()
    if eight:
        eight_bits(model)
    return model


def readings(model, documents, wp, limit, bonus=0.):
    xs = [Example(d.text, [], wp) for d in documents]
    # one window a run: the pretended eight bits then see what the shipped model sees
    emissions, pointers = decode.run(model, xs, wp, limit, budget=1)
    trans = decode.transitions(model)
    return xs, emissions, pointers, trans


def make(raw, bonus):
    """bonus: added once a span, where it opens; a plain bias for or against O would grow with the span's length."""
    xs, emissions, pointers, trans = raw
    opens = [i for i, t in enumerate(TAGS) if t[0] in 'BS']
    out = []
    for x, e, p in zip(xs, emissions, pointers):
        e = e.copy()
        e[:, opens] += bonus
        out.append(Reading(x.view, e, p, trans))
    return out


def fit(documents, rs):
    import score_attribution as S
    cue_sets, source_sets = [], []
    for d, r in zip(documents, rs):
        a, b = choices(r, d.versions[0])
        cue_sets += a
        source_sets += b
    linker = Linker(fit_choice(cue_sets), fit_choice(source_sets))
    x, y = [], []
    for d, r in zip(documents, rs):
        found = linker.attributions(r)
        ok = right(S, S.Doc(d.text), d.versions[0], linker.find(r))
        x += [f for *_, f in found]
        y += ok
    linker.sure = fit_sure(x, y)
    return linker


def f1(documents, linker, rs):
    r = measure.report(documents, [linker.find(x) for x in rs])
    return r['attribution']['content+source']['f1'], r


def calibration(documents, linker, rs):
    """Mean confidence and share right, in ten bins, and the expected calibration error."""
    import score_attribution as S
    p, ok = [], []
    for d, r in zip(documents, rs):
        found = linker.find(r)
        p += [a['_p'] for a in found]
        ok += right(S, S.Doc(d.text), d.versions[0], found)
    p, ok = np.array(p), np.array(ok)
    bins = np.minimum((p * 10).astype(int), 9)
    rows = [(b, int((bins == b).sum()), float(p[bins == b].mean()), float(ok[bins == b].mean())) for b in range(10) if (bins == b).any()]
    return rows, sum(n * abs(a - c) for _, n, a, c in rows) / max(len(p), 1)


def plain_figures(dev, raw):
    plain = [decode.to_spans(x, decode.plain_links(x, decode.fragments(decode.viterbi(e, raw[3])), p)) for x, e, p in zip(*raw[:3])]
    print('dev, pointers alone:', measure.line(measure.report(dev, plain)), flush=True)


def figures(dev, raw, linker, bonus):
    rs = make(raw, bonus)
    print('dev, linker, bonus %.1f, threshold %.2f:' % (bonus, linker.threshold), measure.line(f1(dev, linker, rs)[1]))
    rows, error = calibration(dev, linker, rs)
    print('calibration on dev (bin, n, said, right):', [(b, n, round(x, 2), round(y, 2)) for b, n, x, y in rows], 'ECE %.3f' % error)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('checkpoint')
    ap.add_argument('data')
    ap.add_argument('base')
    ap.add_argument('out')
    ap.add_argument('--limit', type=int, default=204)
    ap.add_argument('--float', action='store_true')
    ap.add_argument('--unmeasured', action='store_true', help='fit only: the Java side is measured on dev anyway')
    ap.add_argument('--bonus', type=float, nargs='+', default=[.4, .7, 1., 1.3, 1.6])
    ap.add_argument('--threshold', type=float, nargs='+', default=[0., .15, .2, .25, .3, .35, .4])
    a = ap.parse_args()
    torch.set_num_threads(1)
    wp = Wordpieces(load_vocabulary(os.path.join(a.base, 'all-minilm-l6-v2-tokenizer.json')))
    model = load(a.checkpoint, wp, not a.float)
    held = polnear.held_out(polnear.read(os.path.join(a.data, 'train')))[0]
    dev = polnear.read(os.path.join(a.data, 'dev'))
    raw_held = readings(model, held, wp, a.limit)
    raw_dev = None if a.unmeasured else readings(model, dev, wp, a.limit)
    if raw_dev:
        plain_figures(dev, raw_dev)
    best = None
    for bonus in a.bonus:
        rs = make(raw_held, bonus)
        linker = fit(held, rs)
        for threshold in a.threshold:
            linker = Linker(linker.to_cue, linker.to_source, linker.sure, threshold)
            attribution, report = f1(held, linker, rs)
            score = attribution + .5 * report['content']['token']['f1']
            if best is None or score > best[0]:
                best = (score, bonus, threshold, linker)
        linker = Linker(linker.to_cue, linker.to_source, linker.sure)
        print('bonus %.1f: held-out %.4f without a threshold; best so far bonus %.1f, threshold %.2f' % (
            bonus, f1(held, linker, rs)[0], best[1], best[2]), flush=True)
    _, bonus, threshold, linker = best
    if raw_dev:
        figures(dev, raw_dev, linker, bonus)
    n = len(LINK)
    named = lambda names, w: dict(zip(names, [round(float(v), 6) for v in w]))
    with open(a.out, 'w') as f:
        json.dump({'tags': TAGS, 'limit': a.limit, 'transitions': [[round(float(v), 6) for v in row] for row in model.transitions.detach()],
                   'openingBonus': bonus, 'threshold': threshold, 'reach': REACH,
                   'cueLink': named(LINK, linker.to_cue[:n]), 'cueNone': named(NONE, linker.to_cue[n:]),
                   'sourceLink': named(LINK, linker.to_source[:n]), 'sourceNone': named(NONE, linker.to_source[n:]),
                   'confidence': named(SURE, linker.sure)}, f, indent=1)
    return 0


if __name__ == '__main__':
    main()
