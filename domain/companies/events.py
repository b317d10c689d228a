"""Facts about companies."""

from attrs import frozen

from domain.shared.events import DomainEvent
from domain.shared.ids import AccountId, CompanyId


@frozen(kw_only=True)
class CompanyCreated(DomainEvent):
    """An employer began a company."""

    company_id: CompanyId
    account_id: AccountId


@frozen(kw_only=True)
class MemberJoined(DomainEvent):
    """An employer accepted an invitation."""

    company_id: CompanyId
    account_id: AccountId
