"""The model that ships: see docs/models/skill-tagger.md."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from importlib.resources import files

from adapters.skill_tagging.builtin.model import Model, unpack
from adapters.skill_tagging.builtin.scoring import Scoring
from adapters.skill_tagging.builtin.sentences import Sentence, sentences
from adapters.skill_tagging.builtin.tagger import DocumentTagger
from application.ports.skill_tagging import (
    EVERY_LAYER,
    LONGEST_TAGGED,
    SkillTagging,
    TaggedWords,
)
from domain.shared.skills import SkillLayer, TaggedSpan
from domain.shared.text import Span

_FILE = "model.jgz"


class BuiltinSkillTagging(SkillTagging):
    """Reads its file at the first question. It may be shared between threads."""

    @cached_property
    def _model(self) -> Model:
        return unpack(files(__package__).joinpath(_FILE).read_bytes())

    @cached_property
    def _scoring(self) -> Scoring:
        return Scoring(self._model)

    @property
    def version(self) -> str:
        """See SkillTagging."""
        return self._model.version

    def tag(
        self, text: str, layers: Collection[SkillLayer] = EVERY_LAYER
    ) -> tuple[TaggedSpan, ...]:
        """See SkillTagging."""
        document = text[:LONGEST_TAGGED]
        tagger = DocumentTagger(self._model, self._scoring, layers)
        return tuple(
            _span(document, sentence, words)
            for sentence in sentences(document)
            for words in tagger.tag(sentence.words, sentence.cuts)
        )

    def tag_sentences(self, document: Iterable[Sequence[str]]) -> Iterator[tuple[TaggedWords, ...]]:
        """See SkillTagging."""
        return map(DocumentTagger(self._model, self._scoring).tag, document)


def _span(document: str, sentence: Sentence, words: TaggedWords) -> TaggedSpan:
    start, end = sentence.starts[words.first], sentence.ends[words.after - 1]
    return TaggedSpan(
        layer=words.layer, span=Span.of(document, start, end), likelihood=words.likelihood
    )
