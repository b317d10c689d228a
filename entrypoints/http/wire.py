"""What goes over the wire: shapes of their own, so that the domain may change beneath them."""

from msgspec import Struct


class Body(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a client sends. A field that nobody knows is refused: it may be a misspelt one."""


class View(Struct, frozen=True, kw_only=True):
    """What a client sees."""
