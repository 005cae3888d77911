"""Fits pair-weights.tsv: log odds that two statements are of one claim.

    fit.py PAIRS.csv     columns: case, same (0/1), weak (0/1), then one a feature; prints feature<TAB>weight

Each case, and in it the pairs of the gold's claims and the weak ones, weighs the same.  Needs numpy and scikit-learn.
"""
import csv
import sys
from collections import Counter

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8')))
features = [name for name in rows[0] if name not in ('case', 'same', 'weak')]
x = np.array([[float(row[name]) for name in features] for row in rows])
y = np.array([int(row['same']) for row in rows])
kinds = [(row['case'], row['weak']) for row in rows]
size = Counter(kinds)
weight = np.array([1000 / size[kind] for kind in kinds])
scale = StandardScaler().fit(x)
model = LogisticRegression(C=0.05).fit(scale.transform(x), y, sample_weight=weight)
weights = model.coef_[0] / scale.scale_
print('BIAS\t%.3f' % (model.intercept_[0] - (weights * scale.mean_).sum()))
for name, value in zip(features, weights):
    print('%s\t%.3f' % (name.upper(), value))
