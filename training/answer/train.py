"""Learns the weights of relevance.tsv and certainty.tsv from the questions of some affairs, and measures them on affairs left out.

    train.py --glance GLANCE AFFAIR=FEATURES ...     learns glance.tsv from what Features.java wrote with --glance
    train.py RELEVANCE CERTAINTY AFFAIR=FEATURES ...     AFFAIR is a folder that holds gold.json, or the name of an affair of questions.tsv;
                                         FEATURES is what Features.java wrote of its questions
"""
import json
import os
import re
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

LEAST, OF_BEST, MOST = .05, .3, 8      # as in Selection; what is like one chosen before is not counted less here
STRENGTH = .02                         # of the prior
EXAMPLES = {
    'words': 'what is asked stands in the sentence or right before it',
    'own-words': 'in the sentence itself',
    'names': 'whom it is asked of',
    'own-names': 'in the sentence itself, or as "he"',
    'beside': 'the clause beside: "when it sank"',
    'predicate': 'what somebody is asked to have done',
    'subject': 'it is about the one asked about first',
    'type': 'a reason for "why", a number for "how many"',
    'score': 'all of these, as the rules weigh them',
    'below-best': 'how far its score is below the best',
    'below-page': 'and below the best of its page',
    'fits': 'the rules take it for an answer',
    'answer': 'it has what no answer can be without',
    'expected': 'it has one of the meanings expected',
    'said': 'somebody says it',
    'denied': 'as a denial',
    'silence': '"declined to comment"',
    'title': 'a headline answers less than its article',
    'caption': 'the words under a picture',
    'short': 'fewer than six words',
    'long': 'more than 45 words',
    'rank': '3 / (3 + place by score)',
    'likeness': "of its vector to the question's",
    'likeness-named': 'read alone, with the names of those whom "he" and "the engineer" mean',
    'like-the-best': 'of its vector to those of the four best',
    'before': 'the score of the sentence before',
    'after': 'and of the one after',
    'near': 'how near the name or day stands to the deed',
    'reason': 'how sure the sign of a reason is, for "why"',
    'no-predicate': 'the deed asked about is missing',
    'doubt': '"no proof", "unclear", "denied"',
    'doubt-yes-no': 'the same where yes or no is asked',
    'claim-of-the-best': 'it carries a claim that one of the four best carries',
    'central': 'of its vector to those of the eight nearest to it',
    'length': 'log of one more than its words',
    'reason-sign': 'how sure the sign of a reason is, purposes left out, for "why"',
    'reason-after-deed': 'the same where what is asked stands before it: "sent home for the raid"',
    'other-mood': 'it would, could or may, where what was done is asked; or the other way round',
    'day': 'it names a day',
    'quoted': "it begins with somebody's very words",
    'score-among': 'how its score stands among those of all looked at, in standard deviations',
    'likeness-among': 'its likeness, likewise',
    'likeness-named-among': 'likewise',
    'words-among': 'likewise',
    'own-words-among': 'likewise',
    'like-the-best-among': 'likewise',
    'central-among': 'likewise',
    'near-among': 'likewise',
    'type-among': 'likewise',
    'own-names-among': 'likewise',
    'after-among': 'likewise',
    'before-among': 'likewise',
}
NAMES = list(EXAMPLES)
ALONE = NAMES.index('quoted') + 1       # the figures of a sentence by itself


def plain(text):
    return re.sub(r'\W+', ' ', text.lower()).strip()


def marked(affair):
    """The questions of an affair of questions.tsv: their words, and the places of evidence."""
    questions = []
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'questions.tsv'), encoding='utf-8') as table:
        for line in table:
            cells = line.rstrip('\n').split('\t')
            if cells[0] == affair:
                places = [(p.split(':')[0], int(p.split(':')[1].split('-')[0])) for p in cells[2].split() if p != '/']
                questions.append((cells[1], places))
    return questions


def read(affair, features):
    """Each question's pieces of evidence, and the rows of features: which of the pieces a row has, or a part of them."""
    rows = [json.loads(line) for line in open(features, encoding='utf-8')]
    if os.path.isdir(affair):
        questions = json.load(open(os.path.join(affair, 'gold.json'), encoding='utf-8'))['questions']
        asked = {q['q']: [(e['page'], plain(e['text'])) for a in q['accounts'] for e in a['evidence']] for q in questions}
        for row in rows:
            words = plain(row['text'])
            gold = asked.get(row['asked'], [])
            row['part'] = [i for i, (page, text) in enumerate(gold)
                           if row['file'] == page and words and (words in text or text in words)]
            row['found'] = [i for i in row['part'] if gold[i][1] in words or len(words) >= .6 * len(gold[i][1])]
    else:
        asked = dict(marked(affair))
        for row in rows:
            row['part'] = row['found'] = [i for i, (page, start) in enumerate(asked.get(row['asked'], []))
                                          if page in row['file'] and row['start'] == start]
    for row in rows:
        row['right'] = bool(row['part'])
    return {q: len(gold) for q, gold in asked.items() if gold}, rows


def answered(questions, rows):
    """Those of questions with an answer: which sentence answers best is learnt from these alone."""
    return [r for r in rows if r['asked'] in questions]


def fit(rows, figures=None):
    x = np.array([r['features'][:figures] for r in rows])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit((x - mean) / spread, [r['right'] for r in rows])
    weights = np.where(x.std(0) > 0, model.coef_[0] / spread, 0)
    return weights, model.intercept_[0] - float(weights @ mean)


def measure(questions, rows, weights, bias):
    """Precision, recall and F1 of the evidence chosen, as score_case.py counts it, but by whole sentences."""
    gold = found = told = right = 0
    for question, pieces in questions.items():
        mine = [r for r in rows if r['asked'] == question and not r['text'].endswith('?')]
        for r in mine:
            r['likelihood'] = 1 / (1 + np.exp(-(weights @ np.array(r['features']) + bias)))
        mine.sort(key=lambda r: -r['likelihood'])
        least = max(LEAST, OF_BEST * mine[0]['likelihood']) if mine else 1
        chosen = [r for r in mine[:MOST] if r['likelihood'] >= least] or mine[:1]
        told += len(chosen)
        right += sum(r['right'] for r in chosen)
        gold += pieces
        found += len({i for r in chosen for i in r['found']})
    return told, right, gold, found


def shares(told, right, gold, found):
    p, r = right / max(1, told), found / max(1, gold)
    return '%.3f / %.3f / %.3f' % (p, r, 2 * p * r / max(1e-9, p + r))


def sure(rows, weights, bias):
    """How surely each question is answered by the surest sentence that has what an answer must have."""
    best = {}
    must = NAMES.index('answer'), NAMES.index('expected')
    for r in rows:
        x = np.array(r['features'][:ALONE])
        able = all(x[m] for m in must) and not r['text'].endswith('?')
        best[r['asked']] = max(best.get(r['asked'], 0), able / (1 + np.exp(-(weights @ x + bias))))
    return best


def write(path, title, names, weights, bias):
    with open(path, 'w', encoding='utf-8') as out:
        out.write('# %s: feature, weight (log odds), what it stands for. Learnt: training/answer\n' % title)
        for name, weight in zip(names, weights):
            out.write('%s\t%.4f\t%s\n' % (name, weight, EXAMPLES[name]))
        out.write('bias\t%.4f\n' % bias)


def main():
    cases = {a.split('=')[0]: read(*a.split('=')) for a in sys.argv[3:]}
    if sys.argv[1] == '--glance':
        weights, bias = fit([r for asked, some in cases.values() for r in answered(asked, some)])
        write(sys.argv[2], 'How likely a sentence is evidence, as far as words tell', NAMES, weights, bias)
        return
    counts, surest = [], []
    for left_out, (questions, rows) in cases.items():
        others = [r for name, (asked, some) in cases.items() if name != left_out for r in answered(asked, some)]
        counts.append(measure(questions, rows, *fit(others)))
        print('%s left out: %s' % (os.path.basename(left_out.rstrip('/')), shares(*counts[-1])))
        others = [r for name, (_, some) in cases.items() if name != left_out for r in some]
        surest += [(s, q in questions) for q, s in sure(rows, *fit(others, ALONE)).items()]
    print('all, each left out: %s' % shares(*map(sum, zip(*counts))))
    for least in (.3, .35, .4, .45):
        print('surest at %.2f, left out: %d of %d with an answer, %d of %d without' % (
            least, sum(s >= least for s, a in surest if a), sum(a for _, a in surest),
            sum(s >= least for s, a in surest if not a), sum(not a for _, a in surest)))
    weights, bias = fit([r for asked, some in cases.values() for r in answered(asked, some)])
    for name, (questions, rows) in cases.items():
        print('%s, learnt from all: %s' % (os.path.basename(name.rstrip('/')), shares(*measure(questions, rows, weights, bias))))
    write(sys.argv[1], 'How likely a sentence is evidence', NAMES, weights, bias)
    weights, bias = fit([r for _, some in cases.values() for r in some], ALONE)
    write(sys.argv[2], 'How surely a sentence answers', NAMES[:ALONE], weights, bias)


if __name__ == '__main__':
    main()
