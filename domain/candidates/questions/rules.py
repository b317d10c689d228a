"""What in a profile is missing, or cannot be right."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.candidates.corrections.shown import ShownEntry
from domain.candidates.corrections.skills import CATALOGUE_ID
from domain.candidates.identity import plain
from domain.candidates.profile import (
    Education,
    Experience,
    PersonalDetails,
    Profile,
    SkillClaim,
)
from domain.candidates.questions import shapes as kinds
from domain.candidates.questions.shapes import Doubt
from domain.candidates.spoken import language_code
from domain.candidates.texts import date_text
from domain.shared.text import Found
from domain.shared.values import MONTHS_A_YEAR, Month

LONGEST_GAP = 6
"""Months that need no explanation."""
MAIN_SKILLS = 5
MOST_UNPROVEN = 5
_YEAR = len("2019")
_DEGREE = re.compile(
    r"\b(?:b\.?\s?(?:a|sc|s|eng|tech|com|ed|fa|ba|e)|m\.?\s?(?:a|sc|s|eng|tech|ba|ed|fa|phil|res|e)"
    r"|ll\.?\s?[bm]|ph\.?\s?d|d\.?phil|md|jd|bachelor|master|magister|diplom|doctor|doktor|licen\w+"
    r"|associate|a\.?a\.?s?|hnd|mba|abitur|baccalaur\w+|bachillerato|high school|ged|diploma"
    r"|certificate|staatsexamen|ausbildung|grado|maestr[ií]a|maîtrise|ingeni\w+|ingénieur\w*)\b",
    re.IGNORECASE,
)
_AMBIGUOUS = frozenset(("ba", "ma", "as", "aa", "degree", "graduate", "undergraduate", "studies"))
"""Two letters are many things: a BA is a Bachelor of Arts or of Administration."""


def about_contact(personal: PersonalDetails) -> Iterator[Doubt]:
    """Ask how a person is called and reached."""
    for found, kind, name in (
        (personal.name, kinds.NO_NAME, "name"),
        (personal.email, kinds.NO_EMAIL, "email"),
        (personal.phone, kinds.NO_PHONE, "phone"),
    ):
        if found is None:
            yield Doubt(kind=kind, path=f"/basics/{name}", about=name)


def about_work(work: Sequence[ShownEntry]) -> Iterator[Doubt]:
    """Ask for what each job lacks."""
    for entry in work:
        job: Experience = entry.now
        at, said, who = f"/work/{entry.id}", _about(job), {"work": _called(job)}
        if job.start is None:
            yield Doubt(kind=kinds.NO_START, path=f"{at}/startDate", about=said, words=who)
        elif job.end is None and job.present is None:
            yield Doubt(kind=kinds.NO_END, path=f"{at}/endDate", about=said, words=who)
        elif job.end and job.end.value < job.start.value and not _same_year(job.start, job.end):
            yield Doubt(kind=kinds.ENDS_BEFORE_START, path=f"{at}/endDate", about=said, words=who)
        else:
            yield from _vague(job, at, said, who)
        if entry.read is None:
            continue  # whoever adds work says of it what there is to say
        if job.title is None and job.employer:
            employer = {"employer": job.employer.value}
            yield Doubt(kind=kinds.NO_TITLE, path=f"{at}/position", about=said, words=employer)
        if job.employer is None and job.title:
            yield Doubt(kind=kinds.NO_EMPLOYER, path=f"{at}/name", about=said, words=who)


def _vague(job: Experience, at: str, said: str, who: dict[str, str]) -> Iterator[Doubt]:
    """Ask for the month where a job of few years is known by its years alone."""
    for found, name, what in ((job.start, "startDate", "start"), (job.end, "endDate", "end")):
        if found and _is_year(found):
            yield Doubt(
                kind=kinds.MONTH_UNKNOWN,
                path=f"{at}/{name}",
                about=f"{said}\0{name}",
                words={**who, "year": str(found.value.year), "what": what},
            )


def about_time(work: Sequence[ShownEntry], today: Month) -> Iterator[Doubt]:
    """Ask about the time between jobs, and about jobs at the same time."""
    dated = [(s, e, entry) for entry in work if (s := _first(entry)) and (e := _last(entry, today))]
    dated = sorted((d for d in dated if d[0] <= d[1]), key=lambda d: (d[0], d[1], d[2].id))
    until: tuple[Month, ShownEntry] | None = None
    for start, end, entry in dated:
        if until and start.ordinal - until[0].ordinal - 1 > LONGEST_GAP:
            first, last = _month(until[0].ordinal + 1), _month(start.ordinal - 1)
            yield Doubt(
                kind=kinds.GAP,
                path="/work/-",
                about=f"{_about(until[1].now)}\0{_about(entry.now)}",
                words={"start": str(first), "end": str(last)},
            )
        if until is None or end > until[0]:
            until = (end, entry)
    for (_, end, one), (start, other_end, other) in pairwise(dated):
        shared = min(end.ordinal, other_end.ordinal) - start.ordinal + 1
        if shared > LONGEST_GAP and one.now.present and other.now.present:
            continue
        if shared > LONGEST_GAP:
            yield Doubt(
                kind=kinds.OVERLAP,
                path=f"/work/{one.id}/endDate",
                about=f"{_about(one.now)}\0{_about(other.now)}",
                words={"work": _called(one.now), "other": _called(other.now)},
            )


def about_studies(studies: Sequence[ShownEntry]) -> Iterator[Doubt]:
    """Ask for degrees that could be several, and for subjects."""
    for entry in studies:
        study: Education = entry.now
        at = f"/education/{entry.id}"
        school = study.institution.value if study.institution else ""
        if not school:
            continue
        about = "\0".join((plain(school), plain(study.area.value) if study.area else ""))
        words = {"school": school}
        if study.degree is None or _is_unclear(study.degree.value):
            yield Doubt(kind=kinds.UNCLEAR_DEGREE, path=f"{at}/studyType", about=about, words=words)
        elif study.area is None and len(study.degree.value.split()) <= len(("Bachelor", "of", "X")):
            yield Doubt(kind=kinds.NO_AREA, path=f"{at}/area", about=about, words=words)


def about_skills(
    profile: Profile, skills: Sequence[ShownEntry], work: Sequence[ShownEntry], today: Month
) -> Iterator[Doubt]:
    """Ask how well the main skills are mastered, and where others were used.

    A language that people speak is no matter of work.
    """
    claims = [claim for claim in profile.skills if language_code(claim.name) is None]
    ids = {_skill_id(entry): entry.id for entry in skills}
    times = profile.times_with_skills(until=today)
    used = {claim.skill_id: times[claim.skill_id][0] or 0 for claim in claims}
    at_work = [claim for claim in claims if used[claim.skill_id]] or claims
    at_work.sort(key=lambda c: (-used[c.skill_id], -len(c.mentions), c.skill_id))
    for claim in at_work[:MAIN_SKILLS]:
        if claim.level is None and claim.skill_id in ids:
            path = f"/skills/{ids[claim.skill_id]}/level"
            words = {"skill": claim.name}
            yield Doubt(kind=kinds.NO_LEVEL, path=path, about=claim.skill_id, words=words)
    yield from _unproven(profile, claims, work)


def _unproven(
    profile: Profile, claims: Sequence[SkillClaim], work: Sequence[ShownEntry]
) -> Iterator[Doubt]:
    """Ask what was done with skills that no work mentions; the latest work takes the answer."""
    if not work or not any(entry.now.body or entry.now.used for entry in work):
        return
    unproven = [claim for claim in claims if not _is_shown(claim, profile.experiences)]
    latest = work[0]
    for claim in unproven[:MOST_UNPROVEN]:
        yield Doubt(
            kind=kinds.NO_EVIDENCE,
            path=f"/work/{latest.id}/highlights/-",
            about=claim.skill_id,
            words={"skill": claim.name, "work": _called(latest.now)},
        )


def _is_shown(claim: SkillClaim, work: Sequence[Experience]) -> bool:
    return any(
        claim.skill_id in job.used
        or (job.body and any(job.body.start <= m.start < job.body.end for m in claim.mentions))
        for job in work
    )


def _skill_id(entry: ShownEntry) -> str:
    known = entry.identity or (entry.correction.identity if entry.correction else ())
    return next((t.texts[0] for t in known if t.field == CATALOGUE_ID), "")


def _first(entry: ShownEntry) -> Month | None:
    return entry.now.start.value if entry.now.start else None


def _last(entry: ShownEntry, today: Month) -> Month | None:
    """Return the last month worked; a year alone may have gone on to its December."""
    end: Found[Month] | None = entry.now.end
    if end is None:
        return today if entry.now.present else None
    if _is_year(end):
        return min(Month(year=end.value.year, month=MONTHS_A_YEAR), max(today, end.value))
    return end.value


def _is_year(found: Found[Month]) -> bool:
    return len(date_text(found)) == _YEAR


def _same_year(one: Found[Month], other: Found[Month]) -> bool:
    """Tell whether a year alone may mean the same time."""
    return one.value.year == other.value.year and (_is_year(one) or _is_year(other))


def _month(ordinal: int) -> Month:
    return Month(year=ordinal // MONTHS_A_YEAR, month=ordinal % MONTHS_A_YEAR + 1)


def _is_unclear(degree: str) -> bool:
    return plain(degree) in _AMBIGUOUS or not _DEGREE.search(degree)


def _called(job: Experience) -> str:
    """Name a job as a person would."""
    said = (job.title and job.title.value, job.employer and job.employer.value)
    return " at ".join(part for part in said if part) or "described in your résumé"


def _about(job: Experience) -> str:
    return "\0".join(plain(found.value) if found else "" for found in (job.title, job.employer))
