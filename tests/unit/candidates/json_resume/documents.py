"""JSON Resumes for tests: the one of its makers, and any that hypothesis thinks of."""

import json
import re
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from domain.candidates.editing.changes import corrections_after
from domain.candidates.editing.edits import Edit, Operation
from domain.candidates.json_resume.export import exported
from domain.candidates.model import Candidate
from domain.candidates.reading.json_resume import read_json_resume
from domain.shared.ids import CandidateId, ResumeId, SkillId
from domain.shared.skills import Skill, SkillKind
from tests.factories import NOON, a_resume
from tests.unit.candidates.catalogue import SKILLS, find

_NUMBER = re.compile(r"(?<=[\s:,\[])-?\d+(?=[\s,\]}])(?=[^\"]*$)")
"""Behind the last text: there it can stand in none."""
HERE = Path(__file__).parent / "schema"
SAMPLE = (HERE / "sample.resume.json").read_text(encoding="utf-8")
SCHEMA: dict[str, Any] = json.loads((HERE / "schema.json").read_text(encoding="utf-8"))


def imported(document: str, *, resume: str = "r1") -> Candidate:
    """Let a person give this document."""
    nobody = Candidate(id=CandidateId("c1"))
    reading = read_json_resume(document, find)
    return nobody.replace_profile(a_resume(resume), reading, imported=document)


def export(candidate: Candidate) -> str:
    return exported(candidate, {})


def resolve(name: str) -> Skill | None:
    """Know the skills of the tests' catalogue."""
    for known in SKILLS:
        id = SkillId(f"tech:{known.lower()}")
        if name.casefold() in {known.casefold(), id}:
            return Skill(id=id, name=known, kind=SkillKind.TOOL)
    return None


def edit(candidate: Candidate, *edits: tuple[str, str, Any]) -> Candidate:
    """Let a person change their profile."""
    made = tuple(Edit(operation=Operation(op), path=path, value=value) for op, path, value in edits)
    personal, profile = corrections_after(candidate, made, resolve)
    return candidate.correct(personal=personal, profile=profile, at=NOON)


def upload(candidate: Candidate, document: str, *, resume: str = "r2") -> Candidate:
    """Let a person upload another JSON Resume, which keeps what they wrote."""
    later = evolve(a_resume(resume), content_hash=f"hash of {resume}")
    reading = read_json_resume(document, find)
    return candidate.upload(later).read(ResumeId(resume), reading, at=NOON, imported=document)


_texts = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        (
            *("Acme GmbH", "Engineer", "Berlin, Germany", "2019", "2019-03", "2019-03-01", ""),
            *("jane@roe.dev", "https://roe.dev", "github.com/jane", "Present", "not a date"),
            *("Used Python and Go", "no experience with Kafka", "\u0000", "\ud800", "a\tb\n"),
            *("Advanced", "Native speaker", "English", *SKILLS),
        )
    ),
)
_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    _texts,
)
_anything = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
_NAMES = (
    *("name", "label", "email", "phone", "url", "summary", "position", "organization", "area"),
    *("institution", "studyType", "startDate", "endDate", "score", "title", "awarder", "date"),
    *("issuer", "publisher", "releaseDate", "language", "fluency", "level", "keywords"),
    *("highlights", "description", "location", "profiles", "city", "region", "countryCode"),
    *("network", "username", "x-unknown"),
)
_fields = st.dictionaries(
    st.sampled_from(_NAMES),
    st.one_of(_texts, _texts, st.lists(_texts, max_size=3), _anything),
    max_size=7,
)
_basics = st.dictionaries(
    st.sampled_from(_NAMES), st.one_of(_texts, _fields, st.lists(_fields, max_size=3)), max_size=8
)
_section = st.one_of(st.lists(st.one_of(_fields, _anything), max_size=4), _anything)
_SECTIONS = (
    *("work", "volunteer", "education", "awards", "certificates", "publications", "skills"),
    *("languages", "projects", "interests", "references", "meta", "$schema", "x-mine"),
)
_documents = st.builds(
    lambda basics, rest: {"basics": basics, **rest},
    st.one_of(_basics, _anything),
    st.dictionaries(st.sampled_from(_SECTIONS), _section, max_size=6),
)
_spacing: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    (
        {"indent": 2},
        {"indent": "\t"},
        {"separators": (",", ":")},
        {"ensure_ascii": False, "separators": (" ,  ", " :\n")},
        {"ensure_ascii": True},
    )
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Write any JSON Resume, in any order, with any blanks, as any program would."""
    how: dict[str, Any] = {"ensure_ascii": True, **draw(_spacing)}
    text = json.dumps(draw(_documents), **how)
    if any("\ud800" <= c <= "\udfff" for c in text):  # no file holds half a character
        text = json.dumps(json.loads(text), ensure_ascii=True)
    text = _NUMBER.sub("1.500e+0", text) if draw(st.booleans()) else text
    return draw(st.sampled_from(("", "\ufeff", "\n "))) + text + draw(st.sampled_from(("", "\n")))
