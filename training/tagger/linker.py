"""Which cue a content belongs to, which source a cue has or none, and how sure all that is.

Two conditional logits over candidates and a logistic regression, learnt on the held-out share of train from the tagger's own
spans; the Java side computes the same features from the same weights.
"""
import math

import numpy as np
import torch

from decode import fragments, viterbi
from model import ROLES, TAGS

REACH = 120  # words between the two ends of a link
NEAR = 5  # words between two pieces of a quotation that has no cue
RELATIVE = {'who', 'which', 'that', 'whom', 'whose'}
LINK = ['pointer', 'elsewhere', 'same sentence', 'same paragraph', 'distance', 'after', 'cues between', 'contents between',
        'sources between', 'touching', 'relative', 'both quoted', 'relative touching', 'next sentence', 'carried', 'carried quoted']
NONE = ['constant', 'pointer', 'no candidate in sentence', 'quoted', 'size']
SURE = ['constant', 'cue tags', 'source tags', 'content tags', 'content edges', 'cue link', 'source link', 'no source', 'pieces', 'size',
        'quoted', 'mixed', 'edge least', 'cue known']


def marginals(e, trans):
    n, k = e.shape
    starts = np.array([t[0] in 'OBS' for t in TAGS])
    ends = np.array([t[0] in 'OES' for t in TAGS])
    f = np.zeros((n, k))
    f[0] = e[0] + np.where(starts, 0, -1e4)
    lse = lambda x, axis: (lambda m: m.squeeze(axis) + np.log(np.exp(x - m).sum(axis)))(x.max(axis, keepdims=True))
    for i in range(1, n):
        f[i] = lse(f[i - 1][:, None] + trans, 0) + e[i]
    b = np.where(ends, 0, -1e4)
    out = np.zeros((n, k))
    for i in range(n - 1, -1, -1):
        s = f[i] + b
        out[i] = np.exp(s - lse(s, 0))
        b = lse(trans + (e[i] + b)[None, :], 1)
    return out


class Reading:
    """A text's tagged spans, with all that the links' features ask for."""

    def __init__(self, view, emissions, pointers, trans):
        self.view = view
        self.path = viterbi(emissions, trans)
        self.marginal = marginals(emissions, trans) if len(emissions) else np.zeros((0, len(TAGS)))
        self.spans = fragments(self.path)
        self.by = {r: [(a, b) for s, a, b in self.spans if s == r] for r in ROLES}
        self.sentence = np.cumsum([l >= 2 for l in view.levels]) if view.levels else []
        self.paragraph = np.cumsum([l >= 3 for l in view.levels]) if view.levels else []
        self.windows = sorted((first, v) for first, v in pointers.items())

    def points(self, span, target, which):
        """Mean probability that the span's words point to the target (None: nowhere), over those that share its window."""
        total, n = 0., 0
        for first, v in self.windows:
            a, b = max(span[0], first), min(span[1], v[0])
            if a >= b or target is not None and not first <= target[0] < v[0]:
                continue
            column = 0 if target is None else target[0] - first + 1
            total += float(np.exp(v[which][a - first:b - first, column].astype(np.float64)).sum())
            n += b - a
        return total / n if n else None

    def between(self, role, x, y):
        a, b = min(x[1], y[1]), max(x[0], y[0])
        return min(3, sum(1 for s in self.by[role] if s[0] >= a and s[1] <= b))

    def quoted(self, span):
        return sum(1 for i in range(*span) if self.view.quote[i]) / (span[1] - span[0])

    def word(self, i):
        s, e = self.view.words[i]
        return self.view.text[s:e].lower()

    def link(self, x, y, which, carried=None):
        """Features of a link from x (content or cue) to y (cue or source).  carried: the cue of the content before."""
        p = self.points(x, y, which)
        a, b = min(x[1], y[1]), max(x[0], y[0])
        gap = max(0, b - a)
        touching = all(not self.view.text[self.view.words[i][0]].isalnum() for i in range(a, b))
        s = self.sentence
        same = s[x[0]] <= s[y[0]] <= s[x[1] - 1] or s[y[0]] <= s[x[0]] <= s[y[1] - 1]
        near = not same and min(abs(s[x[0]] - s[y[0]]), abs(s[x[1] - 1] - s[y[0]])) == 1
        relative = y[1] - y[0] <= 2 and self.word(y[0]) in RELATIVE
        return [math.log(max(p, 1e-5)) if p is not None else 0., float(p is None), float(same),
                float(self.paragraph[x[0]] <= self.paragraph[y[0]] <= self.paragraph[x[1] - 1]), math.log1p(gap), float(y[0] > x[0]),
                self.between('cue', x, y), self.between('content', x, y), self.between('source', x, y), float(touching),
                float(relative), float(self.quoted(x) > .5 and self.quoted(y) > .5), float(relative and touching), float(near), float(y == carried),
                float(y == carried and self.quoted(x) > .5 and self.view.brk[x[0]] > 0)]

    def none(self, x, candidates, which):
        p = self.points(x, None, which)
        same = any(self.sentence[x[0]] <= self.sentence[y[0]] <= self.sentence[x[1] - 1] for y in candidates)
        return [1., math.log(max(p, 1e-5)), float(not same), self.quoted(x), math.log1p(x[1] - x[0])]

    def candidates(self, x, role, carried=None):
        return [y for y in self.by[role] if y == carried or max(0, max(x[0], y[0]) - min(x[1], y[1])) <= REACH]

    def options(self, x, role, which, carried=None):
        c = self.candidates(x, role, carried)
        width = len(LINK)
        rows = [[0.] * width + self.none(x, c, which)] + [self.link(x, y, which, carried) + [0.] * len(NONE) for y in c]
        return c, np.array(rows)

    def tags(self, span):
        return [max(float(self.marginal[i, self.path[i]]), 1e-6) for i in range(*span)]

    def sure(self, cue, source, contents, cue_links, source_link):
        mean_log = lambda p: float(np.mean(np.log(p)))
        content = [p for c in contents for p in self.tags(c)]
        edges = [p for c in contents for p in (self.tags((c[0], c[0] + 1)) + self.tags((c[1] - 1, c[1])))]
        quoted = sum(1 for c in contents for i in range(*c) if self.view.quote[i])
        words = sum(b - a for a, b in contents)
        return [1., mean_log(self.tags(cue)) if cue else 0., mean_log(self.tags(source)) if source else 0., mean_log(content), mean_log(edges),
                math.log(max(min(cue_links), 1e-6)), math.log(max(source_link, 1e-6)), float(source is None), float(len(contents) - 1),
                math.log1p(words), float(quoted == words), float(0 < quoted < words), math.log(min(edges)), float(cue is not None)]


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


class Linker:
    def __init__(self, to_cue, to_source, sure=None, threshold=0.):
        self.to_cue, self.to_source, self.sure, self.threshold = to_cue, to_source, sure, threshold

    def attributions(self, r):
        """[(cue, source, contents, confidence features)] of a Reading; a quotation that no cue claims has neither cue nor source."""
        by_cue, carried, free = {}, None, []
        for x in r.by['content']:
            c, rows = r.options(x, 'cue', 1, carried)
            p = softmax(rows @ self.to_cue)
            best = int(p.argmax())
            if best:
                carried = c[best - 1]
                by_cue.setdefault(c[best - 1], []).append((x, p[best]))
            elif r.quoted(x) > .5:
                if free and x[0] - free[-1][0][-1][1] <= NEAR and r.between('cue', free[-1][0][-1], x) == 0:
                    free[-1][0].append(x)
                    free[-1][1].append(p[0])
                else:
                    free.append(([x], [p[0]]))
        out = []
        for cue, parts in sorted(by_cue.items()):
            c, rows = r.options(cue, 'source', 2)
            p = softmax(rows @ self.to_source)
            best = int(p.argmax())
            source = c[best - 1] if best else None
            contents = [x for x, _ in parts]
            out.append((cue, source, contents, r.sure(cue, source, contents, [q for _, q in parts], p[best])))
        for contents, links in free:
            out.append((None, None, contents, r.sure(None, None, contents, links, 1.)))
        return out

    def confidence(self, features):
        return 1 / (1 + math.exp(-float(np.dot(self.sure, features))))

    def find(self, r):
        w = r.view.words
        at = lambda s: [(w[s[0]][0], w[s[1] - 1][1])]
        out = []
        for cue, source, contents, features in self.attributions(r):
            p = self.confidence(features) if self.sure is not None else 1.
            if p >= self.threshold or cue is None:
                out.append({'source': at(source) if source else [], 'cue': at(cue) if cue else [], 'content': [at(x)[0] for x in contents], '_p': p})
        return out


def fit_choice(sets, l2=.5):
    """sets: [(rows, chosen)] -> weights of a conditional logit."""
    width = sets[0][0].shape[1]
    most = max(len(rows) for rows, _ in sets)
    x = np.zeros((len(sets), most, width))
    mask = np.zeros((len(sets), most))
    for i, (rows, _) in enumerate(sets):
        x[i, :len(rows)], mask[i, len(rows):] = rows, -1e9
    x, mask, y = torch.tensor(x), torch.tensor(mask), torch.tensor([c for _, c in sets])
    w = torch.zeros(width, dtype=torch.double, requires_grad=True)
    o = torch.optim.LBFGS([w], max_iter=300, line_search_fn='strong_wolfe')

    def closure():
        o.zero_grad()
        loss = torch.nn.functional.cross_entropy(x @ w + mask, y, reduction='sum') + l2 * (w ** 2).sum()
        loss.backward()
        return loss
    o.step(closure)
    return w.detach().numpy()


def fit_sure(x, y, l2=1.):
    x, y = torch.tensor(np.array(x)), torch.tensor(np.array(y, dtype=float))
    w = torch.zeros(x.shape[1], dtype=torch.double, requires_grad=True)
    o = torch.optim.LBFGS([w], max_iter=300, line_search_fn='strong_wolfe')

    def closure():
        o.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y, reduction='sum') + l2 * (w ** 2).sum()
        loss.backward()
        return loss
    o.step(closure)
    return w.detach().numpy()


def share(x, words):
    return sum(1 for i in range(*x) if i in words) / (x[1] - x[0])


def choices(r, gold):
    """Training sets for both links: the tagger's spans against the gold's."""
    view = r.view
    ranges = [{role: [view.word_range(s, e) for s, e in a[role]] for role in ROLES} for a in gold]
    words = [{role: set(i for x in g[role] for i in range(*x)) for role in ROLES} for g in ranges]
    to_cue, to_source, carried = [], [], None
    for x in r.by['content']:
        c, rows = r.options(x, 'cue', 1, carried)
        best = max(words, key=lambda g: share(x, g['content']), default=None)
        if best is None or share(x, best['content']) < .5:
            to_cue.append((rows, 0))
            continue
        chosen = [k for k, y in enumerate(c) if share(y, best['cue']) > 0]
        to_cue.append((rows, chosen[0] + 1 if chosen else 0))
        carried = c[chosen[0]] if chosen else carried
    for x in r.by['cue']:
        c, rows = r.options(x, 'source', 2)
        match = [g for g in words if share(x, g['cue']) > 0]
        if not match:
            continue
        chosen = [k for k, y in enumerate(c) if share(y, match[0]['source']) > 0]
        if chosen or not match[0]['source']:
            to_source.append((rows, chosen[0] + 1 if chosen else 0))
    return to_cue, to_source


def right(S, doc, gold, predicted):
    """Per prediction, whether the scorer would match it (content and source)."""
    g = [(doc.span_tokens(a['content']), doc.words(doc.span_tokens(a['source']))) for a in gold]
    p = [(doc.span_tokens(a['content']), doc.words(doc.span_tokens(a['source']))) for a in predicted]
    pairs = [(S.jaccard(x[0], y[0]), i, j) for i, x in enumerate(g) for j, y in enumerate(p)
             if S.jaccard(x[0], y[0]) >= .5 and S.near(x[1], y[1])]
    matched = set(j for _, j in S.greedy(pairs))
    return [j in matched for j in range(len(predicted))]
