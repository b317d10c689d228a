"""Who may say, see and take back what."""

import pytest

from application.fairness.declare_attributes import DeclareAttributes
from application.shared.actor import Actor, ForbiddenError
from domain.fairness.attributes import Attributes, RaceEthnicity, Sex
from domain.fairness.model import Declaration
from domain.shared.ids import AccountId, CandidateId
from entrypoints.container.everything import Container
from tests.factories import NOON

ADA = Actor(account_id=AccountId("c1"), roles=frozenset({"candidate"}))
BOB = Actor(account_id=AccountId("c2"), roles=frozenset({"candidate"}))
EMPLOYER = Actor(account_id=AccountId("e1"), roles=frozenset({"employer"}))
HER = Attributes(sex=Sex.FEMALE, race_ethnicity=RaceEthnicity.ASIAN)


async def test_one_sees_one_s_own_and_nobody_else_s(in_process: Container) -> None:
    await in_process.declare_attributes()(DeclareAttributes(attributes=HER), actor=ADA)
    assert HER == (await in_process.show_declaration()(actor=ADA)).attributes
    assert Attributes() == (await in_process.show_declaration()(actor=BOB)).attributes


async def test_what_is_withdrawn_is_erased_and_again_is_fine(in_process: Container) -> None:
    await in_process.declare_attributes()(DeclareAttributes(attributes=HER), actor=ADA)
    await in_process.withdraw_declaration()(actor=ADA)
    await in_process.withdraw_declaration()(actor=ADA)
    left = await in_process.show_declaration()(actor=ADA)
    assert (Attributes(), None, 2) == (left.attributes, left.given_at, left.version)
    assert left.withdrawn_at is not None


async def test_an_employer_declares_nothing(in_process: Container) -> None:
    with pytest.raises(ForbiddenError):
        await in_process.declare_attributes()(DeclareAttributes(attributes=HER), actor=EMPLOYER)
    with pytest.raises(ForbiddenError):
        await in_process.show_declaration()(actor=EMPLOYER)
    with pytest.raises(ForbiddenError):
        await in_process.withdraw_declaration()(actor=EMPLOYER)


def test_what_somebody_said_is_in_no_text_about_them() -> None:
    declaration = Declaration(candidate_id=CandidateId("c1")).declare(HER, at=NOON)
    for shown in (repr(declaration), repr(DeclareAttributes(attributes=HER))):
        assert "female" not in shown.lower()
        assert "asian" not in shown.lower()
    assert () == declaration.events
