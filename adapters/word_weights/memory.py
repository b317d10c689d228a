"""A few words, for tests and for trying out."""

from collections.abc import Iterable, Mapping

from application.ports.lifecycle import Lifecycle
from application.ports.word_weights import WordWeights
from domain.matching.words import RAREST, stem_of

_KNOWN = (
    *("welder", "welding", "welds", "seams", "steel", "drawings", "nurse", "nurses", "wounds"),
    *("patients", "ward", "medication", "python", "data", "pipelines", "kafka", "warehouse"),
    *("schweisser", "stahlbau", "nahte", "pflege", "wundversorgung", "patienten", "senioren"),
)
_EVERYDAY = ("team", "experience", "work", "erfahrung", "arbeit")
_SILENT = ("the", "and", "with", "should", "she", "mother", "elternzeit")
_LITTLE = 50


class MemoryWordWeights(WordWeights, Lifecycle):
    """Knows what it is given, else a few words."""

    def __init__(
        self, weights: Mapping[str, int] | None = None, silent: Iterable[str] = _SILENT
    ) -> None:
        common = {stem_of(word): _LITTLE for word in _EVERYDAY}
        common |= {stem_of("pflege"): RAREST - 1}
        known = {stem_of(word): RAREST for word in _KNOWN}
        self._weights = dict(weights) if weights is not None else {**known, **common}
        self._silent = frozenset(silent)

    async def open(self) -> None:
        """See Lifecycle."""

    async def ping(self) -> None:
        """See Lifecycle."""

    async def close(self) -> None:
        """See Lifecycle."""

    @property
    def version(self) -> str:
        """See WordWeights."""
        return "memory"

    @property
    def attribution(self) -> str:
        """See WordWeights."""
        return "These words were chosen for JobGraph."

    def is_silent(self, word: str) -> bool:
        """See WordWeights."""
        return word in self._silent

    def weight(self, stem: str) -> int:
        """See WordWeights."""
        return self._weights.get(stem, 0)
