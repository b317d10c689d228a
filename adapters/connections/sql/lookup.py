"""Queries that are asked so often that building them anew would cost more than the answer."""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import field, frozen
from sqlalchemy import Dialect, Select


@frozen
class Compiled:
    """A lookup in the words of one driver."""

    statement: str
    constants: Mapping[str, Any]
    row: Callable[[Sequence[Any]], Any]
    """Makes a row, with the names of the columns, of what the driver returns."""


@frozen(eq=False, slots=False)
class Lookup:
    """A statement that is built once, with a `bindparam` of text for each thing it wants."""

    statement: Select[Any]
    _compiled: dict[str, Compiled] = field(factory=dict, init=False, repr=False)

    def compiled(self, dialect: Dialect) -> Compiled:
        """Compile it, once a dialect."""
        found = self._compiled.get(dialect.name)
        return found or self._compiled.setdefault(dialect.name, self._compile(dialect))

    def _compile(self, dialect: Dialect) -> Compiled:
        compiled = self.statement.compile(dialect=dialect)
        return Compiled(str(compiled), compiled.params, self._row(dialect))

    def _row(self, dialect: Dialect) -> Callable[[Sequence[Any]], Any]:
        columns = list(self.statement.selected_columns)
        make: Callable[[Sequence[Any]], Any] = self._type._make
        changes = [
            (n, change)
            for n, c in enumerate(columns)
            if (change := c.type.dialect_impl(dialect).result_processor(dialect, None))
        ]
        if not changes:
            return make

        def changed(values: Sequence[Any]) -> Any:  # noqa: ANN401 - a row
            row = list(values)
            for n, change in changes:
                row[n] = change(row[n])
            return make(row)

        return changed

    @cached_property
    def _type(self) -> Any:  # noqa: ANN401 - a class that is made here
        names = [str(c.key) for c in self.statement.selected_columns]
        return namedtuple("row", names)  # noqa: PYI024 - the statement names its fields
