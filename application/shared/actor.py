"""Who asks."""

from attrs import frozen

from domain.shared.ids import AccountId


class ForbiddenError(Exception):
    """You may not do this."""


@frozen(kw_only=True)
class Actor:
    """An authenticated account."""

    account_id: AccountId
    roles: frozenset[str] = frozenset()
    """candidate, employer, administrator."""

    def has(self, role: str) -> bool:
        """Whether the account has a role; an administrator has every one."""
        return role in self.roles or "administrator" in self.roles

    def require(self, allowed: bool, /) -> None:  # noqa: FBT001 - reads as `actor.require(owner == me)`
        """Raise ForbiddenError unless allowed or an administrator."""
        if not (allowed or "administrator" in self.roles):
            raise ForbiddenError(self.account_id)
