"""Gold as tags and pointers over a text's words, and batches of windows."""
import numpy as np
import torch

from model import FEATURES, ROLES, TAGS
from words import Text, windows

TAG = {t: i for i, t in enumerate(TAGS)}
NOWHERE, UNKNOWN = -1, -2


class Example:
    """A text with gold.  to_cue, to_source: per word the word pointed to, NOWHERE, or UNKNOWN where nothing is to be learnt."""

    def __init__(self, text, attributions, wordpieces):
        self.view = view = Text(text, wordpieces)
        n = len(view.words)
        self.tags = np.zeros(n, dtype=np.int64)
        self.to_cue = np.full(n, UNKNOWN, dtype=np.int64)
        self.to_source = np.full(n, UNKNOWN, dtype=np.int64)
        for a in attributions:
            ranges = {r: [view.word_range(s, e) for s, e in a[r]] for r in ROLES}
            for r in ROLES:
                for first, last in ranges[r]:
                    self.mark(first, last, r)
            cue = ranges['cue'][0] if ranges['cue'] else None
            if cue and cue[0] < cue[1]:
                for first, last in ranges['content']:
                    self.to_cue[first:last] = cue[0]
                source = ranges['source'][0] if ranges['source'] else None
                self.to_source[cue[0]:cue[1]] = source[0] if source and source[0] < source[1] else NOWHERE

    def mark(self, first, last, role):
        at = first
        while at < last:
            if self.tags[at]:
                at += 1
                continue
            end = at
            while end < last and not self.tags[end]:
                end += 1
            if end - at == 1:
                self.tags[at] = TAG['S-' + role]
            else:
                self.tags[at:end] = TAG['I-' + role]
                self.tags[at], self.tags[end - 1] = TAG['B-' + role], TAG['E-' + role]
            at = end


def pack(items, cls, sep):
    """items: [(example, first, last)] -> tensors, padded."""
    pieces = [2 + sum(x.view.sizes[a:b]) for x, a, b in items]
    t, w, n = max(pieces), max(b - a for _, a, b in items), len(items)
    ids, mask = np.zeros((n, t), np.int64), np.zeros((n, t), np.int64)
    features = {f: np.zeros((n, t), np.int64) for f in FEATURES}
    first, words = np.zeros((n, w), np.int64), np.zeros((n, w), bool)
    tags = np.zeros((n, w), np.int64)
    cue, source = np.full((n, w), -100), np.full((n, w), -100)
    for i, (x, a, b) in enumerate(items):
        v = x.view
        row = [cls]
        starts = []
        for j in range(a, b):
            starts.append(len(row))
            row.extend(v.pieces[j])
        row.append(sep)
        ids[i, :len(row)], mask[i, :len(row)] = row, 1
        sizes = v.sizes[a:b]
        features['case'][i, 1:len(row) - 1] = np.repeat(v.case[a:b], sizes)
        features['quote'][i, 1:len(row) - 1] = np.repeat(v.quote[a:b], sizes)
        features['brk'][i, starts] = v.brk[a:b]
        features['glued'][i, starts] = v.glued[a:b]
        first[i, :b - a], words[i, :b - a] = starts, True
        if getattr(x, 'tags', None) is not None:
            tags[i, :b - a] = x.tags[a:b]
            for target, gold, gone in ((cue, x.to_cue, 0), (source, x.to_source, -100)):
                g = gold[a:b]
                inside = (g >= a) & (g < b)
                # a cue in another window is 'nowhere here'; a source in another window teaches nothing
                target[i, :b - a] = np.where(inside, g - a + 1, np.where(g == NOWHERE, 0, np.where(g == UNKNOWN, -100, gone)))
    t_ = torch.from_numpy
    if all(hasattr(x, 'soft') for x, _, _ in items):
        return {'ids': t_(ids), 'mask': t_(mask), 'features': {f: t_(v) for f, v in features.items()}, 'first': t_(first),
                'words': t_(words), **soft_labels([x.soft[a, b] for x, a, b in items], w)}
    return {'ids': t_(ids), 'mask': t_(mask), 'features': {f: t_(v) for f, v in features.items()}, 'first': t_(first),
            'words': t_(words), 'tags': t_(tags), 'cue': t_(cue), 'source': t_(source), 'items': items}


class Soft:
    """A window's soft labels; first and last: its words."""

    def __init__(self, words, tags, transitions, cue, source):
        self.words, self.tags, self.transitions, self.cue, self.source = words, tags, transitions, cue, source


def soft_labels(softs, width):
    n = len(softs)
    out = {'soft tags': torch.zeros(n, width, len(TAGS)), 'soft transitions': torch.zeros(n, len(TAGS), len(TAGS)),
           'soft cue': torch.zeros(n, width, width + 1), 'soft source': torch.zeros(n, width, width + 1)}
    for i, s in enumerate(softs):
        out['soft tags'][i, :len(s.tags)] = torch.from_numpy(s.tags.astype(np.float32))
        out['soft transitions'][i] = torch.from_numpy(s.transitions.astype(np.float32))
        for name, pointed in (('soft cue', s.cue), ('soft source', s.source)):
            if pointed:
                at, targets, p = (torch.from_numpy(v.astype(k)) for v, k in zip(pointed, (np.int64, np.int64, np.float32)))
                out[name][i, at[:, None], targets] = p
    return out


class Softened:
    """An unmarked text as its teachers read it (soften.py): its windows stay as they were cut there."""

    def __init__(self, text, softs, wordpieces):
        self.view = Text(text, wordpieces)
        self.soft = {s.words: s for s in softs}

    def items(self):
        return [(self, a, b) for a, b in self.soft]


def cut(example, limit):
    v = example.view
    return [(example, a, b) for a, b in windows(v.sizes, v.levels, limit)]


def batches(items, budget, rng=None):
    """Windows of like length together; budget: pieces a batch, padding included."""
    size = lambda it: 2 + sum(it[0].view.sizes[it[1]:it[2]])
    order = [(size(it) + (rng.uniform(0, 12) if rng else 0), n) for n, it in enumerate(items)]
    order.sort()
    out, group, longest = [], [], 0
    for s, n in order:
        longest_now = max(longest, int(s) + 1)
        if group and longest_now * (len(group) + 1) > budget:
            out.append(group)
            group, longest_now = [], int(s) + 1
        group.append(items[n])
        longest = longest_now
    if group:
        out.append(group)
    if rng:
        rng.shuffle(out)
    return out
