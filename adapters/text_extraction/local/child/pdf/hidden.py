"""What is reported of hidden text: runs of words rather than each of them, and not without end."""

from collections.abc import Iterable, Iterator

from .words import Word

MOST = 200
LONGEST = 500
ASIDE = "aside"

Report = dict[str, object]


def runs(words: Iterable[tuple[Word, str]], page: int) -> Iterator[Report]:
    """Yield one report for what is hidden alike, one after the other in the order of drawing."""
    text, how, end = "", "", -1
    for word, hiding in sorted(words, key=lambda each: each[0].first):
        if hiding != how or len(text) + len(word.text) > LONGEST:
            if text:
                yield report(how, text, page)
            text, how = "", hiding
        joint = "" if word.first == end or not text else " "
        text += joint + word.text.strip("\x02\ufffe")
        end = word.end
    if text:
        yield report(how, text, page)


def report(hiding: str, text: str, page: int | None) -> Report:
    """Return what the parent is told."""
    return {"hiding": hiding, "text": text[:LONGEST], "page": page}
