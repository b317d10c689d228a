"""How much a word tells about work."""

from typing import Protocol


class WordWeights(Protocol):
    """An immutable, versioned list, in memory once open: nothing here waits.

    It knows words of work in the languages of Europe and nothing else: no names of people, towns,
    countries or languages, no words for kin, age, sex, faith or leave. What it does not know
    cannot count. The same version gives the same answers on every machine.
    """

    @property
    def version(self) -> str:
        """Changes whenever any answer may change."""

    @property
    def attribution(self) -> str:
        """The sentence that the sources of the list ask for."""

    def is_silent(self, word: str) -> bool:
        """Tell whether a word, folded, tells nothing, whatever it begins like: "should"."""

    def weight(self, stem: str) -> int:
        """From 1 for what every text says to 245; zero for a stem of no word of work."""
