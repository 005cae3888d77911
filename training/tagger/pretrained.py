"""Pretrained encoders as arrays by the names of BERT's first release (embeddings/word_embeddings, encoder/layer_0/...).

MiniLM comes as an ONNX export; BERT as a TensorFlow SavedModel, read here without TensorFlow: its index is a LevelDB table of
BundleEntryProto, its data raw.
"""
import os
import struct

import numpy as np

KINDS = {1: np.float32, 3: np.int32, 9: np.int64}


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def block(data, offset, size):
    assert data[offset + size] == 0, 'a compressed index'
    body = data[offset:offset + size]
    restarts = struct.unpack('<I', body[-4:])[0]
    end, at, key = len(body) - 4 - 4 * restarts, 0, b''
    while at < end:
        shared, at = varint(body, at)
        own, at = varint(body, at)
        length, at = varint(body, at)
        key = key[:shared] + body[at:at + own]
        at += own
        yield key, body[at:at + length]
        at += length


def fields(data):
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        if tag & 7 == 0:
            value, at = varint(data, at)
        elif tag & 7 == 2:
            n, at = varint(data, at)
            value, at = data[at:at + n], at + n
        else:
            n = 4 if tag & 7 == 5 else 8
            value, at = data[at:at + n], at + n
        yield tag >> 3, value


def saved_model(prefix):
    """prefix: .../variables/variables"""
    index = open(prefix + '.index', 'rb').read()
    footer = index[-48:]
    _, at = varint(footer, 0)
    _, at = varint(footer, at)
    offset, at = varint(footer, at)
    size, at = varint(footer, at)
    data = np.memmap(prefix + '.data-00000-of-00001', dtype=np.uint8, mode='r')
    out = {}
    for _, handle in block(index, offset, size):
        o, p = varint(handle, 0)
        s, p = varint(handle, p)
        for key, value in block(index, o, s):
            if not key:
                continue
            entry = dict(fields(value))
            shape = [dict(fields(d)).get(1, 0) for n, d in fields(entry.get(2, b'')) if n == 2]
            kind = KINDS.get(entry.get(1))
            if kind:
                start = entry.get(4, 0)
                out[key.decode().replace('module/bert/', '')] = np.array(data[start:start + entry[5]]).view(kind).reshape(shape)
    return out


def onnx_export(path):
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    w = {t.name: np.array(numpy_helper.to_array(t)) for t in graph.initializer}
    out = {}
    for name, value in w.items():
        if name.startswith(('embeddings.', 'encoder.')):
            key = name.replace('.', '/').replace('layer/', 'layer_')
            norm = 'LayerNorm' in name
            out[key.replace('_embeddings/weight', '_embeddings').replace('/weight', '/gamma' if norm else '/kernel')
                .replace('LayerNorm/bias', 'LayerNorm/beta')] = value
    for n in graph.node:
        if n.op_type == 'MatMul' and n.name.startswith('/encoder/layer.') and n.input[1] in w:
            out[n.name[1:].replace('layer.', 'layer_').replace('/MatMul', '/kernel')] = w[n.input[1]]
    return out


def read(base, kind):
    """base: the folder with all-minilm-l6-v2.onnx, and for a teacher with bert/variables/; kind: minilm or bert."""
    if kind == 'bert':
        return saved_model(os.path.join(base, 'bert', 'variables', 'variables'))
    return onnx_export(os.path.join(base, 'all-minilm-l6-v2.onnx'))
