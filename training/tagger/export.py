"""Writes the trained tagger as ONNX, with the weights in eight bits.

    export.py CHECKPOINT BASE OUT.onnx [--form blocks|rows|float]

One window a run, no padding.  Inputs: ids [pieces], surface [pieces] (the four features as one number), first [words + 1] (where
each word starts; 0, the window's mark, comes first).  Outputs: emissions [words, tags], cue and source [words, words + 1] (log
probability that the word points to that word; column 0: nowhere here).
"""
import argparse
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import pretrained
from model import FEATURES, POINTER, TAGS, Tagger
from words import load_vocabulary

POSITIONS = 256


class Graph:
    def __init__(self, form):
        self.form, self.nodes, self.constants, self.n = form, [], [], 0

    def constant(self, name, value):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, op, inputs, outputs=1, domain='', **attributes):
        self.n += 1
        names = ['%s_%d_%d' % (op, self.n, i) for i in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, name='%s_%d' % (op, self.n), domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def ms(self, op, inputs, outputs=1, **attributes):
        return self.add(op, inputs, outputs, 'com.microsoft', **attributes)

    def linear(self, name, x, weight, bias, form=None):
        """x @ weight + bias; weight [in, out]."""
        form = form or self.form
        if form == 'float':
            w = self.constant(name + '.weight', weight.astype(np.float32))
            return self.add('Add', [self.add('MatMul', [x, w]), self.constant(name + '.bias', bias)])
        if form == 'rows':
            scale = np.maximum(np.abs(weight).max(0) / 127, 1e-12).astype(np.float32)
            q = np.clip(np.round(weight / scale), -127, 127).astype(np.int8)
            return self.ms('DynamicQuantizeMatMul', [x, self.constant(name + '.weight', q), self.constant(name + '.scale', scale),
                                                     self.constant(name + '.zero', np.zeros_like(scale, np.int8)),
                                                     self.constant(name + '.bias', bias)])
        block = 32
        k, n = weight.shape
        blocks = weight.T.reshape(n, k // block, block)
        scale = np.maximum(np.abs(blocks).max(-1, keepdims=True) / 127, 1e-12).astype(np.float32)
        q = (np.clip(np.round(blocks / scale), -127, 127) + 128).astype(np.uint8)
        return self.ms('MatMulNBits', [x, self.constant(name + '.weight', q), self.constant(name + '.scale', scale.reshape(n, -1)),
                                       '', '', self.constant(name + '.bias', bias)],
                       K=k, N=n, bits=8, block_size=block, accuracy_level=4)


def encode(g, encoder, name, added, positions, mixed=(), kept=None):
    """The encoder's layers over one text: [1, pieces, hidden].  name: the input that chooses a row of added for each piece;
    kept: the input that names the pieces whose last layer is wanted ([1, kept, hidden] then): nothing else of it is computed."""
    e = encoder
    hidden, heads = e.sizes.hidden, e.sizes.heads
    table = array(e.word.weight)
    if g.form == 'float':
        x = g.add('Gather', [g.constant('words', table), 'ids'])
    else:
        scale = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
        rows = g.add('Gather', [g.constant('words', np.round(table / scale).astype(np.int8)), 'ids'])
        x = g.add('Mul', [g.add('Cast', [rows], to=TensorProto.FLOAT), g.add('Gather', [g.constant('word_scales', scale), 'ids'])])
    x = g.add('Add', [x, g.add('Gather', [g.constant(name + '_rows', added.astype(np.float32)), name])])
    length = g.add('Shape', ['ids'])
    place = g.add('Slice', [g.constant('positions', array(e.position.weight)[:positions]), g.constant('zero', np.array([0], np.int64)), length])
    x = g.add('Add', [x, place])
    x = g.add('LayerNormalization', [x, g.constant('norm.weight', array(e.norm.weight)), g.constant('norm.bias', array(e.norm.bias))],
              axis=-1, epsilon=1e-12)
    x = g.add('Unsqueeze', [x, g.constant('axis', np.array([0], np.int64))])
    for i, layer in enumerate(e.layers):
        at = lambda part: 'layer%d.%s' % (i, part)
        product = lambda part, x, weight, bias: g.linear(at(part), x, weight, bias, 'float' if at(part) in mixed else None)
        three = (layer.query, layer.key, layer.value)
        qkv = product('qkv', x, np.concatenate([array(f.weight).T for f in three], 1), np.concatenate([array(f.bias) for f in three]))
        q, k, v = g.add('Split', [qkv, g.constant(at('split'), np.array([hidden] * 3, np.int64))], 3, axis=-1)
        seen = g.ms('MultiHeadAttention', [q, k, v], num_heads=heads)
        if kept and layer is e.layers[-1]:
            seen, x = (g.add('Gather', [of, kept], axis=1) for of in (seen, x))
        x = norm(g, at('norm1'), product('out', seen, array(layer.out.weight).T, array(layer.out.bias)), x, layer.norm1)
        inner = g.ms('Gelu', [product('inner', x, array(layer.inner.weight).T, array(layer.inner.bias))])
        x = norm(g, at('norm2'), product('outer', inner, array(layer.outer.weight).T, array(layer.outer.bias)), x, layer.norm2)
    return x


def array(t):
    return t.detach().float().numpy()


def build(model, form, mixed=()):
    g = Graph(form)
    e = model.encoder
    surface = array(e.kind)[None, :]
    for f in FEATURES:
        surface = (surface[:, None, :] + array(e.extra[f].weight)[None, :, :]).reshape(-1, e.sizes.hidden)
    x = g.add('Squeeze', [encode(g, e, 'surface', surface, POSITIONS, mixed, 'first'), 'axis'])
    own = g.add('Slice', [x, g.constant('one', np.array([1], np.int64)), g.constant('end', np.array([1 << 30], np.int64))])
    emit = g.linear('emit', own, array(model.emit.weight).T, array(model.emit.bias), 'float')
    g.nodes.append(helper.make_node('Identity', [emit], ['emissions']))
    w, b = array(model.point.weight).T.copy(), array(model.point.bias).copy()
    for j in (0, 2):  # the scores' scale goes into the queries
        w[:, j * POINTER:(j + 1) * POINTER] *= POINTER ** -.5
        b[j * POINTER:(j + 1) * POINTER] *= POINTER ** -.5
    parts = g.add('Split', [g.linear('point', x, w, b), g.constant('point.split', np.array([POINTER] * 4, np.int64))], 4, axis=-1)
    for q, k, name in ((parts[0], parts[1], 'cue'), (parts[2], parts[3], 'source')):
        scores = g.add('MatMul', [g.add('Slice', [q, 'one', 'end']), g.add('Transpose', [k], perm=[1, 0])])
        g.nodes.append(helper.make_node('LogSoftmax', [scores], [name], axis=-1))
    vi = helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes, 'attribution', [vi('ids', TensorProto.INT64, ['pieces']), vi('surface', TensorProto.INT64, ['pieces']),
                                 vi('first', TensorProto.INT64, ['marks'])],
        [vi('emissions', TensorProto.FLOAT, ['words', len(TAGS)]), vi('cue', TensorProto.FLOAT, ['words', 'marks']),
         vi('source', TensorProto.FLOAT, ['words', 'marks'])], g.constants)
    return finished(graph)


def finished(graph):
    m = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid('com.microsoft', 1)])
    m.ir_version = 8
    return m


def norm(g, name, x, skip, n):
    return g.ms('SkipLayerNormalization', [x, skip, g.constant(name + '.weight', n.weight.detach().numpy()),
                                           g.constant(name + '.bias', n.bias.detach().numpy())], epsilon=1e-12)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('checkpoint')
    p.add_argument('base')
    p.add_argument('out')
    p.add_argument('--form', default='blocks', choices=['blocks', 'rows', 'float'])
    p.add_argument('--mixed', nargs='*', default=[], help='products kept in float, as layer5.outer')
    a = p.parse_args()
    if a.checkpoint == '-':
        model = Tagger(len(load_vocabulary(os.path.join(a.base, 'all-minilm-l6-v2-tokenizer.json'))))
        model.encoder.lift(pretrained.read(a.base, 'minilm'))
    else:
        model = Tagger.of(torch.load(a.checkpoint, map_location='cpu')['model'])
    onnx.save(build(model, a.form, set(a.mixed)), a.out)
    print(a.out, os.path.getsize(a.out))


if __name__ == '__main__':
    main()
