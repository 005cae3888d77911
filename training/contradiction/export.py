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

from judge import LIMIT, Judge, tagger_words  # noqa: F401  (puts the tagger's folder on the path)

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tagger'))
import export as tagger_export  # noqa: E402

POSITIONS = LIMIT + 3


def build(model, form):
    g = tagger_export.Graph(form)
    e, a = model.encoder, tagger_export.array
    x = tagger_export.encode(g, e, 'kinds', a(e.kind)[None, :] + a(e.extra['kind'].weight), POSITIONS)
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
    return tagger_export.finished(graph)


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
