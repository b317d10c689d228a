"""Reading a résumé: every value with the text that it stands in, or none at all."""

import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from domain.candidates.profile import Education, Experience, Profile, ResumeReading
from domain.candidates.reading.about_person import said_of_the_person
from domain.candidates.reading.blinding import blinded
from domain.candidates.reading.claims import claims, employers
from domain.candidates.reading.cover import Cover
from domain.candidates.reading.denials import denied
from domain.candidates.reading.education import courses
from domain.candidates.reading.experience import Job, jobs
from domain.candidates.reading.further import Further, read_further
from domain.candidates.reading.instructions import Kept, without_instructions
from domain.candidates.reading.introductions import introduction
from domain.candidates.reading.lines import Line, lines
from domain.candidates.reading.listed_skills import listed_skills
from domain.candidates.reading.lookups import Lookups
from domain.candidates.reading.other_skills import job_headings, other_skills
from domain.candidates.reading.periods import shows_day_first
from domain.candidates.reading.person import Head, read_head
from domain.candidates.reading.sections import Kind, Section, ending_at, sections
from domain.candidates.reading.seniority import seniority
from domain.candidates.reading.tongue import language_of
from domain.candidates.reading.unnamed import with_unnamed_work
from domain.candidates.reading.warnings import warnings
from domain.shared.skills import SkillMention, TaggedSpan
from domain.shared.text import Found
from domain.shared.values import Month

LONGEST_RESUME = 100_000
"""Code points. Thirty full pages; what comes after is not read, and a warning says so."""
MOST_LINES = 4_000
_CLAIMS_NOTHING = frozenset((Kind.REFERENCES, Kind.INTERESTS, Kind.LINKS))


@frozen(kw_only=True)
class Outline:
    """What a résumé says before anybody has looked for skills in it."""

    document: str = field(repr=False)
    """As much of the text as is read."""
    cut: bool
    """Whether that is not all of it."""
    kept: Kept = field(repr=False)
    parts: tuple[Section, ...] = field(repr=False)
    head: Head = field(repr=False)
    work: tuple[Job, ...] = field(repr=False)
    studies: tuple[Education, ...] = field(repr=False)
    further: Further = field(repr=False)

    @property
    def blind(self) -> str:
        """Return the document, as long as it was, without name, addresses, schools and birth.

        Where skills are looked for in this text, who somebody is has no part in what is found.
        """
        return blinded(
            self.document,
            (
                *_persons(self.head),
                *_named_again(self.document, self.head.personal.name),
                *_schools(self.studies),
                *said_of_the_person(self.document),
            ),
        )


def outlined(text: str, *, lookups: Lookups | None = None) -> Outline:
    """Read everything but skills. Without `lookups` no list of towns or numbers is asked."""
    document, written = _beginning(text)
    kept = without_instructions(document, written)
    towns, day_first = (lookups or Lookups()).gazetteer, shows_day_first(document)
    parts = with_unnamed_work(document, sections(kept.lines), known=towns, day_first=day_first)
    head = read_head(document, parts, lookups)
    parts = ending_at(head.personal.name, parts)
    work = tuple(
        job
        for s in parts
        if s.kind is Kind.EXPERIENCE
        for job in jobs(document, s.lines, known=towns, day_first=day_first)
    )
    studies = tuple(c for s in parts if _studied(s) for c in courses(document, s.lines))
    return Outline(
        document=document,
        cut=document != text,
        kept=kept,
        parts=parts,
        head=head,
        work=work,
        studies=studies,
        further=read_further(document, parts, studies),
    )


def read_resume(
    text: str,
    mentions: tuple[SkillMention, ...],
    tagged: tuple[TaggedSpan, ...] = (),
    *,
    lookups: Lookups | None = None,
) -> ResumeReading:
    """Read a résumé by rules; the same arguments always give the same reading.

    `mentions` are the skills that a catalogue found in this text, `tagged` what a model takes for
    some, listed or not; those beyond LONGEST_RESUME are not asked for. What the text does not say,
    or says so that it could be read in two ways, stays empty. Nothing is raised for any text.
    Without `lookups` no list of towns or numbers is asked.
    """
    return with_skills(outlined(text, lookups=lookups), mentions, tagged)


def with_skills(
    outline: Outline, mentions: tuple[SkillMention, ...], tagged: tuple[TaggedSpan, ...] = ()
) -> ResumeReading:
    """Complete an outline: `mentions` and `tagged` as of `read_resume`, `mentions` found blindly.

    Mentions that were found in the document itself are taken as well.
    """
    document, parts, head = outline.document, outline.parts, outline.head
    work, further = outline.work, outline.further
    aside = Cover.of(
        (
            *outline.kept.instructions,
            *denied(document, outline.kept.sentences),
            *employers([*work, *further.volunteering], mentions),
            *_persons(head),
            *_schools(outline.studies),
            *_givers(further),
            *_said_of_others(parts),
            *said_of_the_person(document),
        )
    )
    listed = listed_skills(parts, mentions=mentions, set_aside=aside)
    unlisted = other_skills(
        document,
        tagged,
        parts=parts,
        mentions=mentions,
        set_aside=aside.and_of(job_headings(work)),
    )
    experiences = tuple(sorted((job.experience for job in work), key=_newest_first))
    profile = Profile(
        headline=head.headline,
        summary=introduction(document, parts),
        seniority=seniority(head.headline) or seniority(_latest_title(experiences)),
        experiences=experiences,
        education=tuple(sorted(outline.studies, key=_latest_first)),
        skills=claims(document, mentions, sentences=outline.kept.sentences, set_aside=aside),
        certificates=further.certificates,
        languages=further.languages,
        projects=further.projects,
        awards=further.awards,
        publications=further.publications,
        volunteering=tuple(job.experience for job in further.volunteering),
        other_skills=_together(listed, unlisted),
    )
    return ResumeReading(
        personal=head.personal,
        profile=profile,
        language=language_of(document, [s.heading.text for s in parts if s.heading]),
        warnings=warnings(
            head.personal,
            profile,
            parts=parts,
            instructed=bool(outline.kept.instructions),
            cut=outline.cut,
        ),
    )


def _together(
    listed: tuple[Found[str], ...], guessed: tuple[Found[str], ...]
) -> tuple[Found[str], ...]:
    """Bring both by position; a guess within what was listed, or said already, adds nothing."""
    taken = Cover.of((found.span.start, found.span.end) for found in listed)
    said = {found.value.casefold() for found in listed}
    more = (
        guess
        for guess in guessed
        if guess.value.casefold() not in said and not taken.touches(guess.span)
    )
    return tuple(sorted((*listed, *more), key=lambda found: found.span.start))


def _beginning(text: str) -> tuple[str, tuple[Line, ...]]:
    """Return as much of the text as is read, and its lines."""
    document = text[:LONGEST_RESUME]
    written = lines(document)
    if len(written) <= MOST_LINES:
        return document, written
    return document[: written[MOST_LINES - 1].span.end], written[:MOST_LINES]


def _studied(section: Section) -> bool:
    return section.is_about(Kind.EDUCATION) and section.kind is not Kind.EXPERIENCE


def _persons(head: Head) -> Iterator[tuple[int, int]]:
    for span in head.contact:
        yield span.start, span.end
    for found in (head.personal.name, head.personal.place):
        if found:
            yield found.span.start, found.span.end


def _named_again(document: str, name: Found[str] | None) -> Iterator[tuple[int, int]]:
    """Return where the whole name stands once more, as at the foot of every page."""
    said = name.value.split() if name else []
    if len(said) > 1:
        whole = r"\s+".join(map(re.escape, said))
        for again in re.finditer(rf"(?<!\w){whole}(?!\w)", document, re.IGNORECASE):
            yield again.span()


def _schools(studies: Sequence[Education]) -> Iterator[tuple[int, int]]:
    for study in studies:
        if study.institution:
            yield study.institution.span.start, study.institution.span.end


def _givers(further: Further) -> Iterator[tuple[int, int]]:
    """Leave out who gave a certificate or an honour: "Google Cloud" is no skill there."""
    given = (*(c.issuer for c in further.certificates), *(a.awarder for a in further.awards))
    for giver in given:
        if giver:
            yield giver.span.start, giver.span.end


def _said_of_others(parts: Sequence[Section]) -> Iterator[tuple[int, int]]:
    """Leave out headings, hobbies, addresses and other people."""
    for section in parts:
        if section.heading:
            yield section.heading.start, section.heading.end
        if section.kind in _CLAIMS_NOTHING and section.lines:
            yield section.lines[0].span.start, section.lines[-1].span.end


def _newest_first(experience: Experience) -> tuple[bool, int, int]:
    """Sort what goes on first, then by the end; what has no dates keeps its place at the end."""
    undated = experience.start is None
    end = _ordinal(experience.end)
    return (undated, -(_FAR if experience.present else end), -_ordinal(experience.start))


def _latest_first(study: Education) -> tuple[bool, int]:
    latest = study.end or study.start
    return (latest is None, -(_FAR if study.present else _ordinal(latest)))


_FAR = Month(year=2200, month=12).ordinal


def _ordinal(month: Found[Month] | None) -> int:
    return month.value.ordinal if month else 0


def _latest_title(experiences: Sequence[Experience]) -> Found[str] | None:
    return next((e.title for e in experiences if e.title), None)
