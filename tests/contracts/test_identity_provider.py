"""The promises of IdentityProvider."""

from datetime import timedelta

import pytest

from adapters.clock.fixed import FixedClock
from application.ports.identity_provider import Identity, IdentityProvider, InvalidTokenError
from domain.shared.ids import AccountId
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("identity_provider")
EMAIL, PASSWORD = "ada@example.org", "correct Horse 1"
ADA, ROLES = AccountId("ada"), frozenset({"candidate", "employer"})


@pytest.fixture
def provider(container: Container) -> IdentityProvider:
    return container.identity_provider()


async def test_the_right_password_is_known_and_no_other(provider: IdentityProvider) -> None:
    credential = await provider.enrol(email=EMAIL, password=PASSWORD)
    assert await provider.verify(credential, email=EMAIL, password=PASSWORD)
    assert not await provider.verify(credential, email=EMAIL, password=PASSWORD + " ")


async def test_a_credential_does_not_show_the_password_and_never_repeats(
    provider: IdentityProvider,
) -> None:
    first = await provider.enrol(email=EMAIL, password=PASSWORD)
    assert PASSWORD not in first
    assert first != await provider.enrol(email=EMAIL, password=PASSWORD)


@pytest.mark.parametrize(
    "credential", [None, "", "$", "nonsense", "$argon2id$v=19$m=8,t=1,p=1$x$y"]
)
async def test_nobody_and_nonsense_have_no_password(
    provider: IdentityProvider, credential: str | None
) -> None:
    assert not await provider.verify(credential, email=EMAIL, password=PASSWORD)


async def test_a_token_tells_who_it_was_issued_to(provider: IdentityProvider) -> None:
    token = await provider.issue(ADA, roles=ROLES)
    identity = Identity(account_id=ADA, roles=ROLES, session_id=token.session_id)
    assert identity == await provider.authenticate(token.text)


async def test_each_token_begins_a_session_that_nobody_can_guess(
    provider: IdentityProvider,
) -> None:
    ids = {(await provider.issue(ADA, roles=ROLES)).session_id for _ in range(20)}
    assert 20 == len(ids)
    assert {16} == {len(bytes.fromhex(id_)) for id_ in ids}


async def test_a_token_lasts_one_hour(provider: IdentityProvider, container: Container) -> None:
    clock = container.clock()
    assert isinstance(clock, FixedClock)
    token = await provider.issue(ADA, roles=ROLES)
    assert clock.now() + timedelta(hours=1) == token.expires_at
    clock.advance(timedelta(minutes=59, seconds=59))
    assert ADA == (await provider.authenticate(token.text)).account_id
    clock.advance(timedelta(seconds=1))
    with pytest.raises(InvalidTokenError):
        await provider.authenticate(token.text)


@pytest.mark.parametrize("text", ["", "x", "a.b.c", "ä" * 10, "x" * 100_000])
async def test_what_was_never_issued_is_refused(provider: IdentityProvider, text: str) -> None:
    with pytest.raises(InvalidTokenError):
        await provider.authenticate(text)


async def test_a_changed_token_is_refused(provider: IdentityProvider) -> None:
    text = (await provider.issue(ADA, roles=ROLES)).text
    for n in (0, len(text) // 2, len(text) - 2):
        other = "A" if text[n] != "A" else "B"
        with pytest.raises(InvalidTokenError):
            await provider.authenticate(text[:n] + other + text[n + 1 :])


async def test_a_token_does_not_show_itself(provider: IdentityProvider) -> None:
    token = await provider.issue(ADA, roles=ROLES)
    assert token.text not in repr(token)
