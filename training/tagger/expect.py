"""What the trained tagger finds in the tests' texts: the Java side must find the same.

    expect.py CHECKPOINT BASE attribution.json texts.txt > expected.tsv              the linked spans' words
    expect.py CHECKPOINT BASE attribution.json texts.txt --tags > expected-tags.tsv  a line a text: spans as role.first.last, in words
"""
import json
import os
import sys

import numpy as np
import torch

from fit import load, make, readings
from linker import LINK, NONE, SURE, Linker
from polnear import Document
from words import Wordpieces, load_vocabulary


def linker_of(j):
    vector = lambda names, w: [w[n] for n in names]
    return Linker(np.array(vector(LINK, j['cueLink']) + vector(NONE, j['cueNone'])),
                  np.array(vector(LINK, j['sourceLink']) + vector(NONE, j['sourceNone'])),
                  np.array(vector(SURE, j['confidence'])), j['threshold'])


def main():
    checkpoint, base, described, texts = sys.argv[1:5]
    tags = '--tags' in sys.argv
    torch.set_num_threads(1)
    wp = Wordpieces(load_vocabulary(os.path.join(base, 'all-minilm-l6-v2-tokenizer.json')))
    j = json.load(open(described))
    documents = [Document(str(i), t, []) for i, t in enumerate(open(texts, encoding='utf-8', newline='').read().split('\n----\n'))]
    linker = linker_of(j)
    for d, r in zip(documents, make(readings(load(checkpoint, wp, True), documents, wp, j['limit']), j['openingBonus'])):
        if tags:
            print(' '.join('%s.%d.%d' % span for span in r.spans))
            continue
        words = lambda spans: ' … '.join(d.text[s:e].replace('\n', ' ') for s, e in spans)
        for a in sorted(linker.find(r), key=lambda a: a['content'][0]):
            print('\t'.join(words(a[x]) for x in ('source', 'cue', 'content')))
        print('----')


if __name__ == '__main__':
    main()
