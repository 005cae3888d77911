"""The encoder (BERT, MiniLM-L6 sizes) with surface embeddings, a CRF over words and two pointers: content to cue, cue to source."""
import math

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

HIDDEN, HEADS, INNER, LAYERS, POINTER = 384, 12, 1536, 6, 128
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
    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value, self.out = (Product(HIDDEN, HIDDEN) for _ in range(4))
        self.inner, self.outer = Product(HIDDEN, INNER), Product(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, t, _ = x.shape
        q, k, v = (f(x).view(b, t, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + bias
        mixed = scores.softmax(-1) @ v  # no dropout here: drawing it costs a fifth of the training time
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, t, HIDDEN))))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, dropout=.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.extra = nn.ModuleDict({f: nn.Embedding(n, HIDDEN) for f, n in FEATURES.items()})
        for e in self.extra.values():
            nn.init.zeros_(e.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout)
        self.word.weight.requires_grad = False

    def forward(self, ids, mask, features):
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.kind
        for f, e in self.extra.items():
            x = x + e(features[f])
        x = self.drop(self.norm(x))
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def lift(self, onnx_path):
        """Takes the pretrained weights out of an ONNX export, by name."""
        import onnx
        from onnx import numpy_helper
        graph = onnx.load(onnx_path).graph
        w = {t.name: torch.from_numpy(np.array(numpy_helper.to_array(t))) for t in graph.initializer}
        products = {n.name: n.input[1] for n in graph.node if n.op_type == 'MatMul'}

        def put(target, value):
            assert target.shape == value.shape, (target.shape, value.shape)
            target.data.copy_(value)

        put(self.word.weight, w['embeddings.word_embeddings.weight'])
        put(self.position.weight, w['embeddings.position_embeddings.weight'])
        put(self.kind, w['embeddings.token_type_embeddings.weight'][0])
        put(self.norm.weight, w['embeddings.LayerNorm.weight'])
        put(self.norm.bias, w['embeddings.LayerNorm.bias'])
        names = {'query': 'attention.self.query', 'key': 'attention.self.key', 'value': 'attention.self.value',
                 'out': 'attention.output.dense', 'inner': 'intermediate.dense', 'outer': 'output.dense'}
        norms = {'norm1': 'attention.output.LayerNorm', 'norm2': 'output.LayerNorm'}
        for i, layer in enumerate(self.layers):
            at = 'encoder.layer.%d.' % i
            for mine, theirs in names.items():
                linear = getattr(layer, mine)
                put(linear.bias, w[at + theirs + '.bias'])
                path = '/encoder/layer.%d/%s/MatMul' % (i, theirs.replace('.', '/'))
                put(linear.weight, w[products[path]].T)
            for mine, theirs in norms.items():
                put(getattr(layer, mine).weight, w[at + theirs + '.weight'])
                put(getattr(layer, mine).bias, w[at + theirs + '.bias'])


class Tagger(nn.Module):
    def __init__(self, vocabulary, dropout=.1):
        super().__init__()
        self.encoder = Encoder(vocabulary, dropout)
        self.emit = nn.Linear(HIDDEN, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        # pointers: [content to cue, cue to source]; queries and keys
        self.point = Product(HIDDEN, 4 * POINTER)

    def forward(self, ids, mask, features, first):
        """first: [batch, words] the first piece of each word.  Returns emissions and pointer scores (column 0: nowhere here)."""
        h = self.encoder(ids, mask, features)
        index = torch.cat([torch.zeros_like(first[:, :1]), first], 1)
        h = h.gather(1, index[:, :, None].expand(-1, -1, HIDDEN))
        q1, k1, q2, k2 = self.point(h).split(POINTER, -1)
        scale = 1 / math.sqrt(POINTER)
        return (self.emit(h[:, 1:]), (q1[:, 1:] @ k1.transpose(1, 2)) * scale, (q2[:, 1:] @ k2.transpose(1, 2)) * scale)

    def crf(self, emissions, tags, mask):
        """Mean negative log likelihood a word; a window may begin or end inside a span."""
        trans = self.transitions + MASK
        m = mask.to(emissions.dtype)
        gold = (emissions.gather(2, tags[:, :, None]).squeeze(2) * m).sum(1)
        gold = gold + (trans[tags[:, :-1], tags[:, 1:]] * m[:, 1:]).sum(1)
        alpha = emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + trans, 1) + emissions[:, t]
            alpha = torch.where(mask[:, t, None], step, alpha)
        return (torch.logsumexp(alpha, 1) - gold).sum() / m.sum()
