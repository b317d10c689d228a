"""Which towns there are, and where."""

from typing import Protocol

from domain.shared.towns import Town


class Gazetteer(Protocol):
    """An immutable, versioned list of towns, in memory once open: nothing here waits.

    The same version gives the same answers, in the same order, on every machine. No name is
    corrected: a slip of the pen names no town.
    """

    @property
    def version(self) -> str:
        """Changes whenever any answer may change."""

    @property
    def attribution(self) -> str:
        """The sentence that the sources ask for."""

    def towns(self, name: str) -> tuple[Town, ...]:
        """Every town of that name, the largest first; empty for a name that no town has.

        Capitals, accents, hyphens and apostrophes make no difference. Large towns are known by
        their names in English, German, Spanish and French, and by what their people say.
        """

    def regions(self, name: str) -> tuple[str, ...]:
        """Name the countries, by ISO 3166-1 and in order, with a region of that name or code."""
