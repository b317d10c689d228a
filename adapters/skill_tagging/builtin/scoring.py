"""From the words of a sentence to what is tagged in it."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import field, frozen

from adapters.skill_tagging.builtin import features
from adapters.skill_tagging.builtin.chain import best, stretches
from adapters.skill_tagging.builtin.model import LAYERS, UNIT, Model, Weights
from application.ports.skill_tagging import TaggedWords

_NOTHING: Weights = (0, 0, 0, 0)
_REMEMBERED = 4_096
"""Words."""
_NEVER = -60.0
_PER_MILLE = 1_000


@frozen(kw_only=True, eq=False)
class _Word:
    """What a word weighs, whatever sentence it stands in."""

    key: str
    shape: str
    own: Weights
    near: Sequence[Weights] = field(repr=False)
    """For the places from REACH before it to REACH after it; its own is empty."""


class Scoring:
    """Remembers some words. Threads may share it: at worst a word is worked out twice."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._words: dict[str, _Word] = {}
        offsets = range(-features.REACH, features.REACH + 1)
        self._outside = [self._sum([features.at(o, features.OUTSIDE)]) for o in offsets]

    def tag(
        self, words: Sequence[str], before: Sequence[str], cuts: AbstractSet[int] = frozenset()
    ) -> tuple[tuple[TaggedWords, ...], Sequence[str]]:
        """Tag a sentence and return its bare words, too, which the next one wants as `before`.

        No span goes on over a cut: the place of the word that stands behind it.
        """
        if not words:
            return (), before
        known = [self._word(word) for word in words]
        keys = [word.key for word in known]
        scores = self._scores(words, known, keys, before)
        found: list[TaggedWords] = []
        for at, layer in enumerate(LAYERS):
            begins = [score[2 * at] / UNIT for score in scores]
            insides = [score[2 * at + 1] / UNIT for score in scores]
            for cut in cuts:
                insides[cut] = _NEVER
            likely = stretches(begins, insides, self._model.steps[at])
            found.extend(
                TaggedWords(
                    layer=layer,
                    first=first,
                    after=after,
                    likelihood=min(int(likelihood * _PER_MILLE), _PER_MILLE),
                )
                for first, after, likelihood in best(likely, least=self._model.least[at])
            )
        return tuple(sorted(found, key=lambda t: (t.first, t.after, t.layer))), keys

    def _scores(
        self,
        words: Sequence[str],
        known: Sequence[_Word],
        keys: Sequence[str],
        before: Sequence[str],
    ) -> list[Weights]:
        reach = features.REACH
        labels = self._model.lexicon.labelled(keys)
        shapes = [word.shape for word in known]
        everywhere = self._sum(features.context(words, keys, labels, before))
        padded = [None] * reach + list(known) + [None] * reach
        scores = []
        for place, word in enumerate(known):
            parts = [everywhere, word.own]
            for step in range(2 * reach + 1):
                other = padded[place + step]
                if step != reach:
                    parts.append(self._outside[step] if other is None else other.near[step])
            parts.append(self._sum(features.neighbours(keys, shapes, labels, place)))
            kb, ki, sb, si = zip(*parts, strict=True)
            scores.append((sum(kb), sum(ki), sum(sb), sum(si)))
        return scores

    def _word(self, word: str) -> _Word:
        known = self._words.get(word)
        if known is None:
            known = self._weigh(word)
            if len(self._words) < _REMEMBERED:
                self._words[word] = known
        return known

    def _weigh(self, word: str) -> _Word:
        lexicon = self._model.lexicon
        facts = tuple(features.near(word, lexicon))
        return _Word(
            key=features.bare(word),
            shape=features.shape(word),
            own=self._sum(features.own(word, lexicon)),
            near=[
                self._sum(features.at(offset, fact) for fact in facts) if offset else _NOTHING
                for offset in range(-features.REACH, features.REACH + 1)
            ],
        )

    def _sum(self, facts: Iterable[str]) -> Weights:
        weights = self._model.weights
        known = [weights[fact] for fact in facts if fact in weights]
        if not known:
            return _NOTHING
        kb, ki, sb, si = zip(*known, strict=True)
        return sum(kb), sum(ki), sum(sb), sum(si)
