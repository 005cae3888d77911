"""Fine-tunes the judge of pairs on MultiNLI, SNLI (development parts) and VitaminC.

    train.py DATA BASE OUT [--seconds 2300] ...

DATA: folder with mnli-dev.csv.gz and the others; BASE: folder with all-minilm-l6-v2.onnx and its tokenizer JSON; OUT: checkpoints, log.
The rate falls with the CPU-seconds spent, or the clock.
"""
import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import pairs
from judge import Judge, Texts, pack, tagger_model, tagger_words  # puts the tagger's folder on the path
import pretrained


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('data')
    p.add_argument('base')
    p.add_argument('out')
    p.add_argument('--seconds', type=float, default=2300)
    p.add_argument('--minutes', type=float, default=1e9, help='or so long by the clock, whichever is sooner')
    p.add_argument('--lr', type=float, default=1.5e-4)
    p.add_argument('--head-lr', type=float, default=1e-3)
    p.add_argument('--warmup', type=float, default=.06)
    p.add_argument('--budget', type=int, default=2048, help='wordpieces a batch')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--eight-from', type=float, default=.93)
    p.add_argument('--shares', default='{"mnli": 1, "snli": 0.3, "vitaminc": 0.9, "vitaminc-synthetic": 0.25}')
    p.add_argument('--start', help='weights to go on from')
    p.add_argument('--news', help='pairs that news.py made, taught beside the others')
    return p.parse_args()


def batches(items, budget, rng):
    """Alike long together, then shuffled."""
    items = sorted(items, key=lambda x: (len(x[0][0]) + rng.uniform(-2, 2)))
    out, now = [], []
    for x in items:
        if now and len(x[0][0]) * (len(now) + 1) > budget:
            out.append(now)
            now = []
        now.append(x)
    out.append(now)
    rng.shuffle(out)
    return out


def probabilities(model, items):
    """[n, 3], in the order given."""
    model.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]))
    out = np.zeros((len(items), 3))
    with torch.no_grad():
        for at in range(0, len(order), 64):
            part = order[at:at + 64]
            with torch.autocast('cpu', dtype=torch.bfloat16):
                logits = model(*pack([items[i] for i in part]))
            out[part] = logits.float().softmax(-1).numpy()
    model.train()
    return out


def measure(model, texts, corpora, most, rng):
    out = {}
    for name, (_, held) in corpora.items():
        rows = held if len(held) <= most else rng.sample(held, most)
        p = probabilities(model, [texts.pair(a, b) for a, b, _, _ in rows])
        gold = np.array([r[2] for r in rows])
        score, is_not = p[:, 2], gold == 2
        ranks = score.argsort().argsort() + 1
        auc = (ranks[is_not].sum() - is_not.sum() * (is_not.sum() + 1) / 2) / (is_not.sum() * (~is_not).sum())
        sure = score >= .9
        out[name] = 'right %.3f, AUC of excludes %.3f, from .9: %.3f of %.2f (%d)' % (
            (p.argmax(1) == gold).mean(), auc, is_not[sure].mean() if sure.any() else 0, (sure & is_not).sum() / is_not.sum(), len(rows))
    return out


def main():
    a = arguments()
    torch.set_num_threads(1)
    random.seed(a.seed)
    np.random.seed(a.seed)
    torch.manual_seed(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, 'log.txt'), 'a')

    def say(text):
        print(text, flush=True)
        log.write(text + '\n')
        log.flush()

    say(json.dumps(vars(a)))
    wp = tagger_words.Wordpieces(tagger_words.load_vocabulary(os.path.join(a.base, 'all-minilm-l6-v2-tokenizer.json')))
    texts = Texts(wp)
    corpora = pairs.read(a.data)
    model = Judge(len(wp.ids))
    model.encoder.lift(pretrained.read(a.base, 'minilm'))
    if a.start:
        model.load_state_dict(torch.load(a.start)['model'])
    decay = lambda n: 0. if 'norm' in n or n.endswith('bias') or 'extra' in n else .01
    heads = ('inner', 'outer', 'encoder.extra')
    groups = [{'params': [p], 'lr': a.head_lr if n.startswith(heads) else a.lr, 'weight_decay': decay(n)}
              for n, p in model.named_parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(groups, betas=(.9, .98), eps=1e-6)
    base_lr = [g['lr'] for g in groups]
    step, epoch, began, loss_sum, seen, saved = 0, 0, time.process_time(), 0., 0, 0.
    clock = time.time()
    done = 0.
    save = lambda name: torch.save({'model': model.state_dict()}, os.path.join(a.out, name))
    while done < 1:
        rng = random.Random(a.seed * 1000 + epoch)
        rows = pairs.taught(corpora, rng, json.loads(a.shares))
        if a.news:
            rows += [tuple(json.loads(line)) for line in open(a.news, encoding='utf-8')]
            rng.shuffle(rows)
        items = [(texts.pair(p, h), label) for p, h, label, _ in rows]
        say('epoch %d: %d pairs, %d pieces, labels %s' % (epoch, len(items), sum(len(i[0][0]) for i in items),
                                                           np.bincount([i[1] for i in items])))
        for group in batches(items, a.budget, rng):
            done = max((time.process_time() - began) / a.seconds, (time.time() - clock) / 60 / a.minutes)
            if done >= 1:
                break
            tagger_model.eight_bits(model, done >= a.eight_from)
            factor = min(done / a.warmup, (1 - done) / (1 - a.warmup))
            for g, lr in zip(optimiser.param_groups, base_lr):
                g['lr'] = lr * max(factor, .002)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                logits = model(*pack([x[0] for x in group]))
            loss = F.cross_entropy(logits.float(), torch.tensor([x[1] for x in group]), label_smoothing=.02)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
            optimiser.step()
            step += 1
            loss_sum += float(loss)
            seen += len(group)
            if step % 25 == 0:
                say('step %d, %.3f done, %d pairs: loss %.4f  %.0f CPU-s' % (step, done, seen, loss_sum / 25, time.process_time() - began))
                loss_sum = 0.
            if done - saved >= .2:
                saved = done
                save('last.pt')
                tagger_model.eight_bits(model, False)
                say(json.dumps(measure(model, texts, corpora, 400, random.Random(5))))
        epoch += 1
    save('final.pt')
    tagger_model.eight_bits(model, False)
    say('final, %.0f CPU-s: %s' % (time.process_time() - began, json.dumps(measure(model, texts, corpora, 2000, random.Random(5)), indent=1)))


if __name__ == '__main__':
    main()
