"""What teachers think of unmarked articles: for every window each word's probabilities over the tags, the expected number of each
transition, and where its words point to.  A student learns from these (train.py --soft).

    soften.py ARTICLES.jsonl.gz BASE OUT.pt --pieces 1000000 --teacher 1:CHECKPOINT [--teacher .3:CHECKPOINT]
"""
import argparse
import gzip
import json
import os
import random
import time

import numpy as np
import torch

from augment import augment
from examples import Example, Soft, batches, cut, pack
from model import MASK, ROLES, TAGS, Tagger
from words import Wordpieces, load_vocabulary

POINTED = 3  # of a word's pointers, the likeliest so many are kept
CONTENT, CUE = ([i for i, t in enumerate(TAGS) if t.endswith('-' + r)] for r in ('content', 'cue'))


def articles(path, rng, shortest=1500, longest=12000):
    with gzip.open(path, 'rt', encoding='utf-8') as f:
        texts = [t for t in (json.loads(line).get('text', '') for line in f) if shortest <= len(t) <= longest]
    rng.shuffle(texts)
    return texts


def expectations(model, emissions, words):
    """A batch's probabilities of tags [batch, words, tags] and expected transitions [batch, tags, tags]: log Z's derivatives."""
    e = emissions.detach().requires_grad_()
    trans = (model.transitions.detach() + MASK).expand(len(e), -1, -1).clone().requires_grad_()
    model.log_z(e, trans, words).sum().backward()
    return e.grad, trans.grad


def kept(p, own):
    """Of the words that point at all, the likeliest targets: word, targets, probabilities; the words' own weight goes into them."""
    at = np.flatnonzero(own > .05)
    if not len(at):
        return None
    k = min(POINTED, p.shape[1])
    best = np.argsort(-p[at], 1)[:, :k]
    q = np.take_along_axis(p[at], best, 1)
    q = q / q.sum(1, keepdims=True) * own[at, None]
    return at.astype(np.int16), best.astype(np.int16), q.astype(np.float16)


def soften(teachers, group, wp):
    b = pack(group, wp.cls, wp.sep)
    tags = transitions = cue = source = 0
    closed = torch.cat([torch.ones_like(b['words'][:, :1]), b['words']], 1)[:, None, :]
    for weight, model in teachers:
        with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
            e, c, s = model(b['ids'], b['mask'], b['features'], b['first'])
        p, t = expectations(model, e.float(), b['words'])
        tags, transitions = tags + weight * p, transitions + weight * t
        cue = cue + weight * c.float().masked_fill(~closed, -1e4).softmax(-1)
        source = source + weight * s.float().masked_fill(~closed, -1e4).softmax(-1)
    out = []
    for i, (_, a, z) in enumerate(group):
        n = z - a
        p = tags[i, :n].numpy()
        out.append(Soft((a, z), p.astype(np.float16), transitions[i].numpy().astype(np.float16),
                        kept(cue[i, :n, :n + 1].numpy(), p[:, CONTENT].sum(1)), kept(source[i, :n, :n + 1].numpy(), p[:, CUE].sum(1))))
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('articles')
    ap.add_argument('base')
    ap.add_argument('out')
    ap.add_argument('--pieces', type=int, default=1000000)
    ap.add_argument('--teacher', action='append', required=True)
    ap.add_argument('--augmented', type=float, default=.25)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--threads', type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    wp = Wordpieces(load_vocabulary(os.path.join(a.base, 'all-minilm-l6-v2-tokenizer.json')))
    teachers, total = [], sum(float(t.split(':')[0]) for t in a.teacher)
    for t in a.teacher:
        weight, path = t.split(':', 1)
        teachers.append((float(weight) / total, Tagger.of(torch.load(path, map_location='cpu')['model']).eval()))
    rng = random.Random(a.seed)
    texts = articles(a.articles, rng)
    headlines = [t.split('\n')[0][:90] for t in texts[:500]]
    out, pieces, began = [], 0, time.time()
    while texts and pieces < a.pieces:
        some, texts = texts[:24], texts[24:]
        xs = []
        for t in some:
            if rng.random() < a.augmented:
                t, _ = augment(t, [], rng, headlines)
            xs.append(Example(t, [], wp))
        items = [it for x in xs for it in cut(x, lambda: rng.choice([rng.randint(60, 252), rng.randint(90, 160)]))]
        got = {id(x): [] for x in xs}
        for group in batches(items, 4096):
            for (x, *_), soft in zip(group, soften(teachers, group, wp)):
                got[id(x)].append(soft)
        out += [(x.view.text, got[id(x)]) for x in xs]
        pieces += sum(sum(x.view.sizes) for x in xs)
        print('%d texts, %d pieces, %.0f s' % (len(out), pieces, time.time() - began), flush=True)
        if len(out) % 240 == 0:
            torch.save(out, a.out)
    torch.save(out, a.out)


if __name__ == '__main__':
    main()
