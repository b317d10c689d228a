"""Invitations: which are open, how many there may be, and for which address."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.companies.errors import TooManyInvitationsError
from domain.companies.model import INVITATION_LASTS, MAX_OPEN_INVITATIONS, Company
from domain.shared.email import InvalidEmailError
from domain.shared.ids import InvitationId
from tests.factories import NOON, a_company

LATER = NOON + INVITATION_LASTS
"""The moment at which an invitation of noon expires."""


def _full_company() -> Company:
    company = a_company()
    for n in range(MAX_OPEN_INVITATIONS):
        company = company.invite(id=InvitationId(f"i{n}"), email=f"{n}@example.org", at=NOON)
    return company


def _addresses(company: Company) -> list[str]:
    return [invitation.email for invitation in company.invitations]


def test_what_has_expired_is_dropped_when_somebody_is_invited() -> None:
    company = a_company().invite(id=InvitationId("i1"), email="eva@example.org", at=NOON)
    company = company.invite(id=InvitationId("i2"), email="max@example.org", at=LATER)
    assert ["max@example.org"] == _addresses(company)


def test_an_invitation_is_open_until_the_moment_it_expires() -> None:
    company = a_company().invite(id=InvitationId("i1"), email="eva@example.org", at=NOON)
    just_before = LATER - timedelta(microseconds=1)
    assert company.invitations == company.open_invitations(at=just_before)
    assert () == company.open_invitations(at=LATER)


def test_no_more_than_a_hundred_invitations_are_open() -> None:
    company = _full_company()
    with pytest.raises(TooManyInvitationsError):
        company.invite(id=InvitationId("next"), email="next@example.org", at=NOON)
    assert 100 == len(company.invitations)


def test_a_full_company_can_renew_an_invitation() -> None:
    company = _full_company().invite(id=InvitationId("again"), email="0@example.org", at=NOON)
    assert (100, "0@example.org") == (len(company.invitations), _addresses(company)[-1])


def test_what_has_expired_takes_nobodys_place() -> None:
    company = _full_company().invite(id=InvitationId("i"), email="eva@example.org", at=LATER)
    assert ["eva@example.org"] == _addresses(company)


@pytest.mark.parametrize("email", ["", "eva", "eva@example", "a b@example.org", "e@" + "x" * 300])
def test_an_invitation_needs_an_address(email: str) -> None:
    with pytest.raises(InvalidEmailError):
        a_company().invite(id=InvitationId("i"), email=email, at=NOON)


@given(name=st.from_regex(r"[A-Za-zß.+-]{1,20}", fullmatch=True), around=st.sampled_from(["", " "]))
def test_an_address_is_the_same_however_it_is_typed(name: str, around: str) -> None:
    typed = f"{around}{name}@Example.ORG{around}"
    company = a_company()
    for id, email in enumerate((typed, typed.upper(), typed.lower())):
        company = company.invite(id=InvitationId(str(id)), email=email, at=NOON)
    assert [f"{name}@example.org".casefold()] == _addresses(company)
