"""Pairs of sentences with what the one says of the other, made ready for training: read, framed, set apart, hardened.

A pair is (premise, hypothesis, label, kind); labels: 0 it follows, 1 neither, 2 both cannot be true.
"""
import collections
import csv
import gzip
import hashlib
import io
import json
import os
import random
import re

FOLLOWS, NEITHER, EXCLUDES = range(3)
LABELS = {'entailment': FOLLOWS, 'neutral': NEITHER, 'contradiction': EXCLUDES,
          'SUPPORTS': FOLLOWS, 'NOT ENOUGH INFO': NEITHER, 'REFUTES': EXCLUDES}
HELD_OUT = .1

SPEAKERS = ('officials', 'a spokesman', 'the ministry', 'he', 'she', 'police', 'the president', 'the company', 'witnesses', 'a lawyer',
            'the minister', 'sources', 'state media', 'the army', 'two officials', 'her family', 'the court', 'investigators', 'the mayor')
FRAMES = ('{S} said {t}', '{S} said that {t}', '{t}, {S} said', 'according to {S}, {t}', '{S} told reporters that {t}', '"{t}"',
          '"{t}," {S} said', '{S} insisted that {t}', '{S} claimed {t}', 'that {t}', '{S} confirmed that {t}')
DENIALS = ('{S} denied that {t}', '{S} rejected the claim that {t}', 'it is not true that {t}', '{S} dismissed reports that {t}',
           '{S} said it was false that {t}', 'no, it is a lie that {t}', '{S} disputed that {t}')
TIMES = ('in 2011', 'in 2014', 'in 2017', 'in 1998', 'on Monday', 'on Thursday', 'last year', 'this week', 'in March', 'in October',
         'a decade ago', 'now', 'in the first half', 'that evening', 'yesterday', 'in 2019')
COMMON = set('the a an of in on at to for and or but is was are were be been by with from that this it its as he she they his her their not '
             'has have had who which will would one also more than there'.split())


def clean(text):
    text = text.replace('-LRB-', '(').replace('-RRB-', ')').replace('``', '"').replace("''", '"').replace('\ufffd', ' ')
    return re.sub(r'\s+', ' ', re.sub(r' ([,.;:!?)%])', r'\1', re.sub(r'([(]) ', r'\1', text))).strip()


def is_held_out(key):
    return int(hashlib.sha1(key.encode()).hexdigest()[:6], 16) % 1000 < HELD_OUT * 1000


def read(folder):
    """{corpus: ([taught], [held out])}, no premise or page in both."""
    out = {}
    for name in ('mnli', 'snli'):
        rows = ([], [])
        with gzip.open(os.path.join(folder, name + '-dev.csv.gz'), 'rt', encoding='utf-8', newline='') as f:
            for r in csv.DictReader(f):
                if r['label'] in LABELS and r['premise'].strip() and r['hypothesis'].strip():
                    rows[is_held_out(r['premise'])].append((clean(r['premise']), clean(r['hypothesis']), LABELS[r['label']], ''))
        out[name] = rows
    for name in ('vitaminc', 'vitaminc-synthetic'):
        rows = ([], [])
        with gzip.open(os.path.join(folder, name + '-70.jsonl.gz'), 'rt', encoding='utf-8') as f:
            for line in f:
                r = json.loads(line)
                rows[is_held_out(r['page'])].append((clean(r['evidence']), clean(r['claim']), LABELS[r['label']], r['page']))
        out[name] = rows
    return out


def words(text):
    return {w for w in re.findall(r'[a-z0-9]+', text.lower()) if w not in COMMON}


def negated(text, rng):
    """The same with its first auxiliary negated, or None."""
    m = re.search(r'\b(is|was|are|were|will|would|can|could|has|have|had|did|does|do|must|should)\b(?! not\b|n.t\b)', text)
    if not m or re.search(r"\bnot\b|n't|\bno\b|\bnever\b", text):
        return None
    return text[:m.end()] + (" not" if rng.random() < .7 else " never") + text[m.end():]


def lowered(text):
    """As it stands inside a sentence."""
    t = text[:-1] if text.endswith('.') else text
    w = t.split(' ', 1)[0]
    return t[:1].lower() + t[1:] if w.lower() in COMMON or w.lower() in ('some', 'we', 'people', 'all', 'no', 'many', 'you') else t


def framed(text, rng, frames=FRAMES):
    out = rng.choice(frames).format(S=rng.choice(SPEAKERS), t=lowered(text))
    return out[:1].upper() + out[1:] + ('.' if rng.random() < .7 else '')


def timed(text, when, rng):
    return when[:1].upper() + when[1:] + ', ' + lowered(text) + '.' if rng.random() < .5 else lowered(text) + ' ' + when + '.'


def other_matters(rows, rng, most):
    """Of one page or with the same telling word, but not of one matter: neither."""
    by = collections.defaultdict(list)
    for p, h, _, page in rows:
        if page:
            by[page].append((p, h))
    out = []
    for page in sorted(by):
        of, title = by[page], words(page)
        for _ in range(min(10, 2 * len(of))):
            (p1, h1), (p2, h2) = rng.choice(of), rng.choice(of)
            a, b = rng.choice(((h1, h2), (p1, h2), (h1, p2), (p1, p2)))
            x, y = words(a) - title, words(b) - title
            if len(x) < 2 or len(y) < 2 or len(x & y) > .25 * min(len(x), len(y)):
                continue
            if rng.random() < .4:
                a = negated(a, rng) or a
            elif rng.random() < .4:
                b = negated(b, rng) or b
            out.append((a, b, NEITHER, 'other'))
    index, counts = collections.defaultdict(list), collections.Counter()
    plain = [r for r in rows if not r[3]]
    for n, r in enumerate(plain):
        for w in words(r[1]):
            counts[w] += 1
            index[w].append(n)
    for n in rng.sample(range(len(plain)), min(len(plain), most)):
        rare = [w for w in sorted(words(plain[n][1])) if 2 <= counts[w] <= 40]
        if rare:
            m = rng.choice(index[rng.choice(rare)])
            a, b = plain[n][rng.randrange(2)], plain[m][1]
            if plain[n][0] != plain[m][0] and len(words(a) & words(b)) <= .4 * min(len(words(a)), len(words(b))):
                out.append((a, negated(b, rng) or b if rng.random() < .4 else b, NEITHER, 'other'))
    rng.shuffle(out)
    return out[:most]


def other_times(rows, rng, most):
    """What excludes each other of one time need not of two."""
    out = []
    for p, h, label, _ in rng.sample(rows, min(len(rows), 3 * most)):
        if label != EXCLUDES or re.search(r'\b(19|20)\d\d\b', p + h) or len(p.split()) > 30:
            continue
        one, two = rng.sample(TIMES, 2)
        if rng.random() < .65:
            out.append((timed(p, one, rng), timed(h, two, rng), NEITHER, 'time'))
        else:
            out.append((timed(p, one, rng), timed(h, one, rng), EXCLUDES, 'time'))
        if len(out) >= most:
            break
    return out


NUMBER = re.compile(r'(?<![\w.,$€£-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w.,-]*\d|\s*(?:million|billion|st|nd|rd|th|January|February|March|April|May|June|July|'
                    r'August|September|October|November|December)\b)')


def dozens(n):
    return 'dozens of' if 24 <= n < 100 else 'hundreds of' if 200 <= n < 1000 else 'thousands of' if 2000 <= n < 20000 else None


def figures(rows, rng, most):
    """Hundreds and 612: one within the other; more than 600 and 450: not both."""
    out = []
    for p, h, _, _ in rng.sample(rows, len(rows)):
        text = h if rng.random() < .6 else p
        m = NUMBER.search(text)
        if not m or len(text.split()) > 35:
            continue
        n = int(m.group(1).replace(',', ''))
        if n < 3 or 1500 <= n <= 2100 and ',' not in m.group(1):
            continue
        before = text[:m.start()]
        base = re.sub(r'(?i)\b(more than|over|under|less than|at least|about|around|fewer than|only|nearly|almost|exactly|up to) $', '', before)
        if text[m.end():m.end() + 1] not in ' .,' or base.endswith((',', '.', '-')):
            continue
        say = lambda q: base + q + text[m.end():]
        low, high = max(2, int(n * rng.uniform(.5, .9))), int(n * rng.uniform(1.15, 2)) + 1
        show = lambda k: '{:,}'.format(k)
        exact, vague = show(n), dozens(n)
        choices = [(exact, rng.choice(('more than ', 'over ', 'at least ')) + show(low), FOLLOWS),
                   (exact, rng.choice(('more than ', 'over ', 'at least ')) + show(high), EXCLUDES),
                   (exact, rng.choice(('fewer than ', 'less than ', 'under ')) + show(low), EXCLUDES),
                   (exact, rng.choice(('fewer than ', 'up to ', 'less than ')) + show(high), FOLLOWS),
                   (rng.choice(('more than ', 'at least ')) + show(low), exact, NEITHER),
                   (rng.choice(('more than ', 'at least ')) + show(high), exact, EXCLUDES),
                   (exact, show(high if rng.random() < .5 else low), EXCLUDES)]
        if vague:
            choices += [(exact, vague, FOLLOWS), (vague, 'more than ' + show(low), NEITHER),
                        ('more than ' + show(low), vague, NEITHER), (vague, exact, NEITHER)]
        a, b, label = rng.choice(choices)
        out.append((say(a), say(b), label, 'figure'))
        if len(out) >= most:
            break
    return out


def taught(corpora, rng, shares):
    """What an epoch is drawn from."""
    rows = []
    for name, share in shares.items():
        of = corpora[name][0]
        rows += rng.sample(of, int(len(of) * share))
    made = other_matters(rows, rng, 9000) + other_times(rows, rng, 2500) + figures(rows, rng, 3500)
    for p, h, label, _ in rng.sample(rows, len(rows)):
        if label == FOLLOWS:
            n = negated(h, rng)
            if n and len(made) < 18000:
                made.append((p, n, EXCLUDES, 'negation') if rng.random() < .7 else (negated(p, rng) or n, n, NEITHER, 'skip'))
    rows = [(p, h, label, '') for p, h, label, _ in rows] + [m for m in made if m[3] != 'skip']
    out = []
    for p, h, label, kind in rows:
        if label != NEITHER and kind in ('', 'negation') and rng.random() < .07:
            h, label = framed(h, rng, DENIALS), EXCLUDES if label == FOLLOWS else FOLLOWS
        elif rng.random() < .04 and label == NEITHER:
            h = framed(h, rng, DENIALS)
        elif rng.random() < .25:
            h = framed(h, rng)
        if rng.random() < .2:
            p = framed(p, rng)
        if label == EXCLUDES and rng.random() < .5 or kind == 'other' and rng.random() < .5:
            p, h = h, p
        out.append((p, h, label, kind))
    rng.shuffle(out)
    return out
