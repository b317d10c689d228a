"""Whose certificate is checked: the stronger of setting and address holds."""

import ssl
from datetime import timedelta

import pytest
from motor.motor_asyncio import AsyncIOMotorClient

from adapters.persistence.mongodb.connection import MongoConnection

CERTIFICATES = ssl.get_default_verify_paths().openssl_cafile
SECOND = timedelta(seconds=1)


def _checks(url: str, tls: str, tls_ca: str | None = None) -> bool:
    """Build what a connection would be made with; nobody is asked."""
    connection = MongoConnection(
        url=f"mongodb://db.example.org/jobs{url}",
        pool=1,
        tls=tls,
        tls_ca=tls_ca,
        connect_timeout=SECOND,
        statement_timeout=SECOND,
    )
    client = AsyncIOMotorClient(connection._url, connect=False, **connection._options())  # noqa: SLF001 - what it would connect with
    try:
        context = client.delegate.options.pool_options._ssl_context  # noqa: SLF001 - PyMongo tells nowhere else
        return bool(context.verify_mode == ssl.CERT_REQUIRED and context.check_hostname)
    finally:
        client.close()


@pytest.mark.parametrize(
    ("url", "tls", "expected"),
    [
        ("", "require", False),
        ("", "verify", True),
        ("?tls=false", "require", False),
        ("?tls=true", "require", True),
        ("?SSL=true", "require", True),
        ("?tls=true&tlsAllowInvalidCertificates=true", "require", False),
        ("?tls=true&tlsAllowInvalidCertificates=true", "verify", True),
        ("?tls=true&tlsAllowInvalidHostnames=true", "verify", True),
    ],
)
async def test_the_stronger_of_address_and_setting_holds(
    url: str, tls: str, *, expected: bool
) -> None:
    assert expected == _checks(url, tls)


async def test_certificates_that_are_given_are_used() -> None:
    assert _checks("", "require", CERTIFICATES)


async def test_what_is_looked_up_in_the_dns_is_verified() -> None:
    """Building such a client would ask the DNS."""
    connection = MongoConnection(
        url="mongodb+srv://cluster.example.org/jobs",
        pool=1,
        tls="require",
        tls_ca=None,
        connect_timeout=SECOND,
        statement_timeout=SECOND,
    )
    assert not connection._options()["tlsAllowInvalidCertificates"]  # noqa: SLF001 - see above
