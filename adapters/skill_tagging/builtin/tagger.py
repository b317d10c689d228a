"""From the sentences of a document to what is tagged in them."""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet

from adapters.skill_tagging.builtin.chain import best, stretches
from adapters.skill_tagging.builtin.model import LAYERS, UNIT, Model
from adapters.skill_tagging.builtin.packed import apart
from adapters.skill_tagging.builtin.scoring import Scoring, Word
from application.ports.skill_tagging import TaggedWords
from domain.shared.skills import SkillLayer

_NEVER = -60.0
_PER_MILLE = 1_000


class DocumentTagger:
    """Tags the sentences of one document, in order: what is said before one bears on it.

    It remembers every word for as long as it lives, and gives none of them away.
    """

    def __init__(
        self, model: Model, scoring: Scoring, layers: Collection[SkillLayer] = LAYERS
    ) -> None:
        self._scoring = scoring
        self._layers = [
            (layer, 2 * at, model.steps[at], model.least[at])
            for at, layer in enumerate(LAYERS)
            if layer in layers
        ]
        self._words: dict[str, Word] = {}
        self._before: Sequence[str] = ()

    def tag(
        self, words: Sequence[str], cuts: AbstractSet[int] = frozenset()
    ) -> tuple[TaggedWords, ...]:
        """Tag the next sentence. No span goes on over a cut: the place of the word behind it."""
        if not words:
            return ()
        known = [self._words.get(word) or self._word(word) for word in words]
        sums = self._scoring.scores(words, known, self._before)
        self._before = [word.key for word in known]
        found: list[TaggedWords] = []
        for layer, place, steps, least in self._layers:
            begins = [score / UNIT for score in apart(sums, place)]
            insides = [score / UNIT for score in apart(sums, place + 1)]
            for cut in cuts:
                insides[cut] = _NEVER
            found.extend(
                TaggedWords(
                    layer=layer,
                    first=first,
                    after=after,
                    likelihood=min(int(likelihood * _PER_MILLE), _PER_MILLE),
                )
                for first, after, likelihood in best(stretches(begins, insides, steps), least=least)
            )
        return tuple(sorted(found, key=lambda t: (t.first, t.after, t.layer)))

    def _word(self, word: str) -> Word:
        known = self._words[word] = self._scoring.word(word)
        return known
