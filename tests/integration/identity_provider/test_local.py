"""What the local identity provider does beyond its port: keys and forged tokens."""

import stat
from pathlib import Path

import jwt
import pytest

from adapters.clock.fixed import FixedClock
from adapters.identity_provider.local import LocalIdentityProvider
from application.ports.identity_provider import Identity, InvalidTokenError
from domain.shared.ids import AccountId

KEY = "k" * 32
ADA = Identity(account_id=AccountId("ada"), roles=frozenset({"candidate"}))


async def _opened(folder: Path, *, key: str = KEY) -> LocalIdentityProvider:
    provider = LocalIdentityProvider(
        FixedClock(), signing_key=key, key_file=folder / "var" / "signing-key"
    )
    await provider.open()
    return provider


async def test_a_token_outlives_the_process_that_signed_it(tmp_path: Path) -> None:
    token = await (await _opened(tmp_path, key="")).issue(ADA)
    assert ADA == await (await _opened(tmp_path, key="")).authenticate(token.text)


async def test_the_key_that_it_makes_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    await _opened(tmp_path, key="")
    (file,) = (tmp_path / "var").iterdir()
    assert (0o600, 32) == (stat.S_IMODE(file.stat().st_mode), file.stat().st_size)


async def test_a_key_of_the_operator_leaves_no_file(tmp_path: Path) -> None:
    await _opened(tmp_path)
    assert not (tmp_path / "var").exists()


async def test_a_token_of_another_key_is_refused(tmp_path: Path) -> None:
    token = await (await _opened(tmp_path, key="o" * 32)).issue(ADA)
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
    good = jwt.decode((await provider.issue(ADA)).text, options={"verify_signature": False})
    claims = {k: v for k, v in {**good, **changes}.items() if v is not None}
    key = KEY * 2 if algorithm == "HS512" else KEY if algorithm == "HS256" else None
    forged = jwt.encode(claims, key, algorithm=algorithm)
    with pytest.raises(InvalidTokenError):
        await provider.authenticate(forged)
