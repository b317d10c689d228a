"""From how often words stand in languages to what their stems weigh."""

from collections.abc import Collection, Iterable, Mapping
from math import log10
from pathlib import Path

from attrs import frozen

from domain.matching.words import RAREST, folded, stem_of
from domain.shared.countries import country_names
from domain.shared.language_names import CODES
from scripts.word_weights import sources

LEAST_OF_MANY, _LEAST_OF_FEWER = 5e-7, 5e-6
"""How often a word must stand in a language that many speak, and in another, to count."""
_STOPPED = 5e-5
"""So often a word of a list of stop words must stand to be one: the lists are generous."""
_NO_STOP_WORDS = frozenset({"care", "computer", "data", "sap", "system"})
_AS_RARE = 1e-6
"""What a word of the catalogue counts as that no list of words has."""
_PER_FACTOR_OF_TEN = 70
_EVERYWHERE = 1.0
"""Powers of ten: what stands in every tenth word weighs nothing."""
_EVERYDAY = 35
"""Per cent of its weight that a word of every advertisement has."""


@frozen(kw_only=True)
class Weights:
    """Everything that the file says."""

    weights: Mapping[str, int]
    """By stem, from 1 to RAREST."""
    silent: frozenset[str]
    """Whole words, folded."""


@frozen(kw_only=True)
class Lists:
    """What is known of words besides how often they stand."""

    work: frozenset[str]
    """Of skills and of job titles."""
    names: frozenset[str]
    """Of people and places."""
    towns: frozenset[str]
    """Other languages inflect them ("Madride"), so their stems count in none."""
    everyday: frozenset[str]
    silent: frozenset[str]
    """What tells of the person, and how names of companies end."""


def words_of(path: Path) -> frozenset[str]:
    """Read a list with remarks behind "#"."""
    text = path.read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def names_of_places(towns: Iterable[str]) -> frozenset[str]:
    """Return single words for towns, countries and languages, folded."""
    told = (*towns, *country_names(), *CODES)
    return frozenset(word for name in told if (word := folded(name.strip().casefold())).isalpha())


def weigh(folder: Path, lists: Lists) -> Weights:
    """Weigh the stems of all languages: a stem of several weighs what it does where it is most."""
    told: dict[str, float] = {}
    silent = set(lists.silent)
    for languages, least in (
        (sources.SPOKEN_BY_MANY, LEAST_OF_MANY),
        (sources.SPOKEN_BY_FEWER, _LEAST_OF_FEWER),
    ):
        for language in languages:
            often = sources.frequencies(folder, language)
            stopped = _stopped(often, sources.stop_words(folder, language))
            silent |= stopped
            for stem, share in _stems(often, least, lists, stopped).items():
                told[stem] = max(told.get(stem, 0.0), share)
    for word in lists.work - silent:
        told.setdefault(stem_of(word), _AS_RARE)
    for stem in {stem_of(town) for town in lists.towns} - {stem_of(word) for word in lists.work}:
        told.pop(stem, None)
    everyday = {stem_of(word) for word in lists.everyday}
    weights = {stem: _weight(share, everyday=stem in everyday) for stem, share in told.items()}
    return Weights(
        weights={stem: weight for stem, weight in weights.items() if weight},
        silent=frozenset(silent),
    )


def _stopped(often: Mapping[str, float], listed: Collection[str]) -> frozenset[str]:
    return frozenset(
        word for word in listed if often.get(word, 0.0) > _STOPPED and word not in _NO_STOP_WORDS
    )


def _stems(
    often: Mapping[str, float], least: float, lists: Lists, stopped: Collection[str]
) -> Mapping[str, float]:
    """Add up the words of each stem; a stem that is mostly names is none."""
    found: dict[str, float] = {}
    named: dict[str, float] = {}
    for word, share in often.items():
        if word in stopped or word in lists.silent:
            continue
        stem = stem_of(word)
        if word in lists.names and word not in lists.work:
            named[stem] = named.get(stem, 0.0) + share
        elif share >= least:
            found[stem] = found.get(stem, 0.0) + share
    kept = {stem_of(word) for word in lists.work}
    return {
        stem: share for stem, share in found.items() if stem in kept or share > named.get(stem, 0.0)
    }


def _weight(share: float, *, everyday: bool) -> int:
    rarity = round((-log10(share) - _EVERYWHERE) * _PER_FACTOR_OF_TEN)
    weight = max(0, min(RAREST, rarity))
    return weight * _EVERYDAY // 100 if everyday else weight
