"""Learns the weights of relevance.tsv from the questions of some affairs, and measures them on affairs left out.

    train.py OUT CASEDIR=FEATURES ...     CASEDIR holds gold.json; FEATURES is what Features.java wrote of it
"""
import json
import os
import re
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

LEAST, OF_BEST, MOST = .05, .4, 8      # as in Selection; what is like one chosen before is not counted less here
STRENGTH = .003                        # of the prior: a hundred questions carry no more
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
    'likeness-before': 'of that together with the sentence before',
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
}
NAMES = list(EXAMPLES)


def plain(text):
    return re.sub(r'\W+', ' ', text.lower()).strip()


def read(folder, features):
    questions = json.load(open(os.path.join(folder, 'gold.json'), encoding='utf-8'))['questions']
    rows = [json.loads(line) for line in open(features, encoding='utf-8')]
    for row in rows:
        gold = [(e['page'], plain(e['text'])) for a in questions[row['question']]['accounts'] for e in a['evidence']]
        words = plain(row['text'])
        row['right'] = any(row['file'] == page and words and (words in text or text in words) for page, text in gold)
    return questions, rows


def fit(rows):
    x = np.array([r['features'] for r in rows])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit((x - mean) / spread, [r['right'] for r in rows])
    weights = model.coef_[0] / spread
    return weights, model.intercept_[0] - float(weights @ mean)


def measure(questions, rows, weights, bias):
    """Precision, recall and F1 of the evidence chosen, as score_case.py counts it, but by whole sentences."""
    gold = found = told = right = 0
    for n, question in enumerate(questions):
        if not question['accounts']:
            continue
        mine = [r for r in rows if r['question'] == n and not r['text'].endswith('?')]
        for r in mine:
            r['likelihood'] = 1 / (1 + np.exp(-(weights @ np.array(r['features']) + bias)))
        mine.sort(key=lambda r: -r['likelihood'])
        least = max(LEAST, OF_BEST * mine[0]['likelihood']) if mine else 1
        chosen = [r for r in mine[:MOST] if r['likelihood'] >= least] or mine[:1]
        told += len(chosen)
        right += sum(r['right'] for r in chosen)
        for account in question['accounts']:
            for e in account['evidence']:
                gold += 1
                text = plain(e['text'])
                found += any(r['file'] == e['page'] and (plain(r['text']) in text and len(plain(r['text'])) >= .6 * len(text)
                                                         or text in plain(r['text'])) for r in chosen)
    p, r = right / max(1, told), found / max(1, gold)
    return '%.3f / %.3f / %.3f' % (p, r, 2 * p * r / max(1e-9, p + r))


def main():
    cases = {a.split('=')[0]: read(*a.split('=')) for a in sys.argv[2:]}
    for left_out, (questions, rows) in cases.items():
        others = [r for name, (_, some) in cases.items() if name != left_out for r in some]
        print('%s left out: %s' % (os.path.basename(left_out.rstrip('/')), measure(questions, rows, *fit(others))))
    weights, bias = fit([r for _, some in cases.values() for r in some])
    for name, (questions, rows) in cases.items():
        print('%s, learnt from all: %s' % (os.path.basename(name.rstrip('/')), measure(questions, rows, weights, bias)))
    with open(sys.argv[1], 'w', encoding='utf-8') as out:
        out.write('# How likely a sentence is evidence: feature, weight (log odds), what it stands for. Learnt: training/answer\n')
        for name, weight in zip(NAMES, weights):
            out.write('%s\t%.4f\t%s\n' % (name, weight, EXAMPLES[name]))
        out.write('bias\t%.4f\n' % bias)


if __name__ == '__main__':
    main()
