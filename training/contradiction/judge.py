"""Two texts read together (BERT, MiniLM-L6 sizes): follows, neither, excludes."""
import os
import sys

import numpy as np
import torch
from torch import nn

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tagger'))
import model as tagger_model  # noqa: E402
import words as tagger_words  # noqa: E402

SIZES = tagger_model.SIZES['minilm']
HIDDEN = SIZES.hidden
MATCHES, LIMIT = 5, 126  # pieces of both sides together, marks aside
NONE, SAME, NEAR, NUMBER, SAME_NUMBER = range(MATCHES)


class Texts:
    """A text as words' pieces; a pair as the model sees it."""

    def __init__(self, wordpieces):
        self.wp, self.cache = wordpieces, {}

    def words(self, text):
        got = self.cache.get(text)
        if got is None:
            got = []
            for s, e in tagger_words.split_words(text):
                w = tagger_words.fold(text[s:e])
                if w:
                    got.append((w, self.wp.pieces(text[s:e])))
            self.cache[text] = got
        return got

    def pair(self, a, b):
        """(ids, kinds, lengths of the sides); kinds: side * 5 + how the word stands to the other side's."""
        left, right = cut(self.words(a), self.words(b))
        ids, kinds, size = [self.wp.cls], [0], []
        for n, (own, other) in enumerate(((left, right), (right, left))):
            whole = {w for w, _ in other}
            heads = {w[:4] for w, _ in other if len(w) >= 4}
            before = len(ids)
            for w, pieces in own:
                k = n * MATCHES + matched(w, whole, heads)
                ids += pieces
                kinds += [k] * len(pieces)
            size.append(len(ids) - before)
            ids.append(self.wp.sep)
            kinds.append(n * MATCHES)
        return ids, kinds, size


def matched(w, whole, heads):
    same = w in whole
    if '0' <= w[0] <= '9':
        return SAME_NUMBER if same else NUMBER
    return SAME if same else NEAR if len(w) >= 4 and w[:4] in heads else NONE


def cut(left, right):
    """The longer loses words at its end until both fit."""
    a, b = sum(len(p) for _, p in left), sum(len(p) for _, p in right)
    left, right = list(left), list(right)
    while a + b > LIMIT:
        if a >= b:
            a -= len(left.pop()[1])
        else:
            b -= len(right.pop()[1])
    return left, right


class Judge(nn.Module):
    def __init__(self, vocabulary, dropout=.1):
        super().__init__()
        self.encoder = tagger_model.Encoder(vocabulary, SIZES, dropout)
        self.encoder.extra = nn.ModuleDict({'kind': nn.Embedding(2 * MATCHES, HIDDEN)})
        nn.init.normal_(self.encoder.extra['kind'].weight, std=.02)
        self.encoder.position.weight.requires_grad = True
        self.inner = nn.Linear(5 * HIDDEN, HIDDEN)
        self.outer = nn.Linear(HIDDEN, 3)
        self.drop = nn.Dropout(dropout)

    def forward(self, ids, mask, kinds, sides):
        """sides: [batch, 2, pieces], weights of the mean over each side."""
        h = self.encoder(ids, mask, {'kind': kinds})
        means = sides.to(h.dtype) @ h
        a, b = means[:, 0], means[:, 1]
        x = torch.cat([h[:, 0], a, b, (a - b).abs(), a * b], -1)
        return self.outer(self.drop(torch.tanh(self.inner(self.drop(x)))))


def pack(items):
    """items: (ids, kinds, sizes); padded."""
    longest = max(len(i[0]) for i in items)
    ids, kinds = np.zeros((len(items), longest), np.int64), np.zeros((len(items), longest), np.int64)
    mask, sides = np.zeros((len(items), longest), np.float32), np.zeros((len(items), 2, longest), np.float32)
    for n, (i, k, (a, b)) in enumerate(items):
        ids[n, :len(i)], kinds[n, :len(i)], mask[n, :len(i)] = i, k, 1
        sides[n, 0, 1:1 + a] = 1 / max(a, 1)
        sides[n, 1, 2 + a:2 + a + b] = 1 / max(b, 1)
    return tuple(torch.from_numpy(x) for x in (ids, mask, kinds, sides))
