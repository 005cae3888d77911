"""PolNeAR's texts and every annotator's attributions."""
import glob
import os
import re
from dataclasses import dataclass

ROLES = ('source', 'cue', 'content')


@dataclass
class Document:
    name: str
    text: str
    versions: list  # one list of attributions an annotator; the scorer's 'first' comes first


def read_text(path):
    with open(path, encoding='utf-8', newline='') as f:
        return f.read()


def parse(path):
    spans, events = {}, []
    for line in read_text(path).split('\n'):
        part = line.split('\t')
        if len(part) < 2:
            continue
        if re.fullmatch(r'T\d+', part[0]):
            offsets = part[1].partition(' ')[2]
            spans[part[0]] = [tuple(int(x) for x in piece.split()) for piece in offsets.split(';')]
        elif re.fullmatch(r'E\d+', part[0]):
            events.append([arg.split(':', 1) for arg in part[1].split()])
    out = []
    for event in events:
        a = {r: [] for r in ROLES}
        for role, target in event:
            r = re.sub(r'\d+$', '', role).lower()
            if r in a and target in spans:
                a[r].extend(spans[target])
        if a['content']:
            out.append({r: sorted(set(a[r])) for r in ROLES})
    return out


def read(folder):
    documents = []
    for path in sorted(glob.glob(os.path.join(folder, 'text', '*.txt'))):
        name = os.path.basename(path)[:-4]
        anns = sorted(glob.glob(os.path.join(folder, 'attributions', glob.escape(name) + '_*.ann')))
        versions = [parse(p) for p in anns if os.path.basename(p)[:-4].rpartition('_')[0] == name]
        if versions:
            documents.append(Document(name, read_text(path), versions))
    return documents


def held_out(documents, every=18):
    """A fixed share of train, never trained on by the tagger: the linker and the calibration learn from it."""
    return documents[7::every], [d for i, d in enumerate(documents) if i % every != 7]
