"""What made-up people and jobs say of work: made-up words, some of them each occupation's own."""

from collections.abc import Iterable, Iterator

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from domain.matching.columns import CandidateColumns, Column
from domain.matching.model import JobSide
from domain.matching.wording import LENGTH, MAX_STEMS, NOTHING_SAID, Wording
from entrypoints.cli.commands.bench.world.people import zipf
from entrypoints.cli.commands.bench.world.vocabulary import Vocabulary

_EVERYBODYS, _OWN = 2_000, 200
"""Stems that anybody says, and those of an occupation."""
_SHARE_OF_OWN = 0.4
_SAID, _ASKED = 70, 90
"""Stems of a résumé and of an advertisement, on average, before any comes twice."""
_WAYS = 200
"""Of telling the same occupation: made-up people share them, which costs a ranking as much."""
_SILENT = 0.03
_LIGHTEST, _HEAVIEST = 20, 245


def told(words: Vocabulary, people: CandidateColumns, *, seed: int) -> CandidateColumns:
    """Let people say what their first skill lets expect; some say nothing."""
    chance = np.random.default_rng([seed, 2])
    family_of = _families(words)
    first = np.asarray(people.skills.chosen)[np.asarray(people.skills.ends)[:-1]]
    families = np.repeat(np.arange(len(words.families)), _WAYS)
    ways = [_wording(chance, family, _SAID) for family in families.tolist()]
    chosen = family_of[first] * _WAYS + chance.integers(0, _WAYS, len(people))
    chosen = np.where(chance.random(len(people)) < _SILENT, len(ways), chosen)
    column = Column(values=(*ways, NOTHING_SAID), chosen=chosen.astype(np.int32).data)
    return evolve(people, fields={**people.fields, "wording": column})


def advertised(words: Vocabulary, jobs: Iterable[JobSide], *, seed: int) -> Iterator[JobSide]:
    """Let each job say what it asks in words of its own."""
    chance = np.random.default_rng([seed, 3])
    family_of = _families(words)
    places = {skill_id: place for place, (skill_id, _) in enumerate(words.skills)}
    for job in jobs:
        family = int(family_of[places[job.requirements[0].skill_id]])
        asked = _wording(chance, family, _ASKED)
        yield evolve(job, wording=evolve(asked, spelled=asked.stems))


def _families(words: Vocabulary) -> NDArray[np.int64]:
    """Return for each skill the first family that has it."""
    found = np.zeros(len(words.skills), dtype=np.int64)
    for number in reversed(range(len(words.families))):
        found[list(words.families[number].skills)] = number
    return found


def _wording(chance: np.random.Generator, family: int, mean: int) -> Wording:
    count = int(np.clip(chance.poisson(mean), 5, MAX_STEMS))
    own = int(count * _SHARE_OF_OWN)
    drawn = {
        **_stems("e", zipf(chance, _EVERYBODYS, count - own)),
        **_stems(f"f{family:02}", zipf(chance, _OWN, own)),
    }
    stems = sorted(drawn)
    weights = np.array([drawn[stem] for stem in stems], dtype=np.float64)
    shares = np.maximum(np.rint(weights * LENGTH / np.linalg.norm(weights)), 1)
    return Wording(stems=tuple(stems), weights=tuple(shares.astype(int).tolist()))


def _stems(of: str, places: NDArray[np.int64]) -> dict[str, float]:
    """Make stems that are the heavier the rarer they are."""
    return {
        f"{of}{place:04}": min(_HEAVIEST, _LIGHTEST + 40 * float(np.log1p(place)))
        for place in places.tolist()
    }
