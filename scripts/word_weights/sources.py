"""The published lists that the weights of words are made from."""

import ast
import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from domain.matching.words import folded

WHEELS = ("wordfreq==3.1.1", "stopwordsiso==0.7.1", "faker==40.63.0")

SPOKEN_BY_MANY = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
SPOKEN_BY_FEWER = (
    *("bg", "ca", "cs", "da", "el", "fi", "hu", "lt", "lv", "nb", "ro", "sh", "sk", "sl", "sv"),
    *("ru", "uk"),
)
_STOP_WORDS = {"nb": "no", "sh": "hr"}
"""Where stopwords-iso has another code."""
_PEOPLE = re.compile(
    r"bg|cs|da|de|el|en|es|et|fi|fr|hr|hu|it|lt|lv|nl|no|pl|pt|ro|ru|sk|sl|sv|tr|uk"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_PER_STEP = 100
"""Steps of a centibel for a factor of ten."""


def frequencies(folder: Path, language: str) -> Mapping[str, float]:
    """Return how often a word stands among all words of a language, folded."""
    sizes = (folder / f"wordfreq/data/{size}_{language}.msgpack.gz" for size in ("large", "small"))
    path = next(path for path in sizes if path.exists())
    _, *steps = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()))
    found: dict[str, float] = {}
    for step, words in enumerate(steps):
        for word in words:
            if _WORD.fullmatch(word):
                plain = folded(word.casefold())
                found[plain] = found.get(plain, 0.0) + 10 ** (-step / _PER_STEP)
    return found


def stop_words(folder: Path, language: str) -> frozenset[str]:
    """Return words that stopwords-iso lists, folded."""
    listed = json.loads((folder / "stopwordsiso/stopwords-iso.json").read_text(encoding="utf-8"))
    code = _STOP_WORDS.get(language, language)
    return frozenset(folded(word.casefold()) for word in listed.get(code, ()))


def names_of_people(folder: Path) -> frozenset[str]:
    """Return first and last names of Europe, folded, as they stand in Faker's lists."""
    found: set[str] = set()
    for path in sorted((folder / "faker/providers/person").glob("*_*/__init__.py")):
        if _PEOPLE.match(path.parent.name):
            found |= set(_listed_names(ast.parse(path.read_text(encoding="utf-8"))))
    return frozenset(found)


def _listed_names(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any("name" in ast.unparse(target) for target in targets):
                for value in ast.walk(node.value):
                    if isinstance(value, ast.Constant) and isinstance(value.value, str):
                        yield from _WORD.findall(folded(value.value.casefold()))
