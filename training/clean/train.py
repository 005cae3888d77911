#!/usr/bin/env python3
"""Trains the line classifier that tells a page's story from its menus, and measures it by cross-validation over pages.

    train.py LINES.jsonl GROUND-TRUTH.json [--marked] [--trees N] [--depth N] [--export TABLE]

LINES.jsonl is what LineTable prints; GROUND-TRUTH.json maps a page to {"articleBody"}.  Needs scikit-learn.
A line is story where at least half of its 4-word shingles stand in the gold text (a shorter line: where it stands there
whole).  Printed: shingle precision, recall, F1 as the article extraction benchmark counts them (per page, then the mean).
"""
import argparse, json, re
import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

WORD = re.compile(r'\w+', re.U)

def words(text):
    return WORD.findall(text)

def shingles(tokens, n=4):
    if len(tokens) < n:
        return [tuple(tokens)] if tokens else []
    return [tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1)]

def counts(items):
    c = {}
    for i in items:
        c[i] = c.get(i, 0) + 1
    return c

def score(gold, predicted):
    g, p = counts(shingles(words(gold))), counts(shingles(words(predicted)))
    tp = sum(min(v, p.get(k, 0)) for k, v in g.items())
    fp = sum(p.values()) - tp
    fn = sum(g.values()) - tp
    total = tp + fp + fn or 1
    return tp / total, fp / total, fn / total

def labels(lines, gold):
    tokens = words(gold)
    known = set(shingles(tokens))
    flat = ' ' + ' '.join(tokens) + ' '
    out = []
    for line in lines:
        t = words(line)
        if not t:
            out.append(0)
        elif len(t) < 4:
            out.append(int(len(t) > 1 and ' ' + ' '.join(t) + ' ' in flat))
        else:
            s = shingles(t)
            out.append(int(sum(x in known for x in s) * 2 >= len(s)))
    # A short line counts only among story lines.
    y = out[:]
    for i, line in enumerate(lines):
        if out[i] and len(words(line)) < 4:
            y[i] = int(any(out[j] and len(words(lines[j])) >= 4 for j in range(max(0, i - 3), min(len(lines), i + 4))))
    return y

def run(chances, sizes, threshold=0.5, gap=0.0):
    """The lines at or over the threshold inside the best run (maximum sum of words times chance over threshold)."""
    best, total, start, span = 0, 0, 0, (0, len(chances))
    for i, c in enumerate(chances):
        total += (c - threshold) * sizes[i] if c < threshold else (c - threshold) * sizes[i]
        if total <= 0:
            total, start = 0, i + 1
        elif total > best:
            best, span = total, (start, i + 1)
    return [span[0] <= i < span[1] and chances[i] >= threshold for i in range(len(chances))]

def measure(pages, chances, pick):
    rows = []
    for page, chance in zip(pages, chances):
        keep = pick(chance, page['sizes'])
        rows.append(score(page['gold'], '\n'.join(l for l, k in zip(page['lines'], keep) if k)))
    tp, fp, fn = np.mean(rows, axis=0)
    p, r = tp / (tp + fp), tp / (tp + fn)
    return p, r, 2 * p * r / (p + r), rows

def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('lines'); ap.add_argument('gold')
    ap.add_argument('--marked', action='store_true')
    ap.add_argument('--trees', type=int, default=120)
    ap.add_argument('--depth', type=int, default=4)
    ap.add_argument('--folds', type=int, default=5)
    ap.add_argument('--export'); ap.add_argument('--worst', action='store_true')
    a = ap.parse_args()
    gold = json.load(open(a.gold))
    pages, crops = [], []
    for row in map(json.loads, open(a.lines)):
        if row['marked'] == a.marked and row['page'] in gold:
            g = gold[row['page']]['articleBody']
            (crops if any(p['id'] == row['page'] for p in pages) else pages).append({'id': row['page'], 'lines': row['lines'], 'gold': g, 'x': np.array(row['features'], dtype=np.float32),
                          'y': np.array(labels(row['lines'], g)), 'sizes': [max(1, len(words(l))) for l in row['lines']]})
    for p in pages + crops:
        w = np.array(p['sizes'], dtype=float)
        p['w'] = np.minimum(w, 60) / np.minimum(w, 60).sum() * 300 + 0.3
    def fit(train):
        m = GradientBoostingClassifier(n_estimators=a.trees, max_depth=a.depth, learning_rate=0.08, subsample=0.6,
                                       max_features=0.25, min_samples_leaf=12, random_state=7)
        return m.fit(np.vstack([p['x'] for p in train]), np.concatenate([p['y'] for p in train]),
                     sample_weight=np.concatenate([p['w'] for p in train]))
    def with_crops(some):
        ids = {p['id'] for p in some}
        return some + [c for c in crops if c['id'] in ids]
    order = np.random.RandomState(3).permutation(len(pages))
    chances = [None] * len(pages)
    for f in range(a.folds):
        test = set(order[f::a.folds].tolist())
        m = fit(with_crops([p for i, p in enumerate(pages) if i not in test]))
        for i in test:
            chances[i] = m.predict_proba(pages[i]['x'])[:, 1]
        held = {pages[i]['id'] for i in test}
        for c in crops:
            if c['id'] in held:
                c['chance'] = m.predict_proba(c['x'])[:, 1]
    print('oracle   P %.3f R %.3f F1 %.3f' % measure(pages, [p['y'] for p in pages], lambda c, s: c > 0)[:3])
    print('all text P %.3f R %.3f F1 %.3f' % measure(pages, chances, lambda c, s: [True] * len(c))[:3])
    for t in (0.3, 0.4, 0.5):
        print('lines %.1f P %.3f R %.3f F1 %.3f' % ((t,) + measure(pages, chances, lambda c, s: c >= t)[:3]))
        print('run   %.1f P %.3f R %.3f F1 %.3f' % ((t,) + measure(pages, chances, lambda c, s: run(c, s, t))[:3]))
    if crops:
        print('crops 0.3 P %.3f R %.3f F1 %.3f' % measure(crops, [c['chance'] for c in crops], lambda c, s: run(c, s, 0.3))[:3])
    if a.worst:
        rows = measure(pages, chances, lambda c, s: run(c, s, 0.4))[3]
        for i in sorted(range(len(pages)), key=lambda i: rows[i][0])[:12]:
            print(pages[i]['id'], ['%.2f' % v for v in rows[i]])
    json.dump({p['id']: [round(float(v), 4) for v in c] for p, c in zip(pages, chances)},
              open(a.lines + ('.marked' if a.marked else '.plain') + '.cv', 'w'))
    if a.export:
        m = fit(with_crops(pages))
        prior = m.init_.class_prior_[1]
        with open(a.export, 'w') as out:
            out.write('# Trees that tell story lines, trained on zyte article-extraction-benchmark pages (MIT); see training/clean\n')
            out.write('%d %.6g\n' % (pages[0]['x'].shape[1], np.log(prior / (1 - prior))))
            for (tree,) in m.estimators_:
                t = tree.tree_
                nodes = []
                for i in range(t.node_count):
                    if t.children_left[i] < 0:
                        nodes.append('=%.4g' % (m.learning_rate * t.value[i][0][0]))
                    else:
                        nodes.append('%d:%.5g:%d:%d' % (t.feature[i], t.threshold[i], t.children_left[i], t.children_right[i]))
                out.write(' '.join(nodes) + '\n')

main()
