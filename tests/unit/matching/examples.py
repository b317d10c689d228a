"""Small sides, a small taxonomy, and random ones of both."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from attrs import frozen
from hypothesis import strategies as st

from domain.matching.match import FULL, Component, ComponentName, GateName, Match
from domain.matching.model import (
    CandidateSide,
    HeldSkill,
    JobSide,
    RequiredEducation,
    RequiredLanguage,
    RequiredSkill,
    SpokenLanguage,
)
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.scoring import score
from domain.matching.wording import Wording
from domain.shared.ids import CandidateId, JobId, SkillId
from domain.shared.skills import Relation
from domain.shared.values import (
    Coordinates,
    EducationLevel,
    LanguageLevel,
    PayPeriod,
    Place,
    RemotePolicy,
    SalaryRange,
    Seniority,
)

AS_OF = date(2026, 11, 21)
PARENTS = {
    "react": "javascript",
    "vue": "javascript",
    "javascript": "programming",
    "python": "programming",
}
POINTS = {
    "Berlin": Coordinates(latitude=52.52, longitude=13.405),
    "Potsdam": Coordinates(latitude=52.39, longitude=13.064),
    "Cottbus": Coordinates(latitude=51.756, longitude=14.333),
    "Hamburg": Coordinates(latitude=53.551, longitude=9.994),
}
OCCUPATIONS = {"ux designer": "ux", "experience architect": "ux", "nurse": "nurse"}


@frozen(kw_only=True)
class FamilyTaxonomy:
    """Skills with one parent each; occupations by exact title."""

    version: str = "family-1"
    places: str = "towns-1"
    model: str = "titles-1"
    words: str = "words-1"
    parents: Mapping[str, str]
    occupations: Mapping[str, str]

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """Narrower and broader at any distance, siblings of one parent."""
        if required == held:
            return Relation.SAME
        if required in self._ancestors(held):
            return Relation.NARROWER
        if held in self._ancestors(required):
            return Relation.BROADER
        parent = self.parents.get(held)
        return Relation.SIBLING if parent and parent == self.parents.get(required) else None

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """Everything else that is listed."""
        listed = {*self.parents, *self.parents.values()} - {required}
        found = {SkillId(h): self.relation(required=required, held=SkillId(h)) for h in listed}
        return {held: how for held, how in found.items() if how}

    def title_likeness(self, one: str, other: str) -> int:
        """All for one occupation, else the share of words in common."""
        if (found := self.occupations.get(one)) and found == self.occupations.get(other):
            return FULL
        words, other_words = set(one.split()), set(other.split())
        return FULL * len(words & other_words) // len(words | other_words)

    def point(self, place: Place) -> Coordinates | None:
        """Only what is listed."""
        return POINTS.get(place.city)

    def _ancestors(self, skill: str) -> list[str]:
        found = []
        while (parent := self.parents.get(skill)) is not None:
            found.append(parent)
            skill = parent
        return found


TAXONOMY = FamilyTaxonomy(parents=PARENTS, occupations=OCCUPATIONS)
SKILLS = ("css", "javascript", "programming", "python", "react", "sql", "vue")


def held(
    skill: str, *, level: int | None = None, months: int | None = None, idle: int | None = None
) -> HeldSkill:
    return HeldSkill(
        skill_id=SkillId(skill), name=skill.title(), level=level, months=months, idle=idle
    )


def required(
    skill: str,
    *,
    must: bool = True,
    level: int | None = None,
    min_years: int | None = None,
    weight: int = 1,
) -> RequiredSkill:
    return RequiredSkill(
        skill_id=SkillId(skill),
        name=skill.title(),
        must=must,
        level=level,
        min_years=min_years,
        weight=weight,
    )


def candidate(*skills: HeldSkill, name: str = "c1") -> CandidateSide:
    return CandidateSide(candidate_id=CandidateId(name), skills=skills)


def job(*requirements: RequiredSkill, name: str = "j1") -> JobSide:
    return JobSide(job_id=JobId(name), requirements=requirements)


def match(
    one: CandidateSide, other: JobSide, *, as_of: date = AS_OF, policy: MatchPolicy = DEFAULT_POLICY
) -> Match:
    return score(one, other, as_of=as_of, taxonomy=TAXONOMY, policy=policy)


def component(found: Match, name: ComponentName) -> Component:
    return next(part for part in found.components if part.name is name)


MIRA = CandidateSide(
    candidate_id=CandidateId("mira"),
    skills=(held("react", level=4, months=40), held("css"), held("sql", level=2)),
    titles=("Front-End Developer", "Web Designer"),
    months_of_work=50,
    seniority=Seniority.MIDDLE,
    places=(Place(city="Oakland", region="CA"),),
    remote=(RemotePolicy.HYBRID, RemotePolicy.REMOTE),
    salary=SalaryRange(minimum=50, maximum=60, currency="USD", period=PayPeriod.HOUR),
    languages=(
        SpokenLanguage(code="en", level=LanguageLevel.NATIVE),
        SpokenLanguage(code="es", level=LanguageLevel.B1),
    ),
    education=EducationLevel.BACHELOR,
    permits=("US",),
    wanted=("Front-End Engineer",),
    wording=Wording(stems=("access", "browse", "checko", "react"), weights=(300, 500, 400, 710)),
)
"""She says everything."""

FRONT_END = JobSide(
    job_id=JobId("front-end"),
    title="Senior Front-end Engineer",
    requirements=(
        required("javascript", level=4),
        required("css", min_years=2),
        required("sql", level=4),
        required("python", must=False),
        required("vue", must=False),
    ),
    seniority=Seniority.SENIOR,
    min_years=5,
    place=Place(city="San Francisco", region="California", country="USA"),
    remote=RemotePolicy.HYBRID,
    salary=SalaryRange(minimum=90_000, maximum=100_000, currency="USD"),
    languages=(
        RequiredLanguage(code="en", level=LanguageLevel.C1),
        RequiredLanguage(code="es", must=False, level=LanguageLevel.B2),
    ),
    education=RequiredEducation(level=EducationLevel.MASTER, must=False),
    wording=Wording(
        stems=("browse", "checko", "forms", "maps", "team"),
        weights=(600, 500, 450, 400, 180),
        spelled=("browsers", "checkout", "forms", "maps", "team"),
    ),
)
"""It asks for everything."""


def _wording(said: dict[str, int], *, quoted: bool) -> Wording:
    stems = tuple(sorted(said))
    return Wording(
        stems=stems,
        weights=tuple(said[stem] for stem in stems),
        spelled=tuple(f"{stem}s" for stem in stems) if quoted else (),
    )


_stems = ("access", "browse", "checko", "forms", "maps", "react", "team", "welder")
_said = st.dictionaries(st.sampled_from(_stems), st.integers(1, 1_000))
_said_enough = st.dictionaries(st.sampled_from(_stems), st.integers(1, 1_000), min_size=5)
_levels = st.none() | st.integers(1, 5)
_skill_ids = st.sampled_from(SKILLS)
held_skills = st.builds(
    held,
    _skill_ids,
    level=_levels,
    months=st.none() | st.integers(0, 200),
    idle=st.none() | st.integers(0, 200),
)
required_skills = st.builds(
    required,
    _skill_ids,
    must=st.booleans(),
    level=_levels,
    min_years=st.none() | st.integers(0, 12),
    weight=st.integers(1, 10),
)
_titles = st.sampled_from(
    ["", "—", "UX Designer", "Experience Architect", "Front-end dev", "Senior Developer", "Nurse"]
) | st.text(max_size=30)
_places = st.builds(
    Place,
    city=st.sampled_from(["", "Berlin", "Potsdam", "Cottbus", "Austin", "Springfield"]),
    region=st.sampled_from(["", "TX", "IL", "Massachusetts", "Bavaria"]),
    country=st.sampled_from(["", "US", "Germany", "DE"]),
)
_remote = st.sampled_from(RemotePolicy)
_tongues = st.sampled_from(["de", "en", "es"])
_fluencies = st.none() | st.sampled_from(LanguageLevel)
_countries = st.sampled_from(["DE", "EU", "US"])


@st.composite
def salaries(draw: st.DrawFn) -> SalaryRange:
    least, more = draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6))
    return SalaryRange(
        minimum=least,
        maximum=least + more,
        currency=draw(st.sampled_from(["EUR", "USD"])),
        period=draw(st.sampled_from(PayPeriod)),
    )


candidates = st.builds(
    CandidateSide,
    candidate_id=st.just(CandidateId("c1")),
    read=st.booleans(),
    skills=st.lists(held_skills, max_size=6, unique_by=lambda s: s.skill_id).map(tuple),
    titles=st.lists(_titles, max_size=4).map(tuple),
    months_of_work=st.none() | st.integers(0, 600),
    seniority=st.none() | st.sampled_from(Seniority),
    places=st.lists(_places, max_size=3).map(tuple),
    remote=st.lists(_remote, max_size=3).map(tuple),
    moves=st.none() | st.booleans(),
    salary=st.none() | salaries(),
    languages=st.lists(st.builds(SpokenLanguage, code=_tongues, level=_fluencies), max_size=3).map(
        tuple
    ),
    education=st.none() | st.sampled_from(EducationLevel),
    permits=st.lists(_countries, max_size=2).map(tuple),
    wanted=st.lists(_titles, max_size=2).map(tuple),
    wording=_said.map(partial(_wording, quoted=False)),
)
jobs = st.builds(
    JobSide,
    job_id=st.just(JobId("j1")),
    title=_titles,
    requirements=st.lists(required_skills, max_size=7, unique_by=lambda s: s.skill_id).map(tuple),
    seniority=st.none() | st.sampled_from(Seniority),
    min_years=st.none() | st.integers(0, 20),
    place=st.none() | _places,
    remote=st.none() | _remote,
    countries=st.lists(_countries, max_size=2).map(tuple),
    salary=st.none() | salaries(),
    languages=st.lists(
        st.builds(RequiredLanguage, code=_tongues, must=st.booleans(), level=_fluencies), max_size=3
    ).map(tuple),
    education=st.none()
    | st.builds(RequiredEducation, level=st.sampled_from(EducationLevel), must=st.booleans()),
    wording=(_said | _said_enough).map(partial(_wording, quoted=True)),
)
_bp = st.integers(1, 10_000)


@st.composite
def _weights(draw: st.DrawFn) -> dict[ComponentName, int]:
    between = len(ComponentName) - 1
    cuts = sorted(draw(st.lists(st.integers(0, 10_000), min_size=between, max_size=between)))
    shares = (b - a for a, b in zip([0, *cuts], [*cuts, 10_000], strict=True))
    return dict(zip(ComponentName, shares, strict=True))


@st.composite
def policies(draw: st.DrawFn) -> MatchPolicy:
    sibling, *related = sorted(draw(st.lists(_bp, min_size=4, max_size=4)))
    return MatchPolicy(
        version="random",
        weights=draw(_weights()),
        wishes=draw(_weights()),
        caps={name: draw(st.integers(0, 10_000)) for name in GateName},
        must_times=draw(st.integers(1, 9)),
        must_share=draw(st.integers(0, 10_000)),
        sibling=sibling,
        similar=related[0],
        broader=related[1],
        narrower=related[2],
        holding=draw(st.integers(1, 9)),
        level=draw(st.integers(0, 9)),
        years=draw(st.integers(0, 9)),
        recency=draw(st.integers(0, 9)),
        permit=draw(st.integers(0, 10_000)),
        level_short=tuple(sorted(draw(st.lists(_bp, max_size=4)), reverse=True)),
        salary_gap=draw(_bp),
        enough_skills=draw(st.integers(1, 9)),
        full_likeness=draw(_bp),
    )
