"""Which entry of the truth is which entry that was read."""

from collections.abc import Sequence

from attrs import define

Scores = Sequence[Sequence[int]]
"""How well each on the left (rows) agrees with each on the right (columns); never negative."""
_INFINITE = 2**62


def align(scores: Scores) -> tuple[tuple[int, int], ...]:
    """Pair left and right so that the sum of the scores is the greatest possible.

    Each is in one pair at most; a pair without any agreement is none. By the left's order, and
    the same scores give the same pairs. By the Hungarian method, in cubic time.
    """
    if not scores or not scores[0]:
        return ()
    if len(scores) > len(scores[0]):
        turned = align([list(column) for column in zip(*scores, strict=True)])
        return tuple(sorted((left, right) for right, left in turned))
    search = _Search(
        scores=scores,
        of_row=[0] * (len(scores) + 1),
        of_column=[0] * (len(scores[0]) + 1),
        taken_by=[0] * (len(scores[0]) + 1),
    )
    for row in range(1, len(scores) + 1):
        search.place(row)
    pairs = ((row - 1, column - 1) for column, row in enumerate(search.taken_by) if row and column)
    return tuple(sorted((row, column) for row, column in pairs if scores[row][column] > 0))


@define(kw_only=True)
class _Search:
    """Rows and columns count from one; column zero is where a row waits for its place."""

    scores: Scores
    of_row: list[int]
    """Potentials, which keep every reduced cost at zero or more."""
    of_column: list[int]
    taken_by: list[int]
    """The row that each column is paired with; zero for none."""

    def place(self, row: int) -> None:
        """Give the row a column; rows before it may move."""
        columns = len(self.of_column)
        cheapest, came_from, done = [_INFINITE] * columns, [0] * columns, [False] * columns
        self.taken_by[0] = row
        here = 0
        while self.taken_by[here]:
            done[here] = True
            at, step, following = self.taken_by[here], _INFINITE, 0
            for column in range(1, columns):
                if done[column]:
                    continue
                cost = -self.scores[at - 1][column - 1]
                cost -= self.of_row[at] + self.of_column[column]
                if cost < cheapest[column]:
                    cheapest[column], came_from[column] = cost, here
                if cheapest[column] < step:
                    step, following = cheapest[column], column
            for column in range(columns):
                if done[column]:
                    self.of_row[self.taken_by[column]] += step
                    self.of_column[column] -= step
                else:
                    cheapest[column] -= step
            here = following
        while here:
            self.taken_by[here] = self.taken_by[came_from[here]]
            here = came_from[here]
