"""A résumé without who wrote it: what a catalogue of skills is shown.

Whether an everyday word is a skill is decided by the words around it. So a name, a school or a
date of birth could make one where it stands beside real skills ("Ada Perl" below a list of
languages), or keep one apart from its list by being longer than another. Here each is one word
that means nothing, whatever it was.
"""

from collections.abc import Iterable

from domain.candidates.reading.cover import Cover


def blinded(document: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Return the document, as long as it was and in the same lines, without these ranges."""
    cover = Cover.of(ranges)
    pieces: list[str] = []
    at = 0
    for start, end in zip(cover.starts, cover.ends, strict=True):
        pieces += (document[at:start], "\n".join(map(_one_word, document[start:end].split("\n"))))
        at = end
    return "".join((*pieces, document[at:]))


def _one_word(text: str) -> str:
    """Keep the edges, so that what stands beside it stays apart from it."""
    bare = text.strip()
    if not bare:
        return text
    at = text.index(bare)
    return f"{text[:at]}X{'x' * (len(bare) - 1)}{text[at + len(bare) :]}"
