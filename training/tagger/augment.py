"""Makes clean text look like pages: other quote marks, other case, broken lines, rubble between paragraphs."""
import re

RUBBLE = ['Share this article', 'Advertisement', 'ADVERTISEMENT', 'Read more', 'Read More:', 'Related articles', 'Follow us on Twitter',
          'Sign up for our newsletter', 'Story continues below', 'Image copyright Getty Images', 'Photo: AP', 'File photo',
          'Click here to subscribe', 'Most popular', 'Continue reading the main story', 'Skip to content', 'Home | News | Politics | Sport',
          'Menu', 'Log in', 'Print', 'Email', 'Comments (0)', 'Updated 3 hours ago', 'Recommended', 'Trending now', 'Watch:', 'LIVE',
          'All rights reserved.', 'Terms of use', 'Tweet', 'Facebook Twitter WhatsApp Email', 'More from this section', 'Sponsored',
          'Subscribe today for full access.', 'Get the latest news delivered to your inbox', 'View comments', '1 of 12', 'Next',
          'Media playback is unsupported on your device', 'Media caption', 'By our staff', 'Topics', 'Accept cookies', 'Upvote 12']


def remap(text, edits, attributions):
    """Applies [(start, end, new, splits)] (sorted, apart) and carries the spans along; an edit that splits cuts them in two."""
    out, at, marks = [], 0, []
    length = 0
    for s, e, new, splits in edits:
        out.append(text[at:s])
        length += s - at
        marks.append((s, e, length, length + len(new), splits))
        out.append(new)
        length += len(new)
        at = e
    out.append(text[at:])
    new_text = ''.join(out)

    def move(p, end):
        shift = 0
        for s, e, ns, ne, _ in marks:
            if e <= p and not (end and s == e == p):
                shift = ne - e
            elif s < p:  # inside the edit
                return ne if end else ns
            else:
                break
        return p + shift

    def span(s, e):
        pieces, start = [], s
        for ms, me, _, _, splits in marks:
            if splits and s < ms and me < e:
                pieces.append((start, ms))
                start = me
        pieces.append((start, e))
        for a, b in pieces:
            a, b = move(a, False), move(b, True)
            while a < b and new_text[a].isspace():
                a += 1
            while b > a and new_text[b - 1].isspace():
                b -= 1
            if a < b:
                yield a, b

    moved = []
    for a in attributions:
        m = {r: [p for s, e in a[r] for p in span(s, e)] for r in a}
        if m['content']:
            moved.append(m)
    return new_text, moved


def quote_edits(text, rng):
    mode = rng.choice(['straight', 'straight', 'curly', 'penn', 'single', 'missing', 'some missing', 'doubled'])
    edits, opened = [], False
    for m in re.finditer('["\u201c\u201d\n]', text):
        c = m.group()
        if c == '\n':
            opened = False
            continue
        opening = c == '\u201c' or c == '"' and not opened
        opened = opening
        new = {'straight': '"', 'curly': '\u201c' if opening else '\u201d', 'penn': '``' if opening else "''",
               'single': '\u2018' if opening else '\u2019', 'missing': '', 'doubled': "''",
               'some missing': c if rng.random() < .7 else ''}[mode]
        edits.append((m.start(), m.end(), new, False))
    return edits


def apostrophes(text):
    return text.replace('\u2019', "'").replace('\u2018', "'")


def change_case(text, rng):
    mode = rng.choice(['lower', 'headline', 'headline', 'upper start'])
    if mode == 'lower':
        new = text.lower()
    elif mode == 'headline':
        parts = re.split('(\n+)', text)
        new = ''.join(re.sub(r'\b[a-z]', lambda m: m.group().upper(), p) if i == 0 or rng.random() < .15 else p
                      for i, p in enumerate(parts))
    else:
        new = re.sub(r'(?:^|(?<=\n))(?:\w+ ){1,4}', lambda m: m.group().upper(), text)
    return new if len(new) == len(text) else text


def line_edits(text, rng):
    mode = rng.choice(['wrapped', 'single', 'joined', 'ragged'])
    edits = []
    if mode in ('wrapped', 'ragged'):
        width, column = rng.randint(50, 90), 0
        for m in re.finditer(r'\s+', text):
            if '\n' in m.group():
                column = m.end()
            elif (m.end() - column > width) if mode == 'wrapped' else rng.random() < .02:
                edits.append((m.start(), m.end(), '\n' if mode == 'wrapped' or rng.random() < .7 else '\n\n', False))
                column = m.end()
    else:
        for m in re.finditer(r'\n\s*', text):
            edits.append((m.start(), m.end(), '\n' if mode == 'single' else ' ', False))
    return edits


def rubble_edits(text, rng, foreign):
    edits = []
    rate = rng.choice([.1, .2, .4])
    for m in re.finditer(r'\n\s*', text):
        if rng.random() < rate:
            lines = [rng.choice(RUBBLE) if rng.random() < .7 else rng.choice(foreign) for _ in range(rng.choice([1, 1, 1, 2, 3, 6]))]
            gap = rng.choice(['\n', '\n\n'])
            edits.append((m.start(), m.end(), m.group() + gap.join(lines) + gap, True))
    return edits


def augment(text, attributions, rng, foreign):
    """One to three of the changes, drawn with rng.  foreign: headlines of other documents, for teasers."""
    steps = rng.sample(['quotes', 'quotes', 'case', 'lines', 'rubble', 'rubble', 'apostrophes'], rng.choice([1, 1, 2, 2, 3]))
    for step in sorted(set(steps)):
        if step == 'apostrophes':
            text = apostrophes(text)
        elif step == 'case':
            text = change_case(text, rng)
        else:
            edits = (quote_edits(text, rng) if step == 'quotes' else
                     line_edits(text, rng) if step == 'lines' else rubble_edits(text, rng, foreign))
            text, attributions = remap(text, edits, attributions)
    return text, attributions
