"""Figures by the project's scorer (score_attribution.py, in the folder $SCORER names)."""
import os
import sys

sys.path.insert(0, os.environ.get('SCORER', '.'))


def report(documents, predicted):
    """documents: polnear.Document; predicted: per document its attributions, in characters."""
    import score_attribution as S
    scorer = S.Scorer()
    for d, p in zip(documents, predicted):
        scorer.add(S.Doc(d.text), d.versions[0], p)
    return scorer.report()


def line(r):
    f = lambda x: '%.1f' % (100 * x)
    a, t = r['attribution'], r['recall_by_quote_type']['content+source']
    parts = ['c+s %s (P %s R %s)' % tuple(f(a['content+source'][k]) for k in ('f1', 'p', 'r')), 'content %s' % f(a['content']['f1']),
             'content tokens %s' % f(r['content']['token']['f1']),
             'frag ' + '/'.join(f(r[x]['fragment_exact']['f1']) for x in ('source', 'cue', 'content')),
             'recall ' + '/'.join(f(t[x]['share']) if x in t else '-' for x in ('direct', 'mixed', 'indirect'))]
    kinds = r['recall_by_source_realisation']['content+source']
    parts.append('missing %s relative %s' % tuple(f(kinds[k]['share']) if k in kinds else '-' for k in ('missing', 'relative')))
    return ' | '.join(parts)
