#!/usr/bin/env python3
"""Counts how often each word is a cue of saying, by what stands before and after it.

    count_cues.py POLNEAR_TRAIN > cue-counts.tsv

POLNEAR_TRAIN holds text/*.txt and attributions/*.ann (brat-like standoff).  Standard library only.
A row: word TAB uses as a cue TAB all uses TAB cells; a cell "NT150/160": before N, after T, 150 of 160 uses a cue.
Before: N anything, B a form of "be", I "to", D a determiner, C comma, quotation mark or dash.
After: T "that" and question words, Q a quotation, I "to", P a preposition, C comma, E another mark, W any word.
"""
import collections, glob, os, re, sys

TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
# no heads of cues, though they stand in them
SKIP = set("has have had is was are were be been being did does do not n't would will could can may might should must also to "
           "it he she they i we who that which there 's ’s has also just then later even still".split())
BE = set("is was are were be been being isn't wasn't".split())
DETERMINERS = set("the a an his her their its this these those any no some my our your such new s".split())
QUESTION_WORDS = set("that whether if how what why where when who".split())
PREPOSITIONS = set("of for about on in with by against as at from over after into during".split())
OPENING = set('“"‘«„')
# words so common that the few cues they are in say nothing of them
STOP = set("a the in now for first an more never on used all of so already no like about one since both as always under well by "
           "yet most set last back with less without long often his her".split())
LEAST_USES = 3      # a word is counted from so many cues on
LEAST_SHARE = .1    # and kept if it is a cue this often, or more than half of the time in some cell
LEAST_CELL = 2


def adverb(token):
    return token.endswith('ly') and token.islower()


def after(tokens, i):
    j = i + 1
    while j < len(tokens) and (tokens[j] in ('not', 'also') or adverb(tokens[j])):
        j += 1
    if j >= len(tokens):
        return 'E'
    token, lower = tokens[j], tokens[j].lower()
    if lower in QUESTION_WORDS:
        return 'T'
    if token in OPENING:
        return 'Q'
    if lower == 'to':
        return 'I'
    if lower in PREPOSITIONS:
        return 'P'
    if token in ',:' or token in '—–-':
        return 'Q' if j + 1 < len(tokens) and tokens[j + 1] in OPENING else 'C'
    return 'W' if token[0].isalnum() else 'E'


def before(tokens, i):
    j = i - 1
    while j >= 0 and (tokens[j] in ('not', 'also', 'now', 'never', 'once') or adverb(tokens[j])):
        j -= 1
    if j < 0:
        return 'N'
    lower = tokens[j].lower()
    if lower in BE:
        return 'B'
    if lower == 'to':
        return 'I'
    if lower in DETERMINERS or lower.endswith(("'s", "’s")):
        return 'D'
    return 'C' if tokens[j] in ',”"’—–' else 'N'


def read(path):
    with open(path, encoding='utf-8', newline='') as f:
        return f.read()


def cues(path):
    """The fragments of the cue of every attribution that has content."""
    spans, events = {}, []
    for line in read(path).split('\n'):
        part = line.split('\t')
        if len(part) < 2:
            continue
        if re.fullmatch(r'T\d+', part[0]):
            spans[part[0]] = [tuple(map(int, p.split())) for p in part[1].partition(' ')[2].split(';')]
        elif re.fullmatch(r'E\d+', part[0]):
            events.append([a.split(':', 1) for a in part[1].split()])
    for event in events:
        roles = [(re.sub(r'\d+$', '', r).lower(), t) for r, t in event]
        if any(r == 'content' and t in spans for r, t in roles):
            yield sorted({s for r, t in roles if r == 'cue' and t in spans for s in spans[t]})


def documents(train):
    """(text, cues) once for each article: of several annotators the first."""
    by_doc = {}
    for path in sorted(glob.glob(os.path.join(train, 'attributions', '*.ann'))):
        base = os.path.basename(path)[:-4]
        for doc in (base, base.rpartition('_')[0]):
            text = os.path.join(train, 'text', doc + '.txt')
            if os.path.exists(text):
                by_doc.setdefault(doc, (text, path))
                break
    for text, path in by_doc.values():
        yield read(text), list(cues(path))


def head(text, cue):
    for start, end in cue:
        for m in TOKEN.finditer(text, start, end):
            word = m.group().lower()
            if word[0].isalpha() and word not in SKIP and not word.endswith('ly'):
                return m
    return None


def main(train):
    heads_of, forms = [], collections.Counter()
    for text, all_cues in documents(train):
        found = list(TOKEN.finditer(text))
        at = {m.start(): i for i, m in enumerate(found)}
        heads = set()
        for cue in all_cues:
            m = head(text, cue)
            if m is not None and m.start() in at:
                heads.add(at[m.start()])
                forms[m.group().lower()] += 1
        heads_of.append(([m.group() for m in found], heads))
    counted = {w for w, n in forms.items() if n >= LEAST_USES and w.isalpha()}
    cells = collections.defaultdict(lambda: [0, 0])
    for tokens, heads in heads_of:
        for i, token in enumerate(tokens):
            if token.lower() in counted:
                cell = cells[token.lower(), before(tokens, i) + after(tokens, i)]
                cell[0] += i in heads
                cell[1] += 1
    by_word = collections.defaultdict(dict)
    for (word, cell), n in cells.items():
        by_word[word][cell] = n
    for word, own in sorted(by_word.items()):
        cue, uses = (sum(n[k] for n in own.values()) for k in (0, 1))
        if word in STOP or len(word) < 3:
            continue
        best = max(((n[0] + .5 * cue / uses) / (n[1] + .5) for n in own.values() if n[1] >= 4), default=0)
        if cue / uses >= LEAST_SHARE or best > .5:
            kept = ' '.join('%s%d/%d' % (c, *n) for c, n in sorted(own.items()) if n[1] >= LEAST_CELL)
            print(word, cue, uses, kept, sep='\t')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
