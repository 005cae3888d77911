"""Fits contradiction-weights.tsv: log odds that two statements cannot both be true, and measures them on groups left out.

    SCORER=<folder of score_case.py> fit.py OUT [--eye BY-EYE.tsv] NAME=DUMP[=CASEDIR=EXPORT] ...

DUMP is what Opposed.java wrote of a case.  Where CASEDIR (gold.json) and EXPORT (`sayso export --format json`) are given, the gold's
relations teach, its other pairs of statements weakly that they do not contradict; BY-EYE.tsv has rows of name, the places of the two
contents as "file/from-to" in code points, and 1 or 0: so it outlives another finder of statements.  Needs numpy; seconds.
"""
import argparse
import json
import os
import sys

import numpy as np

FEATURES = ['MATTER', 'WORDS', 'SHORTER', 'NEAR', 'TURNS', 'APART', 'POINTS_BACK', 'EXCLUDES', 'DENIES_IT', 'FOLLOWS', 'BOTH_SEE_IT', 'BOTH_DENY',
            'EXPLAINED', 'DENIED', 'BLAMED', 'ANSWERED', 'ACCUSED', 'TELLER', 'ACCUSES', 'ACCUSES_HIM', 'BLAMES_HIM', 'NOT_TOLD', 'AGAINST_TOO', 'IN_CONTENT',
            'NO_CHARGE', 'NEGATES_IT', 'COVERED', 'MEANING', 'NEGATED', 'OPPOSITE', 'ACTORS', 'NUMBERS']
EXAMPLES = {
    'MATTER': 'both are of one claim, by the learnt pair model',
    'WORDS': '"the gates were opened" and "the gates were never opened"',
    'SHORTER': 'all of "denied any call" stands in "the call came at two"',
    'NEAR': 'a page sets the two side by side itself',
    'TURNS': '"…, but the mate said …"; "the union disputed that"',
    'APART': 'said in March, said in November',
    'POINTS_BACK': '"denied the reports", just after them',
    'EXCLUDES': 'read together: "four were saved", "nobody was saved"',
    'DENIES_IT': 'read together: denied is "that he took the lamp", said is "he took the lamp"',
    'FOLLOWS': 'read together, one follows from the other',
    'BOTH_SEE_IT': '"the lamp was sold", "the lamp was not sold", and the judge says so',
    'BOTH_DENY': '"denied the theft", "denied the sale"',
    'EXPLAINED': '"because its door was open", "because it struck a mine"',
    'DENIED': '"denied that the gates were opened"',
    'BLAMED': '"Lornland denied any role", "Lornland was behind it"',
    'ANSWERED': '"rejected the charge", two sentences after it',
    'ACCUSED': 'Lornland denies, and the other names Lornland',
    'TELLER': '"denied the union\'s claims", and the union claims it',
    'ACCUSES': '"alleged that he took the lamp", "denied it"',
    'ACCUSES_HIM': '"accused the mate of theft", and the mate denies',
    'BLAMES_HIM': '"Lornland was behind it", and Lornland denies a role in something',
    'NOT_TOLD': '"wanted him to resign", "denied the theft"',
    'AGAINST_TOO': '"denied the theft", "said there was no theft"',
    'IN_CONTENT': '"said there was no call"',
    'NO_CHARGE': '"denied the charges", "said she would come"',
    'NEGATES_IT': '"said nobody opened the gates", "the gates were opened"',
    'COVERED': 'of "denied any call at two", "call" and "two" are in the other',
    'MEANING': '"the ship went down", "the vessel did not sink"',
    'NEGATED': '"did not open", "opened"',
    'OPPOSITE': '"mourned", "celebrated"',
    'ACTORS': 'Norway, or Denmark, was behind it',
    'NUMBERS': '"four boats", "seven boats"',
}
# what is to be believed before any pair was seen, and how firmly (1 where nothing is given)
BELIEVED = {'BOTH_DENY': -1, 'EXCLUDES': .6, 'DENIES_IT': 1.5, 'FOLLOWS': -.5, 'EXPLAINED': 5, 'BOTH_SEE_IT': 2.2, 'OPPOSITE': 5, 'ACTORS': 4, 'NUMBERS': 4,
            'DENIED': .5, 'NEGATED': 1, 'WORDS': .6, 'BLAMED': 1.5, 'ANSWERED': .3, 'ACCUSED': .7, 'NEAR': .7, 'TURNS': .7, 'APART': -1, 'POINTS_BACK': .5,
            'TELLER': 1, 'ACCUSES': .7, 'ACCUSES_HIM': 1, 'BLAMES_HIM': 1, 'NOT_TOLD': -1, 'AGAINST_TOO': -1.5, 'IN_CONTENT': -.5, 'NO_CHARGE': -.5, 'NEGATES_IT': .3, 'COVERED': .5,
            'MEANING': 1}
FIRMNESS = {'OPPOSITE': 30, 'BOTH_SEE_IT': 8, 'EXPLAINED': 12, 'EXCLUDES': 8, 'NEGATED': 8, 'WORDS': 8, 'ACTORS': 4, 'NUMBERS': 8, 'BLAMED': 2, 'DENIES_IT': 4,
            'NEAR': 3, 'TURNS': 3, 'ACCUSED': 2, 'APART': 3, 'POINTS_BACK': 4, 'BOTH_DENY': 4, 'FOLLOWS': 4, 'DENIED': 12, 'ANSWERED': 4,
            **dict.fromkeys(['TELLER', 'ACCUSES', 'ACCUSES_HIM', 'BLAMES_HIM', 'NOT_TOLD', 'AGAINST_TOO', 'IN_CONTENT', 'NO_CHARGE', 'NEGATES_IT', 'COVERED', 'MEANING'], 2)}


def places(text):
    file, span = text.rsplit('/', 1)
    return file, *map(int, span.split('-'))


def same(one, other):
    """Whether two places hold mostly the same words: who finds the statements may cut them otherwise."""
    (f, a, b), (g, c, d) = places(one), places(other)
    return f == g and 2 * max(0, min(b, d) - max(a, c)) >= max(b, d) - min(a, c)


def read(argument, eye):
    name, dump, *case = argument.split('=')
    rows = [json.loads(line) for line in open(dump, encoding='utf-8')]
    label = {}
    if case:
        sys.path.insert(0, os.environ['SCORER'])
        import score_case
        gold = score_case.Gold(case[0])
        scorer, _ = score_case.run(gold, json.load(open(case[1], encoding='utf-8')), [])
        found = {scorer.uid(s): s for s in gold.by_id if scorer.uid(s)}
        told = {frozenset((r['a'], r['b'])): r['type'] for r in gold.raw['relations']}
        for r in rows:
            if r['a'] in found and r['b'] in found:
                kind = told.get(frozenset((found[r['a']], found[r['b']])))
                label[r['a'], r['b']] = (kind == 'contradicts', 1 if kind else .3)
    by_files = {}
    for n, a, b, y in eye:
        if n == name:
            by_files.setdefault(frozenset((places(a)[0], places(b)[0])), []).append((a, b, y))
    for r in rows:
        for a, b, y in by_files.get(frozenset((places(r['placeA'])[0], places(r['placeB'])[0])), ()):
            if same(a, r['placeA']) and same(b, r['placeB']) or same(a, r['placeB']) and same(b, r['placeA']):
                label[r['a'], r['b']] = (y == '1', 1)
    rows = [r for r in rows if (r['a'], r['b']) in label]
    x = np.array([[r['values'][f] for f in FEATURES] for r in rows])
    y, w = (np.array([label[r['a'], r['b']][k] for r in rows], float) for k in (0, 1))
    return name, x, y, w


def fit(groups):
    x = np.vstack([g[1] for g in groups])
    x = np.hstack([np.ones((len(x), 1)), x])
    y, w = np.concatenate([g[2] for g in groups]), np.concatenate([g[3] for g in groups])
    believed = np.array([-1.] + [BELIEVED.get(f, 0) for f in FEATURES])
    firm = np.array([.05] + [FIRMNESS.get(f, 1) for f in FEATURES])
    weights = believed.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (w * (p - y)) + firm * (weights - believed)
        weights -= np.linalg.solve((x * (w * p * (1 - p) + 1e-9)[:, None]).T @ x + np.diag(firm), gradient)
    return weights


def told(group, weights):
    p = 1 / (1 + np.exp(-np.hstack([np.ones((len(group[1]), 1)), group[1]]) @ weights))
    order = p.argsort()
    ranks = order.argsort() + 1
    y = group[2] > 0
    auc = (ranks[y].sum() - y.sum() * (y.sum() + 1) / 2) / max(1, y.sum() * (~y).sum())
    return 'AUC %.3f; %s' % (auc, '; '.join('from %.2f: %d right of %d (of %d)' % (t, y[p >= t].sum(), (p >= t).sum(), y.sum())
                                            for t in (.3, .4, .5, .6, .7)))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('out')
    p.add_argument('groups', nargs='+')
    p.add_argument('--eye')
    a = p.parse_args()
    eye = [line.rstrip('\n').split('\t') for line in open(a.eye, encoding='utf-8') if line[0] != '#'] if a.eye else []
    groups = [read(g, eye) for g in a.groups]
    every = fit(groups)
    for g in groups:
        print('%-8s %4d pairs, left out: %s' % (g[0], len(g[2]), told(g, fit([o for o in groups if o is not g]))))
        print('%-8s             in view:  %s' % ('', told(g, every)))
    with open(a.out, 'w', encoding='utf-8') as f:
        f.write('# What speaks for two statements excluding each other: feature, weight (log odds), example. Learnt: training/contradiction\n')
        f.write('BIAS\t%.3f\t\n' % every[0])
        for name, weight in zip(FEATURES, every[1:]):
            f.write('%s\t%.3f\t%s\n' % (name, weight, EXAMPLES[name]))


if __name__ == '__main__':
    main()
