"""Counts that the name finder reads words by, from news articles (JSON lines, gzip: text, byline).

  words.tsv   word, share of its running-text uses in lower case (0-9), log2 of its count
  given.tsv   given name, F or M or ?, as the first word of bylines and by the pronoun that follows "Given Surname"

usage: count_words.py articles.jsonl.gz out-folder
"""
import collections
import gzip
import json
import math
import re
import sys

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PAIR = re.compile(r"(?<![.!?\"“”] )(?<!\w)([A-Z][a-z]{2,}) ([A-Z]\w*\.? )?([A-Z][a-z]{2,})(?=[ ,.’'])")
PRONOUN = re.compile(r"\b(he|his|him|she|her|hers)\b", re.I)
BYLINE = re.compile(r"(?:^|, | and |By )([A-Z][a-z]{2,}) (?:[A-Z]\.? )?[A-Z][\w'’-]+")

lower, upper = collections.Counter(), collections.Counter()
given, sex = collections.defaultdict(set), collections.defaultdict(lambda: [set(), set()])
for line in gzip.open(sys.argv[1], "rt"):
    row = json.loads(line)
    text = row["text"]
    for name in BYLINE.findall(row.get("byline") or ""):
        given[name].add(row["byline"])
    for par in text.split("\n"):
        words = list(WORD.finditer(par))
        caps = sum(w.group()[0].isupper() for w in words)
        if len(words) < 8 or caps > len(words) * 0.4:
            continue
        for w in words:
            before = par[:w.start()].rstrip(" \"“‘'(")
            if not before or before[-1] in ".!?:;-–—…":
                continue
            form = re.sub(r"['’]s$", "", w.group())
            (lower if form[0].islower() else upper)[form.lower()] += 1
    found = list(PAIR.finditer(text))
    for k, m in enumerate(found):
        end = min(m.end() + 160, found[k + 1].start() if k + 1 < len(found) else len(text))
        p = PRONOUN.search(text, m.end(), end)
        if p:
            sex[m.group(1)][p.group(1).lower() in ("she", "her", "hers")].add(m.group(3))
with open(sys.argv[2] + "/words.tsv", "w") as out:
    for w in sorted(set(lower) | set(upper)):
        n = lower[w] + upper[w]
        if lower[w] >= 8 and n >= 12:
            out.write("%s\t%d\t%d\n" % (w, min(9, 10 * lower[w] // n), math.log2(n)))
with open(sys.argv[2] + "/given.tsv", "w") as out:
    for w in sorted(set(given) | set(sex)):
        male, female = len(sex[w][0]), len(sex[w][1])
        if len(given[w]) < 2 and male + female < 4:
            continue
        common = lower[w.lower()] > 3 * (upper[w.lower()] + 1)
        if common or (len(given[w]) < 2 and male + female < 8):
            continue
        kind = "F" if female >= 3 and female > 4 * male else "M" if male >= 3 and male > 4 * female else "?"
        out.write("%s\t%s\t%d\t%d\t%d\n" % (w, kind, len(given[w]), male, female))
