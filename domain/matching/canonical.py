"""Facts as bytes that are the same on every machine, and their hashes.

JSON with sorted keys, without spaces, in ASCII. The fields are listed one by one, so that what
is hashed changes only on purpose. Ids of people and jobs are not among them: the same facts
have the same hash in any database.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any

from domain.matching.match import Component, Gate, Match, Receipt, SkillFit, Wish
from domain.matching.model import (
    CandidateSide,
    HeldSkill,
    JobSide,
    RequiredEducation,
    RequiredSkill,
)
from domain.matching.wording import Wording
from domain.shared.values import Place, SalaryRange

Facts = Mapping[str, Any]
"""Of text, integers, truth values, None, and lists and mappings of these."""


_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(facts: Facts) -> bytes:
    """Write facts in the one way."""
    return _WRITER.encode(facts).encode("ascii")


def digest(facts: Facts) -> str:
    """Return the SHA-256 of facts, in hexadecimal digits."""
    return sha256(canonical(facts)).hexdigest()


def candidate_facts(candidate: CandidateSide) -> Facts:
    """List all that a score may know of a candidate."""
    return {**_without_skills(candidate), "skills": [_held(skill) for skill in candidate.skills]}


def _without_skills(candidate: CandidateSide) -> dict[str, Any]:
    return {
        "read": candidate.read,
        "skills": [],
        "titles": list(candidate.titles),
        "months_of_work": candidate.months_of_work,
        "seniority": _or_none(candidate.seniority),
        "places": [_place(place) for place in candidate.places],
        "remote": [policy.value for policy in candidate.remote],
        "moves": candidate.moves,
        "salary": _salary(candidate.salary),
        "languages": [[spoken.code, spoken.level] for spoken in candidate.languages],
        "education": _or_none(candidate.education),
        "permits": list(candidate.permits),
        "wanted": list(candidate.wanted),
        "wording": _wording(candidate.wording),
    }


def candidate_digest(candidate: CandidateSide) -> str:
    """Return `digest(candidate_facts(candidate))`, in half the time.

    Most of it is skills, whose names are the same for many people: each is written out once.
    """
    text = _WRITER.encode(_without_skills(candidate))
    skills = ",".join(
        f'{{"idle":{_number(s.idle)},"level":{_number(s.level)},"months":{_number(s.months)},'
        f"{_named(s.name, s.skill_id)}}}"
        for s in candidate.skills
    )
    # No other place can look like this one: within text a quotation mark has a stroke before it.
    text = text.replace('"skills":[]', f'"skills":[{skills}]', 1)
    return sha256(text.encode("ascii")).hexdigest()


def _number(figure: int | None) -> str:
    return "null" if figure is None else str(figure)


@lru_cache(maxsize=2**15)
def _named(name: str, skill_id: str) -> str:
    return canonical({"name": name, "skill_id": skill_id})[1:-1].decode("ascii")


def job_digest(job: JobSide) -> str:
    """Return `digest(job_facts(job))`."""
    return digest(job_facts(job))


def job_facts(job: JobSide) -> Facts:
    """List all that a score may know of a job."""
    return {
        "title": job.title,
        "requirements": [_required(skill) for skill in job.requirements],
        "seniority": _or_none(job.seniority),
        "min_years": job.min_years,
        "place": _place(job.place),
        "remote": job.remote.value if job.remote else None,
        "countries": list(job.countries),
        "salary": _salary(job.salary),
        "languages": [[asked.code, asked.must, asked.level] for asked in job.languages],
        "education": _education(job.education),
        "wording": _wording(job.wording),
    }


def match_facts(match: Match) -> Facts:
    """List everything that a match says, but its own digest."""
    return {
        "score": match.score,
        "confidence": match.confidence,
        "components": [_component(component) for component in match.components],
        "gates": [_gate(gate) for gate in match.gates],
        "held_down": match.held_down,
        "wish": _wish(match.wish),
        "combined": match.combined,
        "matched": [_fit(fit) for fit in match.skills.matched],
        "partial": [_fit(fit) for fit in match.skills.partial],
        "missing": [_fit(fit) for fit in match.skills.missing],
        "receipt": _receipt(match.receipt),
    }


def _held(skill: HeldSkill) -> Facts:
    return {
        "skill_id": skill.skill_id,
        "name": skill.name,
        "level": skill.level,
        "months": skill.months,
        "idle": skill.idle,
    }


def _required(skill: RequiredSkill) -> Facts:
    return {
        "skill_id": skill.skill_id,
        "name": skill.name,
        "must": skill.must,
        "level": skill.level,
        "min_years": skill.min_years,
        "weight": skill.weight,
    }


def _wording(wording: Wording) -> list[list[object]]:
    return [list(row) for row in zip(wording.stems, wording.weights, strict=True)] + [
        [word] for word in wording.spelled
    ]


def _education(asked: RequiredEducation | None) -> Facts | None:
    return None if asked is None else {"level": int(asked.level), "must": asked.must}


def _place(place: Place | None) -> Facts | None:
    if place is None:
        return None
    return {"city": place.city, "region": place.region, "country": place.country}


def _salary(salary: SalaryRange | None) -> Facts | None:
    if salary is None:
        return None
    return {
        "minimum": salary.minimum,
        "maximum": salary.maximum,
        "currency": salary.currency,
        "period": salary.period.value,
    }


def _or_none(number: int | None) -> int | None:
    return None if number is None else int(number)


def _component(component: Component) -> Facts:
    return {
        "name": component.name.value,
        "weight": component.weight,
        "value": component.value,
        "contribution": component.contribution,
        "known": component.known,
        "asked": component.asked,
        "evidence": list(component.evidence),
    }


def _gate(gate: Gate) -> Facts:
    return {
        "name": gate.name.value,
        "state": gate.state.value,
        "cap": gate.cap,
        "evidence": list(gate.evidence),
    }


def _wish(wish: Wish) -> Facts:
    return {
        "score": wish.score,
        "confidence": wish.confidence,
        "parts": [[p.name.value, p.weight, p.value, p.contribution] for p in wish.parts],
    }


def _fit(fit: SkillFit) -> Facts:
    return {
        "skill_id": fit.skill_id,
        "name": fit.name,
        "must": fit.must,
        "credit": fit.credit,
        "relation": fit.relation.value if fit.relation else None,
        "by": _held(fit.by) if fit.by else None,
        "note": fit.note,
    }


def _receipt(receipt: Receipt) -> Facts:
    return {
        "policy": receipt.policy,
        "engine": receipt.engine,
        "catalogue": receipt.catalogue,
        "places": receipt.places,
        "model": receipt.model,
        "words": receipt.words,
        "as_of": receipt.as_of.isoformat(),
        "candidate": receipt.candidate,
        "job": receipt.job,
    }
