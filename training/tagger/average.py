"""Averages checkpoints' weights: average.py OUT.pt WEIGHT*CHECKPOINT ..."""
import sys

import torch


def main():
    parts = [(float(w), torch.load(path, map_location='cpu')['model']) for w, path in (x.split('*', 1) for x in sys.argv[2:])]
    total = sum(w for w, _ in parts)
    torch.save({'model': {k: sum(w / total * p[k].float() for w, p in parts) for k in parts[0][1]}}, sys.argv[1])


if __name__ == '__main__':
    main()
