"""Tags the words that it is told, for tests and for trying things out."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from application.ports.skill_tagging import (
    EVERY_LAYER,
    LONGEST_TAGGED,
    SkillTagging,
    TaggedWords,
)
from domain.shared.skills import SkillLayer, TaggedSpan
from domain.shared.text import Span

_WORD = re.compile(r"[^\s,;|()\u2022]+")
_SURE = 1_000
_SOME_KNOWLEDGE = ("kubeflow", "phlebography", "zettelkasten")
_SOME_SKILLS = ("mentoring",)


class MemorySkillTagging(SkillTagging):
    """Every given word is a span of its own, whatever its case, and certain."""

    version = "memory-1"

    def __init__(
        self,
        knowledge: Iterable[str] = _SOME_KNOWLEDGE,
        skills: Iterable[str] = _SOME_SKILLS,
    ) -> None:
        self._layers = {
            **dict.fromkeys(map(str.casefold, skills), SkillLayer.SKILL),
            **dict.fromkeys(map(str.casefold, knowledge), SkillLayer.KNOWLEDGE),
        }

    def tag(
        self, text: str, layers: Collection[SkillLayer] = EVERY_LAYER
    ) -> tuple[TaggedSpan, ...]:
        """See SkillTagging."""
        document = text[:LONGEST_TAGGED]
        return tuple(
            TaggedSpan(layer=layer, span=Span.of(document, start, end), likelihood=_SURE)
            for match in _WORD.finditer(document)
            for layer, start, end in self._span(match)
            if layer in layers
        )

    def tag_sentences(self, document: Iterable[Sequence[str]]) -> Iterator[tuple[TaggedWords, ...]]:
        """See SkillTagging."""
        for words in document:
            yield tuple(
                TaggedWords(layer=layer, first=at, after=at + 1, likelihood=_SURE)
                for at, word in enumerate(words)
                if (layer := self._layers.get(word.casefold()))
            )

    def _span(self, match: re.Match[str]) -> Iterator[tuple[SkillLayer, int, int]]:
        word = match[0].rstrip(".:!?")
        layer = self._layers.get(word.casefold())
        if layer:
            yield layer, match.start(), match.start() + len(word)
