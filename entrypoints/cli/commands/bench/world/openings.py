"""Made-up jobs."""

from collections.abc import Iterator

import numpy as np

from domain.matching.model import JobSide, RequiredEducation, RequiredLanguage, RequiredSkill
from domain.shared.ids import JobId
from domain.shared.values import EducationLevel, LanguageLevel, RemotePolicy, SalaryRange, Seniority
from entrypoints.cli.commands.bench.world.people import zipf
from entrypoints.cli.commands.bench.world.vocabulary import CURRENCIES, LANGUAGES, Vocabulary

_FEWEST, _MOST = 4, 11
_POLICIES = (*RemotePolicy, None)
_LEVELS = (LanguageLevel.B1, LanguageLevel.B2, LanguageLevel.C1, None)
_EDUCATION = (
    *(
        RequiredEducation(level=level, must=must)
        for level in EducationLevel
        for must in (True, False)
    ),
    *[None] * 12,
)


def openings(words: Vocabulary, count: int, *, seed: int) -> Iterator[JobSide]:
    """Make so many jobs, one by one."""
    chance = np.random.default_rng([seed, 1])
    families = zipf(chance, len(words.families), count)
    for number, family in enumerate(words.families[kind] for kind in families):
        places = zipf(chance, len(family.skills), int(chance.integers(_FEWEST, _MOST)))
        title = family.titles[int(zipf(chance, len(family.titles), 1)[0])]
        draw = chance.random(8)
        pay = min(max(int(chance.normal(80, 25)), 20), 200) * 1_000
        yield JobSide(
            job_id=JobId(f"job-{number:07d}"),
            title=words.titles[title],
            requirements=tuple(
                _required(chance, words, family.skills[place]) for place in sorted(set(places))
            ),
            seniority=Seniority(int(draw[0] * 6)) if draw[1] < 0.7 else None,
            min_years=int(draw[2] * 11) if draw[3] < 0.7 else None,
            place=words.places[int(zipf(chance, len(words.places), 1)[0])]
            if draw[4] < 0.9
            else None,
            remote=_POLICIES[int(draw[5] * 4)],
            salary=SalaryRange(
                minimum=pay - 10_000,
                maximum=pay,
                currency=CURRENCIES[int(zipf(chance, len(CURRENCIES), 1)[0])],
            )
            if draw[6] < 0.6
            else None,
            languages=tuple(
                RequiredLanguage(
                    code=LANGUAGES[language],
                    must=bool(chance.random() < 0.5),
                    level=_LEVELS[int(chance.integers(0, len(_LEVELS)))],
                )
                for language in sorted(set(zipf(chance, 5, int(draw[7] * 3)).tolist()))
            ),
            education=_EDUCATION[int(chance.integers(0, len(_EDUCATION)))],
        )


def _required(chance: np.random.Generator, words: Vocabulary, skill: int) -> RequiredSkill:
    skill_id, name = words.skills[skill]
    draw = chance.random(7)
    return RequiredSkill(
        skill_id=skill_id,
        name=name,
        must=bool(draw[0] < 0.7),
        level=1 + int(draw[1] * 5) if draw[2] < 0.4 else None,
        min_years=1 + int(draw[3] * 8) if draw[4] < 0.25 else None,
        weight=1 + int(draw[5] * 3) if draw[6] < 0.2 else 1,
    )
