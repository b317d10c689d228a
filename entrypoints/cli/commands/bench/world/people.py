"""Made-up candidates, as columns: a million take seconds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import overload

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from domain.matching.columns import CandidateColumns, Column, Stretches
from domain.matching.model import SpokenLanguage
from domain.shared.ids import CandidateId
from domain.shared.values import (
    EducationLevel,
    LanguageLevel,
    RemotePolicy,
    SalaryRange,
    Seniority,
)
from entrypoints.cli.commands.bench.world.vocabulary import (
    CURRENCIES,
    LANGUAGES,
    PERMITS,
    Family,
    Vocabulary,
)

AS_OF = date(2026, 1, 1)
"""The day that months are counted to in this world; no score depends on it."""
_MEAN_DRAWS, _FEWEST_DRAWS, _MOST_DRAWS = 24, 3, 60
_MOST_MONTHS = 480
_AT_ONCE = 100_000
_MOST_TITLES = 5
_THOUSAND = 1_000
_SALARIES = range(20, 180)
"""In thousands."""
_POLICIES = tuple(some for count in range(4) for some in combinations(sorted(RemotePolicy), count))


def people(words: Vocabulary, count: int, *, seed: int) -> CandidateColumns:
    """Make so many candidates.

    Of ten skills eight are of their own family, the commonest far more often (Zipf's law); of
    every field some say nothing.
    """
    chance = np.random.default_rng(seed)
    family = zipf(chance, len(words.families), count)
    skills, skill_ends = _behind_each_other(
        _skills(chance, words, family[start : start + _AT_ONCE])
        for start in range(0, count, _AT_ONCE)
    )
    titles, title_ends = _titles(chance, words.families, family)
    held = len(skills)
    return CandidateColumns(
        ids=_Names(size=count),
        skills=Stretches(ends=skill_ends.data, values=words.skills, chosen=skills.data),
        levels=_drawn(held, np.int8, lambda n: some(chance, chance.integers(1, 6, n), 0.45, 0)),
        months=_drawn(held, np.int32, lambda n: some(chance, months(chance, n, 30), 0.4)),
        idle=_drawn(held, np.int32, lambda n: some(chance, months(chance, n, 24), 0.5)),
        titles=Stretches(ends=title_ends.data, values=words.titles, chosen=titles.data),
        fields=_fields(chance, words, count),
    )


def _drawn(
    count: int, kind: type[np.signedinteger], draw: Callable[[int], NDArray[np.int64]]
) -> "memoryview[int]":
    """Draw some at a time: a million candidates have sixteen million skills."""
    drawn = np.empty(count, dtype=kind)
    for start in range(0, count, _AT_ONCE):
        drawn[start : start + _AT_ONCE] = draw(min(_AT_ONCE, count - start))
    return drawn.data


def _behind_each_other(
    parts: Iterable[tuple[NDArray[np.int32], NDArray[np.int64]]],
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Put stretches behind each other."""
    values, ends, before = [], [np.zeros(1, dtype=np.int64)], 0
    for some_values, some_ends in parts:
        values.append(some_values)
        ends.append(some_ends[1:] + before)
        before += len(some_values)
    return np.concatenate([*values, np.zeros(0, dtype=np.int32)]), np.concatenate(ends)


def _fields(chance: np.random.Generator, words: Vocabulary, count: int) -> dict[str, Column]:
    salaries = [
        SalaryRange(minimum=n * _THOUSAND, maximum=n * _THOUSAND + 10_000, currency=currency)
        for currency in CURRENCIES
        for n in _SALARIES
    ]
    pairs = [(), *((one,) for one in words.places), *combinations(words.places, 2)]
    spoken = [(), *(tuple(some_of) for some_of in _spoken(chance))]
    single = 1 + zipf(chance, len(words.places), count)
    double = chance.integers(1 + len(words.places), len(pairs), count)
    places = np.where(chance.random(count) < 0.2, double, single)
    worth = np.clip(chance.normal(55, 25, count), 0, len(_SALARIES) - 1).astype(np.int32)
    return {
        "read": _column((False, True), (chance.random(count) < 0.99).astype(np.int32)),
        "months_of_work": _column(
            (*range(_MOST_MONTHS + 1), None), some(chance, months(chance, count, 90), 0.1, -1)
        ),
        "seniority": _column((*Seniority, None), some(chance, chance.integers(0, 6, count), 0.2)),
        "places": _column(pairs, some(chance, places, 0.12, 0)),
        "moves": _column((False, True, None), some(chance, chance.integers(0, 2, count), 0.6)),
        "languages": _column(spoken, some(chance, zipf(chance, len(spoken), count), 0.25, 0)),
        "education": _column(
            (*EducationLevel, None), some(chance, chance.integers(0, 6, count), 0.3)
        ),
        "permits": _column(PERMITS, some(chance, zipf(chance, len(PERMITS), count), 0.3, 0)),
        "remote": _column(_POLICIES, some(chance, chance.integers(1, 8, count), 0.4, 0)),
        "salary": _column(
            (*salaries, None),
            some(chance, zipf(chance, len(CURRENCIES), count) * len(_SALARIES) + worth, 0.35),
        ),
    }


def _spoken(chance: np.random.Generator) -> Iterator[list[SpokenLanguage]]:
    """Make what people say of their languages: there are far fewer ways than people."""
    levels = (*LanguageLevel, None)
    for _ in range(300):
        codes = {LANGUAGES[n] for n in zipf(chance, len(LANGUAGES), int(chance.integers(1, 4)))}
        yield [
            SpokenLanguage(code=code, level=levels[int(chance.integers(0, len(levels)))])
            for code in sorted(codes)
        ]


def _column(values: Sequence[object], chosen: NDArray[np.integer]) -> Column:
    wrapped = np.where(chosen < 0, len(values) - 1, chosen)
    return Column(values=tuple(values), chosen=wrapped.astype(np.int32).data)


def _skills(
    chance: np.random.Generator, words: Vocabulary, family: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Draw skills; whoever draws one twice has it once."""
    pools = _table([one.skills for one in words.families])
    sizes = np.array([len(one.skills) for one in words.families])
    counts = np.clip(chance.poisson(_MEAN_DRAWS, len(family)), _FEWEST_DRAWS, _MOST_DRAWS).astype(
        np.int64
    )
    who = np.repeat(np.arange(len(family), dtype=np.int64), counts)
    rank = zipf(chance, pools.shape[1], len(who)) % sizes[family[who]]
    drawn = pools[family[who], rank].astype(np.int64)
    strange = np.flatnonzero(chance.random(len(who)) < 0.2)
    drawn[strange] = zipf(chance, len(words.skills), len(strange))
    once = np.unique(who * len(words.skills) + drawn)
    ends = np.zeros(len(family) + 1, dtype=np.int64)
    np.cumsum(np.bincount(once // len(words.skills), minlength=len(family)), out=ends[1:])
    return (once % len(words.skills)).astype(np.int32), ends


def _titles(
    chance: np.random.Generator, families: Sequence[Family], family: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    pools = _table([one.titles for one in families])
    sizes = np.array([len(one.titles) for one in families])
    counts = chance.integers(0, _MOST_TITLES + 1, len(family))
    who = np.repeat(family, counts)
    moved = chance.random(len(who)) < 0.1
    who = np.where(moved, chance.integers(0, len(families), len(who)), who)
    drawn = pools[who, zipf(chance, pools.shape[1], len(who)) % sizes[who]]
    ends = np.zeros(len(family) + 1, dtype=np.int64)
    np.cumsum(counts, out=ends[1:])
    return drawn.astype(np.int32), ends


def _table(rows: Sequence[Sequence[int]]) -> NDArray[np.int32]:
    table = np.zeros((len(rows), max(map(len, rows))), dtype=np.int32)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    return table


def zipf(chance: np.random.Generator, kinds: int, count: int) -> NDArray[np.int64]:
    """Draw numbers below `kinds`: the nth with a share of one through n."""
    shares = np.cumsum(1 / np.arange(1, kinds + 1))
    return np.asarray(np.searchsorted(shares, chance.random(count) * shares[-1]), dtype=np.int64)


def months(chance: np.random.Generator, count: int, mean: int) -> NDArray[np.int64]:
    """Draw stretches of work."""
    return np.minimum(chance.exponential(mean, count), _MOST_MONTHS).astype(np.int64)


def some(
    chance: np.random.Generator, drawn: NDArray[np.int64], silent: float, nothing: int = -1
) -> NDArray[np.int64]:
    """Let a share of them say nothing."""
    return np.where(chance.random(len(drawn)) < silent, nothing, drawn)


@frozen(kw_only=True)
class _Names(Sequence[CandidateId]):
    """Ids that are written when somebody reads them."""

    size: int

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, number: int) -> CandidateId: ...
    @overload
    def __getitem__(self, number: slice) -> list[CandidateId]: ...
    def __getitem__(self, number: int | slice) -> CandidateId | list[CandidateId]:
        """Return the nth, beginning with zero, or several."""
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(self.size))]
        if not 0 <= number < self.size:
            raise IndexError(number)
        return CandidateId(f"candidate-{number:08d}")
