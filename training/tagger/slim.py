"""Makes the tagger's inner layers narrower, without training: the neurons that cost least go, and what is left takes over their work.

    slim.py CHECKPOINT BASE ARTICLES.jsonl.gz OUT --keep 1024 [--pieces 200000]

Layer by layer: over the articles' pieces the inner activations A of the tagger made narrower so far, and T, what the layer's sum has to
become for the next layer to see what it sees in the whole tagger.  Of the least squares |A W - T| one neuron after the other is taken out,
each time the one whose going raises them least (w^2 / inverse Gram's diagonal; LeCun 1990's and Hassibi 1993's reckoning, a whole row at
a time), and W solved anew.  --keep: neurons a layer, one number or one for each.
"""
import argparse
import os
import random

import torch
import torch.nn.functional as F

from examples import Example, cut, pack
from model import Tagger
from soften import articles
from words import Wordpieces, load_vocabulary

RIDGE = 1e-4


def narrowed(gram, towards, keep):
    """gram: A'A, towards: A'T, the last row a constant.  The neurons kept and their solution [kept + 1, hidden]."""
    n = len(gram) - 1
    gram = gram + torch.eye(n + 1, dtype=gram.dtype) * RIDGE * gram.trace() / (n + 1)
    inverse = torch.linalg.inv(gram)
    w = inverse @ towards
    gone = torch.zeros(n + 1, dtype=torch.bool)
    for _ in range(n - keep):
        cost = (w ** 2).sum(1) / inverse.diagonal()
        cost[gone] = cost[n] = torch.inf
        j = int(cost.argmin())
        gone[j] = True
        column = inverse[:, j] / inverse[j, j]
        w.addr_(column, w[j].clone(), alpha=-1)
        inverse.addr_(column, inverse[j].clone(), alpha=-1)
        inverse[j, j] = 1  # out of the way
    rows = torch.nonzero(~gone).squeeze(1)
    return rows[:-1], torch.linalg.solve(gram[rows][:, rows], towards[rows])


def explained(gram, towards):
    return float((torch.linalg.solve(gram + torch.eye(len(gram), dtype=gram.dtype) * RIDGE * gram.trace() / len(gram), towards) * towards).sum())


def slim(model, windows, keep, wp):
    e = model.encoder
    whole = []
    for group in windows:
        b = pack(group, wp.cls, wp.sep)
        whole.append((*e.embedded(b['ids'], b['mask'], b['features']), b['mask'].bool()))
    narrow = [x for x, _, _ in whole]
    for at, (layer, kept) in enumerate(zip(e.layers, keep)):
        size = layer.inner.out_features
        gram, towards = torch.zeros(size + 1, size + 1, dtype=torch.double), torch.zeros(size + 1, e.sizes.hidden, dtype=torch.double)
        square = 0.
        sums, left = [], []
        for (x, bias, mask), y in zip(whole, narrow):
            a = layer.attended(x, bias)
            seen = a + layer.outer(F.gelu(layer.inner(a)))
            c = layer.attended(y, bias)
            inner = F.gelu(layer.inner(c))[mask]
            inner = torch.cat([inner, torch.ones(len(inner), 1)], 1)
            t = seen[mask] - c[mask]
            gram += (inner.T @ inner).double()
            towards += (inner.T @ t).double()
            square += float(((seen[mask] - seen[mask].mean(0)) ** 2).sum())
            sums.append(seen)
            left.append(c)
        if kept < size:
            which, w = narrowed(gram, towards, kept)
            rows = torch.cat([which, torch.tensor([size])])
            lost = explained(gram, towards) - explained(gram[rows][:, rows], towards[rows])
            print('layer %d: %d of %d, lost %.4f of the sum\'s variance' % (at, kept, size, lost / square), flush=True)
            with torch.no_grad():
                layer.inner.weight, layer.inner.bias = torch.nn.Parameter(layer.inner.weight[which]), torch.nn.Parameter(layer.inner.bias[which])
                layer.outer.weight = torch.nn.Parameter(w[:-1].T.float().contiguous())
                layer.outer.bias = torch.nn.Parameter(w[-1].float())
            layer.inner.out_features = layer.outer.in_features = kept
        whole = [(layer.norm2(s), bias, mask) for s, (_, bias, mask) in zip(sums, whole)]
        narrow = [layer.norm2(c + layer.outer(F.gelu(layer.inner(c)))) for c in left]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('checkpoint')
    p.add_argument('base')
    p.add_argument('articles')
    p.add_argument('out')
    p.add_argument('--keep', type=int, nargs='+', required=True)
    p.add_argument('--pieces', type=int, default=200000)
    p.add_argument('--seed', type=int, default=1)
    a = p.parse_args()
    wp = Wordpieces(load_vocabulary(os.path.join(a.base, 'all-minilm-l6-v2-tokenizer.json')))
    model = Tagger.of(torch.load(a.checkpoint, map_location='cpu')['model']).eval()
    rng, windows, pieces = random.Random(a.seed), [], 0
    for text in articles(a.articles, rng):
        if pieces > a.pieces:
            break
        x = Example(text, [], wp)
        for item in cut(x, lambda: rng.randint(40, 204)):
            windows.append([item])
            pieces += sum(x.view.sizes[item[1]:item[2]])
    print('%d windows, %d pieces' % (len(windows), pieces), flush=True)
    with torch.no_grad():
        slim(model, windows, a.keep * len(model.encoder.layers) if len(a.keep) == 1 else a.keep, wp)
    torch.save({'model': model.state_dict()}, a.out)


if __name__ == '__main__':
    main()
