"""The shipped tagger as a checkpoint again, its weights as the eight bits hold them: what training goes on from, or slim.py makes smaller.

    restore.py attribution.onnx attribution.json CHECKPOINT
"""
import json
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import FEATURES, POINTER, SIZES, Tagger


def restore(graph, described):
    w = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    t = lambda a: torch.from_numpy(np.ascontiguousarray(a, dtype=np.float32))
    weight = lambda name: w[name + '.weight'].astype(np.float32) * (w[name + '.scale'] if name + '.scale' in w else 1)
    inner = tuple(w['layer%d.inner.weight' % i].shape[1] for i in range(SIZES['minilm'].layers))
    model = Tagger(len(w['words']), SIZES['minilm']._replace(inner=inner))
    e = model.encoder
    with torch.no_grad():
        e.word.weight.copy_(t(w['words'] * w['word_scales']))
        e.position.weight.zero_()
        e.position.weight[:len(w['positions'])] = t(w['positions'])
        e.norm.weight.copy_(t(w['norm.weight']))
        e.norm.bias.copy_(t(w['norm.bias']))
        # the sums of all four features' rows fall apart again: each row less the first
        rows = t(w['surface_rows']).view(*FEATURES.values(), -1)
        e.kind.copy_(rows[0, 0, 0, 0])
        for k, f in enumerate(FEATURES):
            at = [0] * len(FEATURES)
            at[k] = slice(None)
            e.extra[f].weight.copy_(rows[tuple(at)] - rows[0, 0, 0, 0])
        for i, layer in enumerate(e.layers):
            name = 'layer%d.' % i
            for part, three, bias in zip((layer.query, layer.key, layer.value), np.split(weight(name + 'qkv'), 3, 1),
                                         np.split(w[name + 'qkv.bias'], 3)):
                put(part, t(three.T), t(bias))
            for part in ('out', 'inner', 'outer'):
                put(getattr(layer, part), t(weight(name + part).T), t(w[name + part + '.bias']))
            for part in ('norm1', 'norm2'):
                put(getattr(layer, part), t(w[name + part + '.weight']), t(w[name + part + '.bias']))
        put(model.emit, t(weight('emit').T), t(w['emit.bias']))
        turned, bias = weight('point').copy(), w['point.bias'].copy()
        for j in (0, 2):  # export.py put the scores' scale into the queries
            turned[:, j * POINTER:(j + 1) * POINTER] *= POINTER ** .5
            bias[j * POINTER:(j + 1) * POINTER] *= POINTER ** .5
        put(model.point, t(turned.T), t(bias))
        model.transitions.copy_(t(np.array(described['transitions'])))
    return model


def put(product, weight, bias):
    product.weight.copy_(weight)
    product.bias.copy_(bias)


if __name__ == '__main__':
    torch.save({'model': restore(onnx.load(sys.argv[1]).graph, json.load(open(sys.argv[2]))).state_dict()}, sys.argv[3])
