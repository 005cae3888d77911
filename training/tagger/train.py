"""Fine-tunes the tagger on PolNeAR's train split.

    train.py DATA BASE OUT [--minutes 60] [--lr 2e-4] [--seed 1] ...

DATA: folder with train/ and dev/; BASE: folder with the base model's ONNX and tokenizer JSON; OUT: checkpoints and log.
"""
import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import decode
import measure
import polnear
import pretrained
from augment import augment
from examples import Example, Softened, batches, cut, pack
from model import SIZES, Tagger, eight_bits
from words import Wordpieces, load_vocabulary


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('data')
    p.add_argument('base')
    p.add_argument('out')
    p.add_argument('--epochs', type=int, default=14)
    p.add_argument('--lr', type=float, default=2e-4)
    p.add_argument('--head-lr', type=float, default=1e-3)
    p.add_argument('--warmup', type=float, default=.05)
    p.add_argument('--budget', type=int, default=2048, help='wordpieces a batch')
    p.add_argument('--augmented', type=float, default=.25, help='share of the documents changed in an epoch')
    p.add_argument('--pointer', type=float, default=.2, help='weight of the linking loss')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--resume', action='store_true')
    p.add_argument('--start', help='weights to start from, instead of the base model')
    p.add_argument('--encoder', choices=sorted(SIZES), default='minilm', help='bert: the larger teacher')
    p.add_argument('--threads', type=int, default=1)
    p.add_argument('--soft', nargs='+', default=[], help='unmarked texts as teachers read them, from soften.py')
    p.add_argument('--soft-share', type=float, default=1., help='of them, the share drawn anew each epoch')
    p.add_argument('--few', type=int, help='that many documents only (to try the code)')
    p.add_argument('--all', action='store_true', help='train on the held-out share too')
    p.add_argument('--minutes', type=float, help='end after so long by the clock: the rate falls with the time, not with the epochs')
    p.add_argument('--eight-from', type=float, default=.85, help='from this share of the training on, products run as if in eight bits')
    return p.parse_args()


def epoch_examples(documents, clean, wp, rng, share, headlines):
    out = []
    for n, d in enumerate(documents):
        version = 0 if len(d.versions) == 1 or rng.random() < .5 else rng.randrange(len(d.versions))
        if rng.random() < share:
            text, attributions = augment(d.text, d.versions[version], rng, headlines)
            out.append(Example(text, attributions, wp))
        else:
            if (n, version) not in clean:
                clean[n, version] = Example(d.text, d.versions[version], wp)
            out.append(clean[n, version])
    return out


def epoch_batches(examples, rng, budget):
    items = []
    for x in examples:
        first = [rng.randint(24, 252)]
        items += cut(x, lambda: first.pop() if first else rng.choice([rng.randint(60, 252), rng.randint(180, 252)]))
    return batches(items, budget, rng)


def soft_pointers(scores, gold, closed):
    """Mean cross-entropy against the teacher's pointers, over the words that point."""
    total = gold.sum()
    return -(gold * scores.masked_fill(~closed, -1e4).log_softmax(-1)).sum() / total.clamp(min=1.)


def loss_of(model, b, weight):
    with torch.autocast('cpu', dtype=torch.bfloat16):
        emissions, cue, source = model(b['ids'], b['mask'], b['features'], b['first'])
    emissions, cue, source = emissions.float(), cue.float(), source.float()
    closed = torch.cat([torch.ones_like(b['words'][:, :1]), b['words']], 1)[:, None, :]
    if 'soft tags' in b:
        loss = model.soft_crf(emissions, b['soft tags'], b['soft transitions'], b['words'])
        for scores, name in ((cue, 'soft cue'), (source, 'soft source')):
            loss = loss + weight * soft_pointers(scores, b[name], closed)
        return loss, [float(loss)]
    loss = model.crf(emissions, b['tags'], b['words'])
    parts = [float(loss)]
    for scores, gold in ((cue, b['cue']), (source, b['source'])):
        if (gold >= 0).any():
            scores = scores.masked_fill(~closed, -1e4)
            link = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)
            loss = loss + weight * link
            parts.append(float(link))
    return loss, parts


def main():
    a = arguments()
    measure.report([], [])  # where SCORER is not set this fails, now rather than after the first epoch
    torch.set_num_threads(a.threads)
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
    wp = Wordpieces(load_vocabulary(os.path.join(a.base, 'all-minilm-l6-v2-tokenizer.json')))
    train = polnear.read(os.path.join(a.data, 'train'))
    if not a.all:
        train = polnear.held_out(train)[1]
    dev = polnear.read(os.path.join(a.data, 'dev'))
    if a.few:
        train, dev = train[:a.few], dev[:a.few]
    soft = [Softened(text, softs, wp) for path in a.soft for text, softs in torch.load(path)]
    headlines = [d.text.split('\n')[0] for d in train]
    if a.start:
        model = Tagger.of(torch.load(a.start)['model'])
    else:
        model = Tagger(len(wp.ids), SIZES[a.encoder])
        model.encoder.lift(pretrained.read(a.base, a.encoder))
    decay = lambda n: 0. if 'norm' in n or n.endswith('bias') or 'extra' in n or 'transitions' in n else .01
    heads = ('emit', 'point', 'transitions', 'encoder.extra')
    groups = [{'params': [p], 'lr': a.head_lr if n.startswith(heads) else a.lr, 'weight_decay': decay(n)}
              for n, p in model.named_parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(groups, betas=(.9, .98), eps=1e-6)
    base_lr = [g['lr'] for g in groups]
    epoch, step, spent = 0, 0, 0.
    state = os.path.join(a.out, 'last.pt')
    if a.resume and os.path.exists(state):
        s = torch.load(state)
        model.load_state_dict(s['model'])
        optimiser.load_state_dict(s['optimiser'])
        epoch, step, spent = s['epoch'], s['step'], s['spent']
        say('resumed after epoch %d' % epoch)
    clean = {}
    first_share, clock = epoch / a.epochs, time.time()

    def share_done(k, n):
        if a.minutes:
            return min(1., first_share + (1 - first_share) * (time.time() - clock) / 60 / a.minutes)
        return min(1., (epoch + k / n) / a.epochs)

    done = first_share
    dev_x = [Example(d.text, [], wp) for d in dev]
    while done < 1:
        rng = random.Random(a.seed * 1000 + epoch)
        began = time.process_time()
        groups_ = epoch_batches(epoch_examples(train, clean, wp, rng, a.augmented, headlines), rng, a.budget)
        if soft:
            some = rng.sample(soft, round(len(soft) * a.soft_share))
            groups_ += batches([it for x in some for it in x.items()], a.budget, rng)
            rng.shuffle(groups_)
        model.train()
        sums, n = np.zeros(3), 0
        for k, items in enumerate(groups_):
            done = share_done(k, len(groups_))
            if done >= 1:
                break
            eight_bits(model, done >= a.eight_from)
            factor = min(done / a.warmup, (1 - done) / (1 - a.warmup)) if a.warmup else 1 - done
            for g, lr in zip(optimiser.param_groups, base_lr):
                g['lr'] = lr * max(factor, .002)
            loss, parts = loss_of(model, pack(items, wp.cls, wp.sep), a.pointer)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
            optimiser.step()
            step += 1
            if len(parts) == 3:
                sums += parts
                n += 1
            if step % 50 == 0:
                say('epoch %d step %d/%d, %.3f done: loss %s  %.0f CPU-s' % (
                    epoch, k, len(groups_), done, np.round(sums / max(n, 1), 4), spent + time.process_time() - began))
        epoch += 1
        done = share_done(0, 1)
        spent += time.process_time() - began
        torch.save({'model': model.state_dict(), 'epoch': epoch}, os.path.join(a.out, 'epoch%02d.pt' % epoch))
        torch.save({'model': model.state_dict(), 'optimiser': optimiser.state_dict(), 'epoch': epoch, 'step': step, 'spent': spent},
                   state + '.new')
        os.replace(state + '.new', state)
        if epoch % 3 == 1 or done >= 1:
            emissions, pointers = decode.run(model, dev_x, wp, bf16=True)
            trans = decode.transitions(model)
            predicted = [decode.to_spans(x, decode.plain_links(x, decode.fragments(decode.viterbi(e, trans)), p))
                         for x, e, p in zip(dev_x, emissions, pointers)]
            say('epoch %d, %.0f CPU-s: %s' % (epoch, spent, measure.line(measure.report(dev, predicted))))


if __name__ == '__main__':
    main()
