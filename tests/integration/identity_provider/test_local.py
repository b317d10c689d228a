"""What the local identity provider does beyond its port: keys and forged tokens."""

import asyncio
import stat
from pathlib import Path

import jwt
import pytest

from adapters.clock.fixed import FixedClock
from adapters.identity_provider.local import LocalIdentityProvider
from application.ports.identity_provider import AccessToken, Identity, InvalidTokenError
from application.ports.lifecycle import UnavailableError
from domain.shared.ids import AccountId

KEY = "k" * 32
ADA, CANDIDATE = AccountId("ada"), frozenset({"candidate"})


async def _opened(folder: Path, *, key: str = KEY) -> LocalIdentityProvider:
    provider = LocalIdentityProvider(
        FixedClock(), signing_key=key, key_file=folder / "var" / "signing-key"
    )
    await provider.open()
    return provider


def _of(token: AccessToken) -> Identity:
    return Identity(account_id=ADA, roles=CANDIDATE, session_id=token.session_id)


async def test_a_token_outlives_the_process_that_signed_it(tmp_path: Path) -> None:
    token = await (await _opened(tmp_path, key="")).issue(ADA, roles=CANDIDATE)
    assert _of(token) == await (await _opened(tmp_path, key="")).authenticate(token.text)


async def test_the_key_that_it_makes_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    await _opened(tmp_path, key="")
    (file,) = (tmp_path / "var").iterdir()
    assert (0o600, 32) == (stat.S_IMODE(file.stat().st_mode), file.stat().st_size)


@pytest.mark.parametrize("size", [0, 1, 31])
async def test_a_key_that_is_cut_short_is_not_used(tmp_path: Path, size: int) -> None:
    file = tmp_path / "var" / "signing-key"
    file.parent.mkdir()
    file.write_bytes(b"k" * size)
    with pytest.raises(UnavailableError) as caught:
        await _opened(tmp_path, key="")
    assert f"the signing key {file} is shorter than 32 bytes" in str(caught.value)
    assert "delete it" in str(caught.value)
    assert size == file.stat().st_size


async def test_a_key_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    with pytest.raises(UnavailableError, match=r"signing key .* cannot be used"):
        await _opened(tmp_path, key="")


async def test_processes_that_start_together_share_one_key(tmp_path: Path) -> None:
    first, *others = await asyncio.gather(*(_opened(tmp_path, key="") for _ in range(4)))
    token = await first.issue(ADA, roles=CANDIDATE)
    assert [_of(token)] * 3 == [await other.authenticate(token.text) for other in others]
    assert ["signing-key"] == [file.name for file in (tmp_path / "var").iterdir()]


async def test_a_key_of_the_operator_leaves_no_file(tmp_path: Path) -> None:
    await _opened(tmp_path)
    assert not (tmp_path / "var").exists()


async def test_a_token_of_another_key_is_refused(tmp_path: Path) -> None:
    token = await (await _opened(tmp_path, key="o" * 32)).issue(ADA, roles=CANDIDATE)
    with pytest.raises(InvalidTokenError):
        await (await _opened(tmp_path)).authenticate(token.text)


@pytest.mark.parametrize(
    ("changes", "algorithm"),
    [
        ({}, "none"),
        ({}, "HS512"),
        ({"iss": "somebody"}, "HS256"),
        ({"aud": "something"}, "HS256"),
        ({"sub": None}, "HS256"),
        ({"sub": 7}, "HS256"),
        ({"sid": None}, "HS256"),
        ({"exp": None}, "HS256"),
        ({"exp": "soon"}, "HS256"),
        ({"exp": 10**30}, "HS256"),
        ({"exp": float("inf")}, "HS256"),
        ({"roles": 7}, "HS256"),
    ],
)
async def test_a_token_signed_with_our_key_but_not_by_us_is_refused(
    tmp_path: Path, changes: dict[str, object], algorithm: str
) -> None:
    provider = await _opened(tmp_path)
    good = jwt.decode(
        (await provider.issue(ADA, roles=CANDIDATE)).text, options={"verify_signature": False}
    )
    claims = {k: v for k, v in {**good, **changes}.items() if v is not None}
    key = {"HS512": KEY * 2, "HS256": KEY}.get(algorithm, "")
    forged = jwt.encode(claims, key, algorithm=algorithm)
    with pytest.raises(InvalidTokenError):
        await provider.authenticate(forged)
