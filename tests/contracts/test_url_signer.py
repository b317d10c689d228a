"""The promises of UrlSigner."""

import re
from datetime import timedelta

import pytest

from adapters.clock.fixed import FixedClock
from application.ports.url_signer import InvalidSignatureError, UrlSigner
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("url_signer")

STATEMENT = {"does": "upload", "key": "uploads/a/1", "name": "Žluťoučký kůň “1”.pdf"}
LASTS = timedelta(minutes=5)


@pytest.fixture
def signer(container: Container) -> UrlSigner:
    return container.url_signer()


@pytest.fixture
def clock(container: Container) -> FixedClock:
    clock = container.clock()
    assert isinstance(clock, FixedClock)
    return clock


@pytest.fixture
def token(signer: UrlSigner, clock: FixedClock) -> str:
    return signer.sign(STATEMENT, expires_at=clock.now() + LASTS)


def test_what_was_signed_comes_back(signer: UrlSigner, token: str) -> None:
    assert STATEMENT == signer.verify(token)


def test_a_token_can_stand_in_an_address_as_it_is(token: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._~-]+", token)


def test_a_token_ends_at_its_time(signer: UrlSigner, token: str, clock: FixedClock) -> None:
    clock.advance(LASTS - timedelta(seconds=1))
    assert STATEMENT == signer.verify(token)
    clock.advance(timedelta(seconds=1))
    with pytest.raises(InvalidSignatureError):
        signer.verify(token)


def test_a_token_that_was_altered_anywhere_is_refused(signer: UrlSigner, token: str) -> None:
    for at in range(len(token)):
        other = "A" if token[at] != "A" else "B"
        with pytest.raises(InvalidSignatureError):
            signer.verify(token[:at] + other + token[at + 1 :])


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        "..",
        "a.b.c",
        "ä",
        "\x00",
        "x" * 100_000,
        # Says that it need not be signed, and is not.
        "eyJhbGciOiJub25lIn0.eyJhdWQiOiJqb2JncmFwaC1hZGRyZXNzZXMiLCJleHAiOjk5OTk5OTk5OTksInNheXMiOnt9fQ.",
    ],
)
def test_what_is_no_token_is_refused(signer: UrlSigner, token: str) -> None:
    with pytest.raises(InvalidSignatureError):
        signer.verify(token)
