"""A document with what was recognised on its pages: what is taken, and what is told of it."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from adapters.text_extraction import LONGEST_HIDDEN, MOST_HIDDEN, tidy
from adapters.text_extraction.local.page_reader import ReadPage, written
from adapters.text_extraction.local.seen import Eye, settle
from adapters.text_extraction.recognised import recognised, unread
from application.ports.ocr import SURE, SeenLine, SeenWord
from domain.shared.text import HiddenText, Hiding, ReadingWarning

_MUCH_MORE = 2
_BEHIND_A_PICTURE = frozenset({Hiding.INVISIBLE, Hiding.COVERED, Hiding.NOT_SEEN})
_SEEN_BY_ENGINES = frozenset({Hiding.COLOUR, Hiding.TINY})
"""A picture with its contrast stretched shows an engine what no person sees."""
_NEARLY_CUT = 0.9
_RUN = 2
"""Words one after the other: one alone may stand elsewhere, too."""


@frozen(kw_only=True)
class Completed:
    """What is known of a document after its pages were looked at, where that was needed."""

    pages: tuple[str, ...] = field(repr=False)
    hidden: tuple[HiddenText, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    settled: bool = False
    """Whether there were doubts, and every one was looked into."""

    @classmethod
    def of(  # noqa: PLR0913 - what is known of one document
        cls,
        pages: Sequence[str],
        read: Mapping[int, ReadPage],
        *,
        doubtful: Sequence[int] = (),
        hidden: Sequence[HiddenText] = (),
        left: Sequence[int] = (),
        pictured: bool = True,
    ) -> "Completed":
        """Put together what was `read`; pages `left` are too many to look at.

        Where nothing is `pictured`, nothing is behind a picture.
        """
        texts = list(pages)
        found = list(hidden)
        taken: dict[int, Sequence[SeenLine]] = {}
        missing: list[int] = []
        for number, page in sorted(read.items()):
            eye = Eye(page.words)
            wanted = False
            if number in doubtful and page.judges:
                settled = settle(texts[number], page.words)
                found += [_not_seen(text, number + 1) for text in settled.hidden]
                texts[number] = settled.kept
                wanted = bool(settled.hidden) and not Eye([settled.kept]).knows_most_of(
                    " ".join(page.words)
                )
            elif number in doubtful and page.blank:
                found += [_not_seen(texts[number], number + 1)] if texts[number].strip() else []
                texts[number] = ""
            elif page.failed or not page.looked:
                missing.append(number)
            told = [each for each in hidden if each.page == number + 1]
            lines = () if len(hidden) >= MOST_HIDDEN else _lawful(page, told, eye)
            text = written(lines)
            digital = letters_of(texts[number])
            if not wanted and letters_of(text) <= _MUCH_MORE * digital:
                continue
            if wanted or not digital or (page.judges and eye.knows_most_of(texts[number])):
                if not text.strip():
                    continue
                texts[number] = text
                if pictured:
                    # A scanner's own text behind the picture that says the same hides nothing.
                    found = [each for each in found if not _is_behind(each, number + 1, eye)]
            else:
                lines = _surely_new(lines, texts[number])
                if letters_of(written(lines)) <= _MUCH_MORE * digital:
                    continue
                texts[number] = f"{texts[number].rstrip()}\n\n{written(lines)}"
            taken[number] = lines
        return cls(
            pages=tuple(texts),
            hidden=tuple(sorted(found, key=lambda each: each.page or 0)),
            settled=bool(doubtful)
            and all(
                number in read and (read[number].judges or read[number].blank)
                for number in doubtful
            ),
            warnings=tuple(_warnings(len(pages), taken, [*missing, *left])),
        )


def _lawful(page: ReadPage, told: Sequence[HiddenText], eye: Eye) -> tuple[SeenLine, ...]:
    """Return what is legible and not among what a person does not see."""
    unlawful = [each.text for each in told if each.hiding in _SEEN_BY_ENGINES]
    if not unlawful:
        return page.legible
    if Eye(unlawful).knows_most_of(" ".join(page.words)):
        return ()
    if any(_is_cut(text) and eye.knows_most_of(text) for text in unlawful):
        return ()  # what else it says is not known
    return _without(page.legible, Eye(unlawful))


def _is_cut(text: str) -> bool:
    return len(text) >= _NEARLY_CUT * LONGEST_HIDDEN


def _without(lines: Sequence[SeenLine], eye: Eye) -> tuple[SeenLine, ...]:
    """Leave out lines that the eye knows, and runs of words that it knows in others."""
    kept = (
        _strange(line.words, eye, least=1 if eye.knows_most_of(_said(line)) else _RUN)
        for line in lines
    )
    return tuple(SeenLine(words=words) for words in kept if words)


def _strange(words: Sequence[SeenWord], eye: Eye, *, least: int) -> tuple[SeenWord, ...]:
    known = [eye.knows_most_of(word.text) for word in words]
    kept: list[SeenWord] = []
    place = 0
    while place < len(words):
        end = place
        while end < len(words) and known[end]:
            end += 1
        if end - place < least:
            end = max(end, place + 1)
            kept += words[place:end]
        place = end
    return tuple(kept)


def _surely_new(lines: Sequence[SeenLine], text: str) -> tuple[SeenLine, ...]:
    """Return the words that are sure and not in the text; none where most are not sure."""
    sure = [
        SeenLine(words=words)
        for line in lines
        if (words := tuple(word for word in line.words if word.confidence >= SURE))
    ]
    if 2 * sum(len(_said(line)) for line in sure) <= sum(len(_said(line)) for line in lines):
        return ()
    return _without(sure, Eye([text]))


def _said(line: SeenLine) -> str:
    return " ".join(word.text for word in line.words)


def _warnings(
    of: int, taken: Mapping[int, Sequence[SeenLine]], missing: Sequence[int]
) -> Iterable[ReadingWarning]:
    if taken:
        words = [word for lines in taken.values() for line in lines for word in line.words]
        yield recognised(
            [number + 1 for number in taken],
            of,
            words=len(words),
            unclear=sum(word.confidence < SURE for word in words),
        )
    if missing:
        yield unread([number + 1 for number in missing])


def letters_of(text: str) -> int:
    """Count letters and figures."""
    return sum(character.isalnum() for character in text)


def _not_seen(text: str, page: int) -> HiddenText:
    shown = " ".join(tidy(text).split())[:LONGEST_HIDDEN]
    return HiddenText(hiding=Hiding.NOT_SEEN, text=shown, page=page)


def _is_behind(hidden: HiddenText, page: int, eye: Eye) -> bool:
    return (
        hidden.page == page
        and hidden.hiding in _BEHIND_A_PICTURE
        and eye.is_open
        and eye.knows_most_of(hidden.text)
    )
