"""Pairs of statements out of a case of unlabelled news: what stands near each other there and is rarely more than that.

    news.py CASE.sqlite OUT.jsonl [--but OTHER.sqlite] [--pages 3500] [--seed 1]

By rule alone, so with some noise: two of like words on different matters (neither), near-duplicates of two pages (follows), one of
two near-duplicates negated, or with another number (excludes), both negated (follows).
"""
import argparse
import collections
import json
import math
import random
import re
import sqlite3

from pairs import EXCLUDES, FOLLOWS, NEITHER, NUMBER, clean, framed, negated, words


def statements(path, pages, but):
    db = sqlite3.connect('file:%s?mode=ro&immutable=1' % path, uri=True)
    out = []
    for page in pages:
        text, = db.execute('SELECT text FROM page WHERE id = ?', (page,)).fetchone()
        spans = {}
        for s, a, b in db.execute("SELECT statement, start, \"end\" FROM statement_span WHERE page = ? AND part = 'content' ORDER BY statement, ordinal",
                                  (page,)):
            spans.setdefault(s, []).append(text[a:b])
        for parts in spans.values():
            t = clean(' '.join(parts)).strip('"“”‘’,;: ')
            if 6 <= len(t.split()) <= 38:
                out.append((page, t))
    return out


def shortened(text, rng):
    """Without what stands behind a comma, or the same."""
    cuts = [m.start() for m in re.finditer(', ', text) if m.start() > 25]
    return text[:rng.choice(cuts)] if cuts else text


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('case')
    p.add_argument('out')
    p.add_argument('--but')
    p.add_argument('--pages', type=int, default=3500)
    p.add_argument('--seed', type=int, default=1)
    a = p.parse_args()
    rng = random.Random(a.seed)
    pages = [r[0] for r in sqlite3.connect('file:%s?mode=ro&immutable=1' % a.case, uri=True).execute(
        "SELECT id FROM page WHERE text IS NOT NULL ORDER BY id")]
    if a.but:
        not_these = {r[0] for r in sqlite3.connect('file:%s?mode=ro&immutable=1' % a.but, uri=True).execute('SELECT id FROM page')}
        pages = [x for x in pages if x not in not_these]
    pages = rng.sample(pages, min(a.pages, len(pages)))
    said = statements(a.case, pages, a.but)
    bags = [words(t) for _, t in said]
    counts = collections.Counter(w for bag in bags for w in bag)
    weight = {w: math.log(len(said) / n) for w, n in counts.items() if 1 < n <= .005 * len(said)}
    size = [math.sqrt(sum(weight.get(w, 3) ** 2 for w in bag)) for bag in bags]
    index = collections.defaultdict(list)
    for i, bag in enumerate(bags):
        for w in bag:
            if w in weight:
                index[w].append(i)
    rows = []
    for i in rng.sample(range(len(said)), min(len(said), 14000)):
        row = collections.defaultdict(float)
        for w in bags[i]:
            for j in index.get(w, ()):
                row[j] += weight[w] ** 2
        row.pop(i, None)
        for j in row:
            row[j] /= max(size[i] * size[j], 1)
        top = sorted(sorted(row), key=lambda j: -row[j])[:12]
        near = [j for j in top if .12 <= row[j] <= .5]
        same = [j for j in top if row[j] >= .72 and said[i][0] != said[j][0] and said[i][1] != said[j][1]]
        text = said[i][1]
        if near and rng.random() < .6:
            other = said[rng.choice(near)][1]
            rows.append((text, other, NEITHER, 'news'))
            if rng.random() < .3:
                rows.append((negated(text, rng) or text, other, NEITHER, 'news'))
        if same or rng.random() < .3:
            other = said[rng.choice(same)][1] if same else shortened(text, rng)
            if other != text:
                rows.append((text, other, FOLLOWS, 'news'))
            n = negated(other, rng)
            if n:
                rows.append((text, n, EXCLUDES, 'news'))
                m = negated(text, rng)
                if m and other != text:
                    rows.append((m, n, FOLLOWS, 'news'))
            m = NUMBER.search(other)
            if m and int(m.group(1).replace(',', '')) < 1900:
                k = int(m.group(1).replace(',', ''))
                rows.append((text, other[:m.start()] + '{:,}'.format(k + rng.choice((1, 2, 5, 12, max(3, k)))) + other[m.end():], EXCLUDES, 'news'))
    rng.shuffle(rows)
    with open(a.out, 'w', encoding='utf-8') as f:
        for r in rows:
            f.write(json.dumps(r) + '\n')
    print(len(said), 'statements,', len(rows), 'pairs', collections.Counter(r[2] for r in rows))


if __name__ == '__main__':
    main()
