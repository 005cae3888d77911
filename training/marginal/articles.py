#!/usr/bin/env python3
"""articles.py MIXED.jsonl.gz by-eye.tsv OUT: the articles that were read by eye, a text file each: title, byline, day, text."""
import gzip
import json
import os
import sys

source, table, out = sys.argv[1:]
wanted = {line.split('\t')[0] for line in open(table, encoding='utf-8') if not line.startswith('#')}
os.makedirs(out, exist_ok=True)
with gzip.open(source, 'rt', encoding='utf-8') as lines:
    for line in lines:
        a = json.loads(line)
        if a['id'] in wanted:
            head = (a['title'] or '') + '\n' + ('By %s\n' % a['byline'] if a['byline'] else '')
            head += (a['published'] or '')[:10] + '\n' if a['published'] else ''
            with open(os.path.join(out, a['id'] + '.txt'), 'w', encoding='utf-8', newline='') as f:
                f.write(head + '\n' + a['text'] + '\n')
