"""Words, wordpieces, window cuts and surface features of a text.  The Java side computes exactly the same."""
import bisect
import json
import unicodedata

OPENING, CLOSING = "\u201c\u201f\u201e\u00ab", "\u201d\u00bb"
OUT, INSIDE, UNCLOSED, OPEN_MARK, CLOSE_MARK, SINGLE = range(6)


def kind(ch):
    """'w' belongs to a word, 's' separates, 'i' is ignored inside a word, 'p' stands alone."""
    if ch.isascii():
        return 'w' if ch.isalnum() else 's' if ch <= ' ' or ch == '\x7f' else 'p'
    c = unicodedata.category(ch)
    if c[0] in 'LNM':
        return 'w'
    if c[0] == 'Z':
        return 's'
    if c == 'Cf':
        return 'i'
    return 's' if c[0] == 'C' else 'p'


def split_words(text):
    """[(start, end)] in code points."""
    out, start, last = [], -1, -1
    for i, ch in enumerate(text):
        k = kind(ch)
        if k == 'w':
            if start < 0:
                start = i
            last = i + 1
        elif k != 'i' or start < 0:
            if start >= 0:
                out.append((start, last))
                start = -1
            if k == 'p':
                out.append((i, i + 1))
    if start >= 0:
        out.append((start, last))
    return out


def fold(word):
    low = word.lower()
    if low.isascii():
        return low
    return ''.join(c for c in unicodedata.normalize('NFD', low) if unicodedata.category(c) not in ('Mn', 'Cf'))


class Wordpieces:
    def __init__(self, vocabulary):
        self.ids = {w: i for i, w in enumerate(vocabulary)}
        self.unk, self.cls, self.sep = self.ids['[UNK]'], self.ids['[CLS]'], self.ids['[SEP]']
        self.cache = {}

    def pieces(self, word):
        got = self.cache.get(word)
        if got is None:
            got = self.cache[word] = self._pieces(fold(word))
        return got

    def _pieces(self, w):
        if not w or len(w) > 100:
            return [self.unk]
        out, at = [], 0
        while at < len(w):
            end = len(w)
            while end > at:
                piece = w[at:end] if at == 0 else '##' + w[at:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == at:
                return [self.unk]
            out.append(self.ids[piece])
            at = end
        return out


def load_vocabulary(tokenizer_json):
    vocab = json.load(open(tokenizer_json, encoding='utf-8'))['model']['vocab']
    return [w for w, _ in sorted(vocab.items(), key=lambda x: x[1])]


def letter_case(w):
    letters = [c for c in w if c.isalpha()]
    if not letters:
        return 6 if any(c.isdigit() for c in w) else 7
    upper = sum(1 for c in letters if c.isupper())
    if upper == 0:
        return 1
    if upper == len(letters):
        return 3 if upper > 1 else 4
    return 2 if w[0].isupper() and upper == 1 else 5


def breaks(text, words):
    """Before each word: 0 nothing, 1 a line break, 2 a blank line or the text's start."""
    out, previous = [], 0
    for n, (s, e) in enumerate(words):
        lines = text.count('\n', previous, s)
        out.append(2 if n == 0 else min(lines, 2))
        previous = e
    return out


def quote_states(text, words, brk):
    """Per word: outside, inside, inside a quotation its paragraph does not close, opening or closing mark, in single marks."""
    n = len(words)
    state = [OUT] * n
    begin = 0
    while begin < n:
        end = begin + 1
        while end < n and brk[end] == 0:
            end += 1
        opened = -1
        i = begin
        while i < end:
            s, e = words[i]
            c = text[s]
            doubled = c in "`'\u2018\u2019" and i + 1 < end and words[i + 1][0] == e and text[e] == c
            opens = c in OPENING or doubled and c in '`\u2018'
            closes = c in CLOSING or doubled and c in "'\u2019"
            if c == '"' or doubled and c == "'" and opened < 0:
                opens, closes = opened < 0, opened >= 0
            width = 2 if doubled else 1
            if opens:
                state[i:i + width] = [OPEN_MARK] * width
                opened = i + width
            elif closes:
                state[i:i + width] = [CLOSE_MARK] * width
                if opened >= 0:
                    state[opened:i] = [INSIDE] * (i - opened)
                opened = -1
            i += width
        if opened >= 0:
            for j in range(opened, end):
                if state[j] == OUT:
                    state[j] = UNCLOSED
        single_quotes(text, words, state, begin, end)
        begin = end
    return state


def single_quotes(text, words, state, begin, end):
    """'...' as outer marks: opened after a space, closed before a space or mark, within one paragraph."""
    opened = -1
    for i in range(begin, end):
        s, e = words[i]
        c = text[s]
        if state[i] != OUT:
            opened = -1
            continue
        if c not in "'\u2018\u2019":
            continue
        left = s > 0 and text[s - 1].isalnum()
        space = s == 0 or text[s - 1].isspace()
        right = e < len(text) and text[e].isalnum()
        if opened < 0:
            if right and not left and space and c != '\u2019':
                opened = i
        elif not right and not space and c != '\u2018' and text[s - 1] in ',.!?\u2026' or (
                not right and not space and c == '\u2019' and text[words[opened][0]] == '\u2018'):
            for j in range(opened, i + 1):
                state[j] = SINGLE
            opened = -1


TERMINAL = '.!?\u2026'
AFTER = "\"'\u201d\u2019)]\u00bb"
BEFORE = "\"'\u201c\u2018([\u00ab"


def cut_levels(text, words, brk):
    """Before each word: how good a place to cut a window: 3 paragraph, 2 sentence, 1 line, 0 none."""
    out = [0] * len(words)
    for i in range(1, len(words)):
        if text[words[i - 1][1]:words[i][0]] == '':
            continue
        j = i - 1
        while j > 0 and text[words[j][0]] in AFTER:
            j -= 1
        ended = text[words[j][0]] in TERMINAL
        if brk[i] == 2 or brk[i] == 1 and ended:
            out[i] = 3
        elif ended:
            k = i
            while k + 1 < len(words) and text[words[k][0]] in BEFORE:
                k += 1
            out[i] = 2 if text[words[k][0]].isupper() and (j == 0 or words[j - 1][1] - words[j - 1][0] > 3) else 0
        elif brk[i] == 1:
            out[i] = 1
    return out


def windows(sizes, levels, limit):
    """[(first, last)] words a window; limit() pieces at most; cut at a paragraph or sentence in its second half, else in its first, else anywhere."""
    out, first, n = [], 0, len(sizes)
    while first < n:
        room, end = limit(), first
        total = 0
        while end < n and (total + sizes[end] <= room or end == first):
            total += sizes[end]
            end += 1
        if end < n:
            half = first + (end - first + 1) // 2
            cut = max(range(half, end + 1), key=lambda i: (levels[i], i)) if half <= end else end
            if levels[cut] < 2:
                cut = max((i for i in range(first + 1, half) if levels[i] >= 2), default=cut)
            if levels[cut] > 0 and cut > first:
                end = cut
        out.append((first, end))
        first = end
    return out


class Text:
    """A text as the tagger sees it."""

    def __init__(self, text, wordpieces):
        self.text = text
        self.words = split_words(text)
        self.pieces = [wordpieces.pieces(text[s:e]) for s, e in self.words]
        self.sizes = [len(p) for p in self.pieces]
        self.brk = breaks(text, self.words)
        self.case = [letter_case(text[s:e]) for s, e in self.words]
        self.quote = quote_states(text, self.words, self.brk)
        self.glued = [int(i > 0 and self.words[i - 1][1] == s) for i, (s, e) in enumerate(self.words)]
        self.levels = cut_levels(text, self.words, self.brk)
        self.starts = [s for s, _ in self.words]

    def word_range(self, start, end):
        """Words that the characters [start, end) touch, as a half-open range."""
        a = bisect.bisect_right(self.starts, start) - 1
        if a < 0 or self.words[a][1] <= start:
            a += 1
        b = bisect.bisect_left(self.starts, end)
        return a, max(a, b)
