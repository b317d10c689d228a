"""Which lines of a text stand under a heading that says that skills follow."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto

from attrs import frozen

from domain.skills.heading_words import (
    BESIDE_REQUIREMENTS,
    BESIDE_TOOLS,
    NO_HEADING_AFTER,
    NO_HEADING_BEFORE,
    OTHER_PHRASES,
    OTHERS,
    REQUIREMENT_PHRASES,
    REQUIREMENTS,
    SKILLS,
    TOOLS,
)
from domain.skills.lines import Line, lines

_FAR = 400
"""Lines that a heading governs when no other comes; a bound for one that was misread."""
_NEAR = 15
"""The same for what may be a company's name, and for a list that begins on the heading's line."""
_MOST_WORDS_SHOUTED = 3


class About(Enum):
    """What a heading says of the lines under it."""

    SKILLS = auto()
    REQUIREMENTS = auto()
    """They ask for skills, and for other things."""
    OTHER = auto()


@frozen(kw_only=True)
class Headed:
    """A line under a heading over skills, or with one at its beginning; or another heading."""

    start: int
    end: int
    about: About
    is_item: bool
    """It has a bullet or is short, so it is hardly prose."""


@frozen(kw_only=True)
class _Heading:
    about: About
    reach: int
    """Lines."""
    inline: bool
    """The list begins on its own line."""


def headed_lines(text: str, labels: Mapping[int, int]) -> Iterator[Headed]:
    """Give the lines under headings over skills, in order, and the other headings.

    A heading governs what follows up to the next heading; a list on its own line only goes on to
    the next blank or bulleted line. A line in capitals is a heading only after a blank line; one
    with a bullet, or one that is itself the label of a skill, never is. `labels` says of every
    label in the text where it ends, by where it begins.
    """
    section: About | None = None
    inline: About | None = None
    section_left = inline_left = 0
    has_bullets = False
    for line in lines(text):
        section = section if section_left else None
        heading = _heading(line, section)
        if heading is None:
            # where requirements have bullets, a paragraph after them is about something else
            is_over = section is About.REQUIREMENTS and has_bullets and line.opens_paragraph
            if is_over or _is_other_heading(line, labels):
                section = inline = None
                yield Headed(start=line.start, end=line.end, about=About.OTHER, is_item=False)
            elif line.is_blank or line.has_bullet or not inline_left:
                inline = None
        elif heading.inline:
            inline, inline_left = heading.about, heading.reach
        else:
            # an item that looks like a heading must not shorten the reach of the real one
            section_left = max(heading.reach, section_left if section is heading.about else 0)
            section, inline, has_bullets = heading.about, None, False
        about = inline or section
        if about:
            yield Headed(start=line.start, end=line.end, about=about, is_item=line.is_item)
        has_bullets = has_bullets or line.has_bullet
        section_left, inline_left = max(section_left - 1, 0), max(inline_left - 1, 0)


def _heading(line: Line, within: About | None) -> _Heading | None:
    """Return what the line opens, if it opens something."""
    words = [token.word for token in line.label_words]
    if not words or (line.has_bullet and not line.has_content):
        return None
    ends = words if line.has_colon else (words[0], words[-1])
    over_skills = not SKILLS.isdisjoint(ends)
    if not over_skills and _asks(words):
        return _Heading(
            about=About.REQUIREMENTS,
            reach=_NEAR if line.has_content else _FAR,
            inline=line.has_content,
        )
    if not over_skills and TOOLS.isdisjoint(ends):
        return None
    if within is About.REQUIREMENTS and not line.has_colon and not line.after_blank:
        return None  # "Excellent communication skills" is asked for
    sure = over_skills or all(word in TOOLS or word in BESIDE_TOOLS for word in words)
    far = sure and not line.has_content and not (len(words) > 1 and line.begins_small)
    return _Heading(about=About.SKILLS, reach=_FAR if far else _NEAR, inline=line.has_content)


def _asks(words: list[str]) -> bool:
    """Tell whether it is "Requirements", "What you bring", "Nice to have"."""
    if " ".join(words) in REQUIREMENT_PHRASES:
        return True
    return not REQUIREMENTS.isdisjoint(words) and all(
        word in REQUIREMENTS or word in BESIDE_REQUIREMENTS for word in words
    )


def _is_other_heading(line: Line, labels: Mapping[int, int]) -> bool:
    """Tell whether something else than skills follows."""
    words = line.label_words
    if not words or line.has_bullet:
        return False
    is_label = labels.get(words[0].start) == words[-1].end
    if " ".join(token.word for token in words) in OTHER_PHRASES:
        return True
    if words[0].word in OTHERS or words[-1].word in OTHERS:
        return not (
            is_label
            or words[0].word in NO_HEADING_AFTER
            or (len(words) > 1 and words[1].word in NO_HEADING_BEFORE)
        )
    shouted = line.text.isupper() and len(words) <= _MOST_WORDS_SHOUTED
    return shouted and line.after_blank and not is_label
