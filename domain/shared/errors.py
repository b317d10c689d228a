"""The families of broken rules. Each context raises its own kind.

The first line of a class's docstring is what a person is told.
"""


class DomainError(Exception):
    """A rule does not allow this."""


class NotFoundError(DomainError):
    """There is no such thing."""


class AlreadyExistsError(DomainError):
    """There is one already."""
