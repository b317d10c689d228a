"""What a person should know about a résumé that was read."""

from collections.abc import Sequence

from domain.candidates.profile import PersonalDetails, Profile
from domain.candidates.reading.sections import Kind, Section
from domain.shared.text import ReadingWarning

_MESSAGES = {
    "profile.no_name": "No name was found. Put it on a line of its own at the top.",
    "profile.no_email": "No e-mail address was found. Add one near the name.",
    "profile.no_experience": (
        "No work was found. Put it below a heading such as “Experience”, each job with its title, "
        "employer and dates."
    ),
    "profile.no_dates": (
        "The work that was found has no dates, so that years of experience are unknown. Give each "
        "job its months, such as “Mar 2020 – May 2022”."  # noqa: RUF001 - as people type dates
    ),
    "profile.unread_education": (
        "There is a heading for education, but nothing below it could be read. Name the degree and "
        "the institution of each course of study."
    ),
    "profile.no_skills": (
        "No skills of the catalogue were found. List them by name below a heading such as “Skills”."
    ),
    "text.instructions": (
        "The document contains text that addresses a machine, not a reader. It was ignored; "
        "remove it if you did not put it there."
    ),
    "text.cut": "The document is unusually long. Only its beginning was read.",
}


def warnings(
    personal: PersonalDetails,
    profile: Profile,
    *,
    parts: Sequence[Section],
    instructed: bool,
    cut: bool,
) -> tuple[ReadingWarning, ...]:
    """Return the warnings in the order above."""
    studied = any(part.lines for part in parts if part.is_about(Kind.EDUCATION))
    worked = profile.experiences
    applies = {
        "profile.no_name": personal.name is None,
        "profile.no_email": personal.email is None,
        "profile.no_experience": not worked,
        "profile.no_dates": bool(worked) and not any(work.dates for work in worked),
        "profile.unread_education": studied and not profile.education,
        "profile.no_skills": not profile.skills,
        "text.instructions": instructed,
        "text.cut": cut,
    }
    return tuple(
        ReadingWarning(code=code, message=message)
        for code, message in _MESSAGES.items()
        if applies[code]
    )
