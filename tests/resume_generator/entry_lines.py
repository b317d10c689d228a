"""The lines above an entry, in one of several styles."""

from tests.resume_generator.blocks import Line


def heading_lines(  # noqa: PLR0913 - what stands in them
    style: str, *, first: str, second: str, place: str, dates: str, glue: str, at: str
) -> tuple[Line, ...]:
    """Write the lines above an entry."""
    where = second + (glue + place if place else "")
    top = Line(left=((first, "strong"),))
    rest = "".join(f" | {part}" for part in (second, place, dates) if part)
    below = " | ".join(filter(None, (dates, place)))
    ways = {
        "title-right": (
            Line(left=((first, "strong"),), right=dates),
            Line(left=((where, "slant"),)),
        ),
        "employer-right": (
            Line(left=((second, "strong"),), right=place),
            Line(left=((first, "slant"),), right=dates),
        ),
        "one-line": (Line(left=((first, "strong"), (rest, "plain"))),),
        "at": (
            Line(left=((f"{first} {at} ", "strong"), (second, "strong"))),
            Line(left=((below, "faint"),)),
        ),
        "dates-first": (
            Line(left=((dates, "faint"),)),
            top,
            Line(left=((where, "plain"),)),
        ),
        "dash": (
            Line(left=((second, "strong"), (f" — {first}", "plain")), right=dates),
            Line(left=((place, "faint"),)),
        ),
        "stacked": (
            Line(left=((where, "strong"),)),
            Line(left=((first, "slant"),)),
            Line(left=((dates, "faint"),)),
        ),
    }
    return tuple(line for line in ways[style] if any(text for text, _ in line.left))
