"""Sentences with spans, a word a line: the form of CoNLL, with two layers as SkillSpan has them."""

import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from domain.shared.skills import SkillLayer
from entrypoints.cli.errors import CommandError

MAX_BYTES = 64 * 1024 * 1024
_NEW_DOCUMENT = "-DOCSTART-"
_LAYERS = (SkillLayer.SKILL, SkillLayer.KNOWLEDGE)
"""In the order of the columns, after the word."""
_COLUMNS = 1 + len(_LAYERS)
_TAG = re.compile(r"[BIO](?:[-_]\S{1,100})?")
_BLANKS = re.compile(r"[ \t]+")

Place = tuple[int, int]
"""The first word, and the word after the last."""


@frozen(kw_only=True)
class Tagged:
    """A sentence and what people marked in it."""

    words: Sequence[str] = field(repr=False)
    tags: Sequence[Sequence[str]] = field(repr=False)
    """One a layer: B, I or O a word."""

    def spans(self, layer: SkillLayer) -> tuple[Place, ...]:
        """Return what is marked, in order; a span that begins with an I counts as well."""
        return tuple(_spans(self.tags[_LAYERS.index(layer)]))

    def states(self, layer: SkillLayer) -> Sequence[str]:
        """Return B, I or O for each word."""
        return self.tags[_LAYERS.index(layer)]


def read_conll(data: bytes, *, name: str) -> list[list[Tagged]]:
    """Return documents of sentences; there is a sentence at least.

    A line is a word, its skill tag and its knowledge tag, with tabs or blanks between them. A
    blank line ends a sentence, a line `-DOCSTART-` a document. Raise CommandError
    `spans.unreadable`, which names the line but does not quote it.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        broken = data.count(b"\n", 0, e.start) + 1
        raise _unreadable(name, broken, "it is not UTF-8") from None
    documents: list[list[Tagged]] = [[]]
    rows: list[list[str]] = []
    # no splitlines: words of such files hold all sorts of rare line ends
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.removesuffix("\r")
        starts_document = written.startswith(_NEW_DOCUMENT)
        if written.strip(" \t") and not starts_document:
            rows.append(_row(written, name, number))
            continue
        if rows:
            documents[-1].append(_sentence(rows))
            rows = []
        if starts_document:
            documents.append([])
    if rows:
        documents[-1].append(_sentence(rows))
    found = [document for document in documents if document]
    if not found:
        raise CommandError("spans.unreadable", f"{name} has no sentence. Choose another file.")
    return found


def _row(line: str, name: str, number: int) -> list[str]:
    row = line.split("\t")
    if len(row) != _COLUMNS:
        row = _BLANKS.split(line.strip(" \t"))
    if len(row) != _COLUMNS:
        what = "a word, its skill tag and its knowledge tag"
        raise _unreadable(name, number, f"it has {len(row)} columns instead of {_COLUMNS}, {what}")
    tags = [tag.strip(" ") for tag in row[1:]]
    if not all(map(_TAG.fullmatch, tags)):
        raise _unreadable(name, number, "a tag is none of B, I and O, such as B-Skill")
    return [row[0], *(tag[0] for tag in tags)]


def _sentence(rows: Sequence[Sequence[str]]) -> Tagged:
    words, *tags = zip(*rows, strict=True)
    return Tagged(words=words, tags=tags)


def _spans(states: Sequence[str]) -> Iterator[Place]:
    first: int | None = None
    for at, state in enumerate([*states, "O"]):
        if first is not None and state != "I":
            yield first, at
            first = None
        if state == "B" or (state == "I" and first is None):
            first = at


def _unreadable(name: str, line: int, why: str) -> CommandError:
    return CommandError("spans.unreadable", f"{name}, line {line}: {why}.")
