"""What the local signer does beyond its port: keys, and tokens of another kind."""

from datetime import timedelta
from pathlib import Path

import jwt
import pytest

from adapters.clock.fixed import FixedClock
from adapters.connections.signing_key import derived
from adapters.identity_provider.local import LocalIdentityProvider
from adapters.url_signer.local import LocalUrlSigner
from application.ports.identity_provider import InvalidTokenError
from application.ports.lifecycle import UnavailableError
from application.ports.url_signer import InvalidSignatureError
from domain.shared.ids import AccountId

KEY = "k" * 32
CLOCK = FixedClock()
LATER = CLOCK.now() + timedelta(minutes=5)


async def opened(folder: Path, *, key: str = KEY) -> LocalUrlSigner:
    signer = LocalUrlSigner(CLOCK, signing_key=key, key_file=folder / "signing-key")
    await signer.open()
    return signer


async def test_another_process_with_the_same_key_can_check(tmp_path: Path) -> None:
    token = (await opened(tmp_path, key="")).sign({"a": "b"}, expires_at=LATER)
    assert {"a": "b"} == (await opened(tmp_path, key="")).verify(token)


async def test_another_key_cannot(tmp_path: Path) -> None:
    token = (await opened(tmp_path)).sign({"a": "b"}, expires_at=LATER)
    with pytest.raises(InvalidSignatureError):
        (await opened(tmp_path, key="x" * 32)).verify(token)


async def test_it_shares_the_key_that_access_tokens_are_signed_with(tmp_path: Path) -> None:
    key_file = tmp_path / "signing-key"
    await LocalIdentityProvider(CLOCK, signing_key="", key_file=key_file).open()
    made = key_file.read_bytes()
    await opened(tmp_path, key="")
    assert made == key_file.read_bytes()


async def test_neither_kind_of_token_passes_for_the_other(tmp_path: Path) -> None:
    signer = await opened(tmp_path)
    identities = LocalIdentityProvider(CLOCK, signing_key=KEY, key_file=tmp_path / "signing-key")
    await identities.open()
    access = await identities.issue(AccountId("ada"), roles=frozenset())
    with pytest.raises(InvalidSignatureError):
        signer.verify(access.text)
    with pytest.raises(InvalidTokenError):
        await identities.authenticate(signer.sign({"sub": "ada"}, expires_at=LATER))


async def test_a_jwt_with_its_very_key_is_no_address(tmp_path: Path) -> None:
    signer = await opened(tmp_path)
    key = derived(KEY.encode(), purpose="signed addresses")
    token = jwt.encode({"exp": int(LATER.timestamp()), "says": {"a": "b"}}, key)
    with pytest.raises(InvalidSignatureError):
        signer.verify(token)


async def test_what_is_not_open_signs_nothing(tmp_path: Path) -> None:
    signer = LocalUrlSigner(CLOCK, signing_key=KEY, key_file=tmp_path / "signing-key")
    with pytest.raises(UnavailableError):
        signer.sign({}, expires_at=LATER)


def test_a_derived_key_is_that_of_the_rfc() -> None:
    """RFC 5869, test case 3: no salt, no purpose; the first 32 bytes."""
    assert bytes.fromhex(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
    ) == derived(bytes([0x0B] * 22), purpose="")
