"""Facts about accounts."""

from attrs import frozen

from domain.shared.events import DomainEvent
from domain.shared.ids import AccountId


@frozen(kw_only=True)
class AccountRegistered(DomainEvent):
    """Somebody may log in."""

    account_id: AccountId
    role: str
