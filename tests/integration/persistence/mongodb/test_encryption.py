"""Whose certificate is checked: the stronger of setting and address holds."""

import ssl

import pytest
from motor.motor_asyncio import AsyncIOMotorClient

from adapters.persistence.mongodb.encryption import address, encryption

CERTIFICATES = ssl.get_default_verify_paths().openssl_cafile
NEITHER, BOTH = (False, False), (True, True)


def _checks(query: str, tls: str, tls_ca: str | None = None) -> tuple[bool, bool]:
    """Build a client; nobody is asked. Return whether certificate and name would be checked."""
    url = f"mongodb://kim:%2F@one.example.org,two.example.org:27018/jobs{query}"
    options = encryption(url, tls=tls, tls_ca=tls_ca)
    client = AsyncIOMotorClient(address(url, tls=tls), connect=False, **options)
    try:
        assert "jobs" == client.get_default_database().name
        context = client.delegate.options.pool_options._ssl_context  # noqa: SLF001 - PyMongo tells nowhere else
        return context.verify_mode == ssl.CERT_REQUIRED, bool(context.check_hostname)
    finally:
        client.close()


@pytest.mark.parametrize(
    ("query", "tls", "expected"),
    [
        ("", "require", NEITHER),
        ("", "verify", BOTH),
        ("?tls=false", "require", NEITHER),
        ("?ssl=false&appName=x", "verify", BOTH),
        ("?tls=true", "require", BOTH),
        ("?appName=x&SSL=true", "require", BOTH),
        ("?tls=true&tlsAllowInvalidCertificates=true", "require", NEITHER),
        ("?tls=true&tlsAllowInvalidCertificates=true", "verify", BOTH),
        ("?tls=true&tlsAllowInvalidHostnames=true", "require", (True, False)),
        ("?tls=true&tlsAllowInvalidHostnames=true", "verify", BOTH),
        ("?tls=true&tlsInsecure=true", "require", NEITHER),
        ("?tls=true&tlsInsecure=true", "verify", BOTH),
    ],
)
async def test_the_stronger_of_address_and_setting_holds(
    query: str, tls: str, expected: tuple[bool, bool]
) -> None:
    assert expected == _checks(query, tls)


async def test_certificates_that_are_given_are_used() -> None:
    assert BOTH == _checks("", "require", CERTIFICATES)


def test_what_is_looked_up_in_the_dns_is_verified() -> None:
    """Building such a client would ask the DNS."""
    url = "mongodb+srv://cluster.example.org/jobs"
    assert not encryption(url, tls="require", tls_ca=None)["tlsAllowInvalidCertificates"]


def test_without_encryption_of_ours_the_address_stays_as_it_is() -> None:
    url = "mongodb://db.example.org/jobs?ssl=true"
    assert (url, {}) == (address(url, tls="off"), encryption(url, tls="off", tls_ca=None))
