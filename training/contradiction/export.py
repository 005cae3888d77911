"""Writes the trained judge as ONNX, with the weights in eight bits.

    export.py CHECKPOINT BASE OUT.onnx [--form rows|float]

One pair a run.  Inputs: ids [pieces], kinds [pieces], sides [2, pieces] (the weights of the mean over each side).  Output: logits [3].
"""
import argparse
import os
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from judge import HIDDEN, LIMIT, Judge, tagger_model, tagger_words  # noqa: F401  (puts the tagger's folder on the path)

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tagger'))
import export as tagger_export  # noqa: E402

POSITIONS = LIMIT + 3


def build(model, form):
    g = tagger_export.Graph(form)
    a = lambda t: t.detach().float().numpy()
    e = model.encoder
    table = a(e.word.weight)
    if form == 'float':
        x = g.add('Gather', [g.constant('words', table), 'ids'])
    else:
        scale = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
        rows = g.add('Gather', [g.constant('words', np.round(table / scale).astype(np.int8)), 'ids'])
        x = g.add('Mul', [g.add('Cast', [rows], to=TensorProto.FLOAT), g.add('Gather', [g.constant('word_scales', scale), 'ids'])])
    kinds = a(e.kind)[None, :] + a(e.extra['kind'].weight)
    x = g.add('Add', [x, g.add('Gather', [g.constant('kind_rows', kinds.astype(np.float32)), 'kinds'])])
    length = g.add('Shape', ['ids'])
    place = g.add('Slice', [g.constant('positions', a(e.position.weight)[:POSITIONS]), g.constant('zero', np.array([0], np.int64)), length])
    x = g.add('Add', [x, place])
    x = g.add('LayerNormalization', [x, g.constant('norm.weight', a(e.norm.weight)), g.constant('norm.bias', a(e.norm.bias))],
              axis=-1, epsilon=1e-12)
    x = g.add('Unsqueeze', [x, g.constant('axis', np.array([0], np.int64))])
    for i, layer in enumerate(e.layers):
        n = 'layer%d.' % i
        qkv = g.linear(n + 'qkv', x, np.concatenate([a(f.weight).T for f in (layer.query, layer.key, layer.value)], 1),
                       np.concatenate([a(f.bias) for f in (layer.query, layer.key, layer.value)]))
        q, k, v = g.add('Split', [qkv, g.constant(n + 'split', np.array([HIDDEN] * 3, np.int64))], 3, axis=-1)
        x = tagger_export.norm(g, n + 'norm1', g.linear(n + 'out', g.ms('MultiHeadAttention', [q, k, v], num_heads=tagger_model.HEADS),
                                                        a(layer.out.weight).T, a(layer.out.bias)), x, layer.norm1)
        inner = g.ms('Gelu', [g.linear(n + 'inner', x, a(layer.inner.weight).T, a(layer.inner.bias))])
        x = tagger_export.norm(g, n + 'norm2', g.linear(n + 'outer', inner, a(layer.outer.weight).T, a(layer.outer.bias)), x, layer.norm2)
    h = g.add('Squeeze', [x, 'axis'])
    means = g.add('MatMul', ['sides', h])
    one, two, three = (g.constant('n%d' % k, np.array([k], np.int64)) for k in (1, 2, 3))
    first = g.add('Slice', [h, 'zero', one])
    left, right = g.add('Slice', [means, 'zero', one]), g.add('Slice', [means, one, two])
    seen = g.add('Concat', [first, left, right, g.add('Abs', [g.add('Sub', [left, right])]), g.add('Mul', [left, right])], axis=1)
    inner = g.add('Tanh', [g.linear('inner', seen, a(model.inner.weight).T, a(model.inner.bias))])
    logits = g.linear('outer', inner, a(model.outer.weight).T, a(model.outer.bias), 'float')
    g.nodes.append(helper.make_node('Reshape', [logits, three], ['logits']))
    vi = helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes, 'contradiction', [vi('ids', TensorProto.INT64, ['pieces']), vi('kinds', TensorProto.INT64, ['pieces']),
                                   vi('sides', TensorProto.FLOAT, [2, 'pieces'])],
        [vi('logits', TensorProto.FLOAT, [3])], g.constants)
    m = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid('com.microsoft', 1)])
    m.ir_version = 8
    return m


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('checkpoint')
    p.add_argument('base')
    p.add_argument('out')
    p.add_argument('--form', default='rows', choices=['rows', 'float'])
    a = p.parse_args()
    vocabulary = tagger_words.load_vocabulary(os.path.join(a.base, 'all-minilm-l6-v2-tokenizer.json'))
    model = Judge(len(vocabulary))
    model.load_state_dict(torch.load(a.checkpoint, map_location='cpu')['model'])
    onnx.save(build(model, a.form), a.out)
    print(a.out, os.path.getsize(a.out))


if __name__ == '__main__':
    main()
