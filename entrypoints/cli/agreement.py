"""How far spans that were found agree with those that people marked."""

from collections.abc import Collection

from attrs import evolve, frozen


@frozen(kw_only=True)
class Agreement:
    """Counts of spans; one is right when both its ends are."""

    marked: int = 0
    found: int = 0
    right: int = 0

    def and_of(
        self, *, marked: Collection[tuple[int, int]], found: Collection[tuple[int, int]]
    ) -> "Agreement":
        """Count another sentence, too."""
        right = len(set(marked) & set(found))
        return evolve(
            self,
            marked=self.marked + len(marked),
            found=self.found + len(found),
            right=self.right + right,
        )

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right; zero when nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of what is marked that was found; zero when nothing is marked."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.found + self.marked
        return 2 * self.right / both if both else 0.0
