"""Fits pair-weights.tsv, log odds that two statements are of one claim, and measures them on affairs left out.

    SCORER=<folder of score_case.py> fit.py OUT CASEDIR=EXPORT=PAIRS ...

CASEDIR holds gold.json, EXPORT is `sayso export --format json` of the case, PAIRS what Pairs.java wrote of it.  The gold's
statements are matched to those found as the scorer does.  Each affair, and in it the pairs of the gold's claims and the weak
ones (a statement of no claim in them), weighs the same.  Needs numpy and scikit-learn.
"""
import heapq
import json
import os
import sys
from collections import defaultdict

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, os.environ['SCORER'])
import score_case  # noqa: E402

FEATURES = ['WORDS', 'MEANING', 'NAMES', 'SHORTER', 'TELLING']
EXAMPLES = {
    'WORDS': '"the gates were opened by hand" and "somebody opened the gates by hand"',
    'MEANING': '"the ship went down" and "the vessel sank"',
    'NAMES': 'both speak of the harbour master, of whom few others speak',
    'SHORTER': '"there was no call" and "the call came at two, as two officials say"',
    'TELLING': '"trawler" in both, and in hardly another',
}
PRIOR = .05
SAME_CLAIM, ALSO, STRANGERS, GUESTS = -2.6, -2.1, -3.7, 3      # as in StatementGroups and PairModel


class Affair:
    def __init__(self, argument):
        folder, export, pairs = argument.split('=')
        self.name = os.path.basename(folder.rstrip('/'))
        gold = score_case.Gold(folder)
        scorer, _ = score_case.run(gold, json.load(open(export, encoding='utf-8')), [])
        self.claims_of, self.gold = defaultdict(set), defaultdict(set)
        for i, claim in enumerate(gold.raw['claims']):
            for statement in claim.get('asserted_by', []) + claim.get('denied_by', []):
                if statement in gold.by_id:
                    self.gold[statement].add(i)
                    if scorer.uid(statement):
                        self.claims_of[scorer.uid(statement)].add(i)
        self.found = {s: scorer.uid(s) for s in self.gold}
        rows = [line.rstrip('\n').split('\t') for line in open(pairs, encoding='utf-8')]
        self.pairs = [(row[0], row[1]) for row in rows]
        self.apart = np.array([row[4] == '1' for row in rows])
        self.x = np.array([[float(v) for v in row[5:]] for row in rows])
        both = [(self.claims_of.get(a, set()), self.claims_of.get(b, set())) for a, b in self.pairs]
        self.same = np.array([bool(a & b) for a, b in both])
        self.strong = np.array([bool(a and b) for a, b in both])

    def odds(self, model):
        return np.where(self.apart, -40, np.clip(model.decision_function(self.x), -6, 6))


def fit(affairs):
    x, y, w = [], [], []
    for affair in affairs:
        for of in (affair.strong, ~affair.strong):
            x.append(affair.x[of])
            y.append(affair.same[of])
            w.append(np.full(of.sum(), 5000 / max(1, of.sum())))
    return LogisticRegression(C=PRIOR, max_iter=1000).fit(np.vstack(x), np.concatenate(y), sample_weight=np.concatenate(w))


def groups(pairs, odds):
    """Average link over what strangers have, then guests: as StatementGroups."""
    over = {pair: value - STRANGERS for pair, value in zip(pairs, odds)}
    members, links = {}, defaultdict(dict)
    for (a, b), value in over.items():
        members.setdefault(a, [a]), members.setdefault(b, [b])
        links[a][b] = links[b][a] = value
    least = SAME_CLAIM - STRANGERS
    queue = [(-value, a, b, 1, 1) for (a, b), value in over.items() if value >= least]
    heapq.heapify(queue)
    while queue:
        _, a, b, of_a, of_b = heapq.heappop(queue)
        if len(members.get(a, ())) != of_a or len(members.get(b, ())) != of_b:
            continue
        members[a] += members.pop(b)
        gone = links.pop(b)
        gone.pop(a), links[a].pop(b)
        for other, value in gone.items():
            links[a][other] = links[a].get(other, 0) + value
            links[other].pop(b)
        for other, value in links[a].items():
            links[other][a] = value
            mean = value / len(members[a]) / len(members[other])
            if mean >= least:
                one, two = min(a, other), max(a, other)
                heapq.heappush(queue, (-mean, one, two, len(members[one]), len(members[two])))
    homes = list(members.values())
    found = [set(home) for home in homes]
    guests = defaultdict(list)
    for g, home in enumerate(homes):
        if len(home) > 1:
            for other in members_of(homes) - set(home):
                mean = sum(over.get((other, m), over.get((m, other), 0)) for m in home) / len(home)
                if mean >= ALSO - STRANGERS:
                    guests[other].append((-mean, g))
    for other, of in guests.items():
        for _, g in sorted(of)[:GUESTS]:
            found[g].add(other)
    return found


def members_of(homes):
    return {member for home in homes for member in home}


def score(affair, found):
    together = defaultdict(set)
    for g, group in enumerate(found):
        for member in group:
            together[member].add(g)
    ids = sorted(affair.gold)
    right = given = wanted = 0
    for k, a in enumerate(ids):
        for b in ids[k + 1:]:
            gold = bool(affair.gold[a] & affair.gold[b])
            u, v = affair.found[a], affair.found[b]
            told = bool(u and v and together[u] & together[v])
            right, given, wanted = right + (gold and told), given + told, wanted + gold
    p, r = right / max(1, given), right / max(1, wanted)
    return '%.3f / %.3f / %.3f' % (p, r, 2 * p * r / max(1e-9, p + r))


def main():
    out, affairs = sys.argv[1], [Affair(argument) for argument in sys.argv[2:]]
    every = fit(affairs)
    for affair in affairs:
        others = fit([other for other in affairs if other is not affair])
        print('%s: pairs P / R / F1 left out %s, in view %s' % (
            affair.name, score(affair, groups(affair.pairs, affair.odds(others))),
            score(affair, groups(affair.pairs, affair.odds(every)))))
    with open(out, 'w', encoding='utf-8') as table:
        table.write('# What speaks for two statements being of one claim: feature, weight (log odds), example. '
                    'Learnt: training/claims\n')
        table.write('BIAS\t%.3f\t\n' % every.intercept_[0])
        for name, weight in zip(FEATURES, every.coef_[0]):
            table.write('%s\t%.3f\t%s\n' % (name, weight, EXAMPLES[name]))


main()
