"""Emissions of a document's windows to spans and links: Viterbi over the whole document, then the plain linking."""
import numpy as np
import torch

from examples import batches, cut, pack
from model import MASK, ROLES, TAGS

ENDS = np.array([t[0] in 'OES' for t in TAGS])
STARTS = np.array([t[0] in 'OBS' for t in TAGS])


@torch.no_grad()
def run(model, examples, wp, limit=252, budget=2048, bf16=False):
    """Per example: emissions [words, tags], and the pointers' scores as {word: (offset, row)} from its window."""
    model.eval()
    items = [it for n, x in enumerate(examples) for it in cut(x, lambda: limit)]
    where = {id(x): n for n, x in enumerate(examples)}
    emissions = [np.zeros((len(x.view.words), len(TAGS)), np.float32) for x in examples]
    pointers = [dict() for _ in examples]
    for group in batches(items, budget):
        b = pack(group, wp.cls, wp.sep)
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=bf16):
            e, c, s = model(b['ids'], b['mask'], b['features'], b['first'])
        for i, (x, first, last) in enumerate(group):
            n = where[id(x)]
            emissions[n][first:last] = e[i, :last - first].float().numpy()
            k = last - first
            pointers[n][first] = (last, log_softmax(c[i, :k, :k + 1].float().numpy()), log_softmax(s[i, :k, :k + 1].float().numpy()))
    return emissions, pointers


def log_softmax(x):
    m = x.max(-1, keepdims=True)
    return x - m - np.log(np.exp(x - m).sum(-1, keepdims=True))


def transitions(model):
    return (model.transitions.detach() + MASK).float().numpy()


def viterbi(e, trans):
    n = len(e)
    if n == 0:
        return []
    score = np.where(STARTS, e[0], -1e9)
    back = np.zeros((n, len(TAGS)), np.int64)
    for i in range(1, n):
        s = score[:, None] + trans
        back[i] = s.argmax(0)
        score = s.max(0) + e[i]
    score = np.where(ENDS, score, -1e9)
    path = [int(score.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i][path[-1]]))
    return path[::-1]


def fragments(path):
    """[(role, first, last)] half-open word ranges, in order."""
    out, start = [], 0
    for i, t in enumerate(path):
        tag = TAGS[t]
        if tag[0] in 'BS':
            start = i
        if tag[0] in 'ES':
            out.append((tag[2:], start, i + 1))
    return out


def plain_links(x, frags, pointers):
    """Every content to the cue its words point to most, every cue to the source it points to; no pointing over windows."""
    cues = [(a, b) for r, a, b in frags if r == 'cue']
    sources = [(a, b) for r, a, b in frags if r == 'source']
    content = {}
    window = sorted((first, v) for first, v in pointers.items())

    def scores(a, b, targets, which):
        total = {}
        for first, v in window:
            lo, hi = max(a, first), min(b, v[0])
            if lo >= hi:
                continue
            row = v[which][lo - first:hi - first]
            for t in targets:
                if first <= t[0] < v[0]:
                    total[t] = total.get(t, 0) + float(np.exp(row[:, t[0] - first + 1]).sum())
            total[None] = total.get(None, 0) + float(np.exp(row[:, 0]).sum())
        return total

    for r, a, b in frags:
        if r != 'content' or not cues:
            continue
        got = {k: v for k, v in scores(a, b, cues, 1).items() if k is not None}
        best = max(got, key=lambda k: (got[k], -k[0])) if got else min(cues, key=lambda c: (min(abs(c[0] - b), abs(a - c[1])), c))
        content.setdefault(best, []).append((a, b))
    out = []
    for cue, parts in sorted(content.items()):
        got = scores(*cue, sources, 2)
        best = max(got, key=lambda k: (got[k], -(k or (0,))[0]))
        out.append({'source': [best] if best else [], 'cue': [cue], 'content': parts})
    return out


def to_spans(x, links):
    w = x.view.words
    return [{r: [(w[a][0], w[b - 1][1]) for a, b in l[r]] for r in ROLES} for l in links]
