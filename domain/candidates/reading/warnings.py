"""What a person should know about a résumé that was read."""

from domain.candidates.profile import PersonalDetails, Profile
from domain.shared.text import ReadingWarning

_MESSAGES = {
    "profile.no_name": "No name was found. Put it on a line of its own at the top.",
    "profile.no_email": "No e-mail address was found. Add one near the name.",
    "profile.no_experience": (
        "No work was found. Put it below a heading such as “Experience”, each job with its title, "
        "employer and dates."
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
    personal: PersonalDetails, profile: Profile, *, instructed: bool, cut: bool
) -> tuple[ReadingWarning, ...]:
    """Return the warnings in the order above."""
    applies = {
        "profile.no_name": personal.name is None,
        "profile.no_email": personal.email is None,
        "profile.no_experience": not profile.experiences,
        "profile.no_skills": not profile.skills,
        "text.instructions": instructed,
        "text.cut": cut,
    }
    return tuple(
        ReadingWarning(code=code, message=message)
        for code, message in _MESSAGES.items()
        if applies[code]
    )
