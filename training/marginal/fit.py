#!/usr/bin/env python3
"""fit.py OUT.tsv --eye by-eye.tsv FEATURES.tsv NAME=CASEDIR=ANALYZE.jsonl=FEATURES.tsv ...

Fits what is marginal: a case's attribution is told where it matches a statement of the gold (SCORER: the folder of
score_case.py), an article's where by-eye.tsv says so. Prints what each affair and the articles reach when left out.
"""
import os
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

sys.path.insert(0, os.environ['SCORER'])
import score_case  # noqa: E402

C = 0.1
LEAST = 0.3


def features(path):
    rows, names = {}, None
    for line in open(path, encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        if names is None:
            names = cells[4:]
        else:
            rows[cells[0], cells[1]] = (int(cells[2]), int(cells[3]), [float(c) for c in cells[4:]])
    return names, rows


def by_eye(table, path):
    names, rows = features(path)
    label = {}
    for line in open(table, encoding='utf-8'):
        if not line.startswith('#'):
            article, start, end, told = line.rstrip('\n').split('\t')
            label[article, int(start), int(end)] = told == '1'
    found = [(x, label[f[:-4], a, b], label[f[:-4], a, b]) for (f, _), (a, b, x) in rows.items() if (f[:-4], a, b) in label]
    print('by eye: %d of %d found again' % (len(found), len(label)))
    return names, found, 0


def by_gold(case, analyzed, path):
    names, rows = features(path)
    gold = score_case.Gold(case)
    scorer = score_case.Scorer(gold, score_case.Export(score_case.parse_export(analyzed), gold))
    found = []
    for name in gold.complete:
        for p in scorer.x.of(name)['statements']:
            if not scorer.free(p):
                told = p['uid'] in scorer.taken
                found.append((rows[name, p['sid']][2], told, told and scorer.source_right(scorer.taken[p['uid']], p)))
    wanted = sum(s['page'] in gold.complete and not s['optional'] for s in gold.statements)
    return names, found, wanted


def fit(groups):
    x = np.array([r[0] for g in groups for r in g[1]])
    y = np.array([r[1] for g in groups for r in g[1]])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    mean[0], spread[0] = 0, 1
    model = LogisticRegression(C=C, max_iter=5000).fit((x - mean)[:, 1:] / spread[1:], y)
    weights = np.concatenate([[0], model.coef_[0] / spread[1:]])
    weights[0] = model.intercept_[0] - (weights * mean)[1:].sum()
    return weights


def told(group, weights):
    return 1 / (1 + np.exp(-np.array([r[0] for r in group[1]]) @ weights))


def main():
    out, _, table, eye = sys.argv[1:5]
    groups = {'by eye': by_eye(table, eye)}
    for arg in sys.argv[5:]:
        name, case, analyzed, path = arg.split('=')
        groups[name] = by_gold(case, analyzed, path)
    for name, group in groups.items():
        chance = told(group, fit([g for n, g in groups.items() if n != name]))
        y, right = np.array([r[1] for r in group[1]]), np.array([r[2] for r in group[1]])
        wanted = group[2] or y.sum() / .85
        f1 = lambda kept: 2 * right[kept].sum() / (kept.sum() + wanted)
        print('%-8s %4d told %.3f  AUC %.3f  content+source %.3f ->' % (name, len(y), y.mean(), roc_auc_score(y, chance), f1(chance > -1)),
              ' '.join('%.2f: %.3f (-%d wrong, -%d right)' % (t, f1(chance >= t), (~y & (chance < t)).sum(), (y & (chance < t)).sum())
                       for t in (.2, LEAST, .4, .5)))
    names = next(iter(groups.values()))[0]
    with open(out, 'w', encoding='utf-8') as f:
        f.write('# feature\tweight\n')
        for name, weight in zip(names, fit(list(groups.values()))):
            f.write('%s\t%.4f\n' % (name, weight))


main()
