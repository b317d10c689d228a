"""What every source is read into before they are joined."""

from attrs import field, frozen

from domain.shared.skills import SkillKind


@frozen(kw_only=True)
class Entry:
    """A skill on its way into the catalogue; parents are still names."""

    name: str
    kind: SkillKind
    category: str = ""
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    esco_label: str | None = None
    """What ESCO calls it, where a person said so."""
    uuid: str | None = None
    """ESCO's."""
    is_technology: bool = field(default=False)
    """Its aliases win over ESCO's own labels."""


@frozen(kw_only=True)
class Title:
    """An occupation with the titles that lead to it."""

    uuid: str
    title: str
    others: tuple[str, ...] = ()
