"""The encoder (BERT) with surface embeddings, a CRF over words and two pointers: content to cue, cue to source."""
import math
from typing import NamedTuple

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F


class Sizes(NamedTuple):
    hidden: int
    heads: int
    inner: tuple  # a number a layer

    @property
    def layers(self):
        return len(self.inner)


SIZES = {'minilm': Sizes(384, 12, (1536,) * 6), 'bert': Sizes(768, 12, (3072,) * 12)}
POINTER = 128
ROLES = ('source', 'cue', 'content')
TAGS = ['O'] + [p + '-' + r for r in ROLES for p in 'BIES']
FEATURES = {'case': 8, 'quote': 6, 'brk': 3, 'glued': 2}


def allowed(a, b):
    """May tag b follow tag a?"""
    opens = TAGS[a][0] in 'BI'
    if opens:
        return TAGS[b][0] in 'IE' and TAGS[a][2:] == TAGS[b][2:]
    return TAGS[b][0] in 'OBS'


MASK = torch.tensor([[0. if allowed(a, b) else -1e4 for b in range(len(TAGS))] for a in range(len(TAGS))])


class Product(nn.Linear):
    """A linear layer that can pretend to run in eight bits: weights a scale a column, input a scale and zero point a window."""
    eight = False

    def forward(self, x):
        if not self.eight:
            return F.linear(x, self.weight, self.bias)
        with torch.no_grad():
            y = x.float()
            low = y.amin((1, 2), keepdim=True).clamp(max=0)
            high = y.amax((1, 2), keepdim=True).clamp(min=0)
            scale = (high - low).clamp(min=1e-8) / 255
            zero = (-low / scale).round()
            seen = ((y / scale + zero).round().clamp(0, 255) - zero) * scale
            step = self.weight.abs().amax(1, keepdim=True) / 127
            kept = (self.weight / step).round() * step
        # straight through: the rounded values forward, the plain gradient back
        return F.linear(x + (seen - x).to(x.dtype), self.weight + (kept - self.weight), self.bias)


def eight_bits(model, on=True):
    for m in model.modules():
        if isinstance(m, Product):
            m.eight = on


class Layer(nn.Module):
    def __init__(self, sizes, inner, dropout):
        super().__init__()
        hidden = sizes.hidden
        self.heads = sizes.heads
        self.query, self.key, self.value, self.out = (Product(hidden, hidden) for _ in range(4))
        self.inner, self.outer = Product(hidden, inner), Product(inner, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        x = self.attended(x, bias)
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))

    def attended(self, x, bias):
        """Up to the inner products, without them."""
        b, t, hidden = x.shape
        q, k, v = (f(x).view(b, t, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) / math.sqrt(hidden // self.heads) + bias
        mixed = scores.softmax(-1) @ v  # no dropout here: drawing it costs a fifth of the training time
        return self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, t, hidden))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, sizes, dropout):
        super().__init__()
        self.sizes, hidden = sizes, sizes.hidden
        self.word = nn.Embedding(vocabulary, hidden)
        self.position = nn.Embedding(512, hidden)
        self.kind = nn.Parameter(torch.zeros(hidden))
        self.extra = nn.ModuleDict({f: nn.Embedding(n, hidden) for f, n in FEATURES.items()})
        for e in self.extra.values():
            nn.init.zeros_(e.weight)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes, inner, dropout) for inner in sizes.inner)
        self.drop = nn.Dropout(dropout)
        self.word.weight.requires_grad = False

    def forward(self, ids, mask, features):
        x, bias = self.embedded(ids, mask, features)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def embedded(self, ids, mask, features):
        """What the first layer sees, and what keeps the padding out."""
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.kind
        for f, e in self.extra.items():
            x = x + e(features[f])
        x = self.drop(self.norm(x))
        return x, (1 - mask[:, None, None, :].to(x.dtype)) * -1e4

    def lift(self, pretrained):
        """pretrained: a pretrained encoder's arrays, by the names of its original."""
        def put(target, name, turn=False):
            value = torch.from_numpy(pretrained[name].T if turn else pretrained[name])
            assert target.shape == value.shape, (name, target.shape, value.shape)
            target.data.copy_(value)

        put(self.word.weight, 'embeddings/word_embeddings')
        put(self.position.weight, 'embeddings/position_embeddings')
        self.kind.data.copy_(torch.from_numpy(pretrained['embeddings/token_type_embeddings'][0]))
        put(self.norm.weight, 'embeddings/LayerNorm/gamma')
        put(self.norm.bias, 'embeddings/LayerNorm/beta')
        names = {'query': 'attention/self/query', 'key': 'attention/self/key', 'value': 'attention/self/value',
                 'out': 'attention/output/dense', 'inner': 'intermediate/dense', 'outer': 'output/dense'}
        norms = {'norm1': 'attention/output/LayerNorm', 'norm2': 'output/LayerNorm'}
        for i, layer in enumerate(self.layers):
            at = 'encoder/layer_%d/' % i
            for mine, theirs in names.items():
                put(getattr(layer, mine).weight, at + theirs + '/kernel', True)
                put(getattr(layer, mine).bias, at + theirs + '/bias')
            for mine, theirs in norms.items():
                put(getattr(layer, mine).weight, at + theirs + '/gamma')
                put(getattr(layer, mine).bias, at + theirs + '/beta')


class Tagger(nn.Module):
    def __init__(self, vocabulary, sizes=SIZES['minilm'], dropout=.1):
        super().__init__()
        self.encoder = Encoder(vocabulary, sizes, dropout)
        self.emit = nn.Linear(sizes.hidden, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        # pointers: [content to cue, cue to source]; queries and keys
        self.point = Product(sizes.hidden, 4 * POINTER)

    @staticmethod
    def of(state):
        """A checkpoint's tagger, its layers as wide as they were kept."""
        kept = ['encoder.layers.%d.inner.bias' % i for i in range(len(state))]
        words, hidden = state['encoder.word.weight'].shape
        like = next(s for s in SIZES.values() if s.hidden == hidden)
        model = Tagger(words, like._replace(inner=tuple(len(state[k]) for k in kept if k in state)))
        model.load_state_dict(state)
        return model

    def forward(self, ids, mask, features, first):
        """first: [batch, words] the first piece of each word.  Returns emissions and pointer scores (column 0: nowhere here)."""
        h = self.encoder(ids, mask, features)
        index = torch.cat([torch.zeros_like(first[:, :1]), first], 1)
        h = h.gather(1, index[:, :, None].expand(-1, -1, h.shape[-1]))
        q1, k1, q2, k2 = self.point(h).split(POINTER, -1)
        scale = 1 / math.sqrt(POINTER)
        return (self.emit(h[:, 1:]), (q1[:, 1:] @ k1.transpose(1, 2)) * scale, (q2[:, 1:] @ k2.transpose(1, 2)) * scale)

    def crf(self, emissions, tags, mask):
        """Mean negative log likelihood a word; a window may begin or end inside a span."""
        trans = self.transitions + MASK
        m = mask.to(emissions.dtype)
        gold = (emissions.gather(2, tags[:, :, None]).squeeze(2) * m).sum(1)
        gold = gold + (trans[tags[:, :-1], tags[:, 1:]] * m[:, 1:]).sum(1)
        return (self.log_z(emissions, trans.expand(len(emissions), -1, -1), mask) - gold).sum() / m.sum()

    def soft_crf(self, emissions, tags, transitions, mask):
        """The same against a teacher's distribution over sequences, which its tags' probabilities and expected transitions make up."""
        trans = self.transitions + MASK
        m = mask.to(emissions.dtype)
        gold = (emissions * tags * m[:, :, None]).sum((1, 2)) + (self.transitions * transitions * (MASK == 0)).sum((1, 2))
        return (self.log_z(emissions, trans.expand(len(emissions), -1, -1), mask) - gold).sum() / m.sum()

    @staticmethod
    def log_z(emissions, trans, mask):
        """trans: [batch, tags, tags]"""
        alpha = emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + trans, 1) + emissions[:, t]
            alpha = torch.where(mask[:, t, None], step, alpha)
        return torch.logsumexp(alpha, 1)
