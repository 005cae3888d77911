"""Writes dev as pages would have it, for score_attribution.py: perturb.py DATA OUT makes OUT/{straight,missing,lower,wrapped,rubble}."""
import json
import os
import random
import re
import sys

import polnear
from augment import apostrophes, remap, rubble_edits

WAYS = ('straight', 'missing', 'lower', 'wrapped', 'rubble')


def change(way, d, rng, headlines):
    text, gold = d.text, d.versions[0]
    if way == 'straight':
        return apostrophes(re.sub('[\u201c\u201d]', '"', text)), gold
    if way == 'lower':
        return (text.lower() if len(text.lower()) == len(text) else text), gold
    if way == 'missing':
        return remap(text, [(m.start(), m.end(), '', False) for m in re.finditer('["\u201c\u201d]', text)], gold)
    if way == 'rubble':
        return remap(text, rubble_edits(text, rng, headlines), gold)
    edits, column = [], 0
    for m in re.finditer(r'\s+', text):
        if '\n' in m.group():
            column = m.end()
        elif m.end() - column > 72:
            edits.append((m.start(), m.end(), '\n', False))
            column = m.end()
    return remap(text, edits, gold)


def main():
    documents = polnear.read(sys.argv[1])
    headlines = [d.text.split('\n')[0] for d in documents]
    for way in WAYS:
        rng = random.Random(11)
        folder = os.path.join(sys.argv[2], way)
        os.makedirs(os.path.join(folder, 'text'), exist_ok=True)
        with open(os.path.join(folder, 'gold.jsonl'), 'w') as g:
            for d in documents:
                text, gold = change(way, d, rng, headlines)
                with open(os.path.join(folder, 'text', d.name + '.txt'), 'w', encoding='utf-8', newline='') as f:
                    f.write(text)
                for a in gold:
                    g.write(json.dumps({'doc': d.name, **a}) + '\n')


if __name__ == '__main__':
    main()
