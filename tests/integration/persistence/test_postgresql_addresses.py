"""How a connection to PostgreSQL is made: TLS, passwords that AWS makes, what is refused."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from attrs import evolve

from adapters.connections.aws import AwsAccess
from adapters.connections.sql.postgresql import Address, PostgresqlDatabase
from adapters.connections.sql.postgresql.iam import IamTokens
from application.ports.lifecycle import UnavailableError
from tests.integration.persistence.conftest import Started
from tests.integration.persistence.postgresql import address_of, opened, read
from tests.servers.postgresql import TlsPostgresqlServer


@pytest.fixture
def tls_server(started: Started) -> Iterator[TlsPostgresqlServer]:
    """One that has a certificate."""
    started("persistence", "postgresql")
    found = TlsPostgresqlServer()
    found.use()
    yield found
    found.leave()


async def _is_encrypted(address: Address) -> bool:
    async with await address.connect() as connection:
        query = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        row = await (await connection.execute(query)).fetchone()
        assert row is not None
        return bool(row[0])


async def test_tls_is_used_as_far_as_it_is_asked_for(tls_server: TlsPostgresqlServer) -> None:
    off = address_of(tls_server.database())
    require = evolve(off, tls="require")
    verify = evolve(off, tls="verify", tls_ca=str(tls_server.certificate))
    assert [False, True, True] == [await _is_encrypted(a) for a in (off, require, verify)]


async def test_a_certificate_that_nobody_vouches_for_is_refused(
    tls_server: TlsPostgresqlServer,
) -> None:
    verify = evolve(address_of(tls_server.database()), tls="verify")
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        await verify.connect()


async def test_a_certificate_of_another_host_is_refused(tls_server: TlsPostgresqlServer) -> None:
    url = tls_server.database().replace("127.0.0.1", "localhost")
    verify = evolve(address_of(url), tls="verify", tls_ca=str(tls_server.certificate))
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        await verify.connect()


async def test_a_server_without_tls_is_refused(url: str) -> None:
    address = evolve(address_of(url), tls="require")
    database = PostgresqlDatabase(address, direct=address, replica=None, pool=3)
    with pytest.raises(UnavailableError, match="does not support SSL"):
        await database.open()
    await database.close()


@pytest.mark.parametrize(
    ("said", "tls", "tls_ca", "expected"),
    [
        ("disable", "require", None, "require"),
        ("require", "verify", None, "verify-full"),
        ("verify-full", "require", None, "verify-full"),
        ("verify-full", "off", None, "verify-full"),
        ("verify-ca", "require", None, "verify-ca"),
        ("prefer", "require", "/ca.pem", "verify-full"),
        ("prefer", "off", None, "prefer"),
    ],
)
async def test_the_stronger_of_url_and_setting_holds(
    said: str, tls: str, tls_ca: str | None, expected: str
) -> None:
    url = f"postgresql://u@db.example.org/jobs?sslmode={said}"
    address = evolve(address_of(url), tls=tls, tls_ca=tls_ca)
    assert expected == (await address.parameters())["sslmode"]


async def test_a_url_that_verifies_is_not_weakened_by_the_setting(
    tls_server: TlsPostgresqlServer,
) -> None:
    url = tls_server.database().replace("127.0.0.1", "localhost")
    url += f"?sslmode=verify-full&sslrootcert={tls_server.certificate}"
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        await evolve(address_of(url), tls="require").connect()


@pytest.mark.parametrize("place", ["h1,h2", "h1:1,h2:2", "h1:1,2"])
async def test_iam_wants_one_server(place: str) -> None:
    address = _iam(f"postgresql://reader@{place}/jobs")
    database = PostgresqlDatabase(address, direct=address, replica=None, pool=3)
    with pytest.raises(UnavailableError, match=r"name one host and port|no postgresql:// URL"):
        await database.open()
    await database.close()


def _iam(url: str) -> Address:
    access = AwsAccess(region="eu-central-1", access_key="AKIDEXAMPLE", secret_key="secret")
    # To load what signs takes a second where others are busy.
    return evolve(address_of(url), tokens=IamTokens(access), connect_timeout=10)


async def test_each_connection_has_a_token_of_its_own_as_password() -> None:
    address = _iam("postgresql://reader@db.example.org:5433/jobs")
    token = (await address.parameters())["password"]
    parts = urlsplit(f"https://{token}")
    query = parse_qs(parts.query)
    assert ("db.example.org", 5433) == (parts.hostname, parts.port)
    assert (["connect"], ["reader"], ["900"]) == (
        query["Action"],
        query["DBUser"],
        query["X-Amz-Expires"],
    )
    assert query["X-Amz-Credential"][0].endswith("/eu-central-1/rds-db/aws4_request")
    assert 64 == len(query["X-Amz-Signature"][0])


async def test_a_token_is_made_anew_for_each_connection(url: str) -> None:
    made: list[str] = []

    class Counting(IamTokens):
        def token(self, *, host: str, port: int, user: str) -> str:
            made.append(super().token(host=host, port=port, user=user))
            return "jobgraph"

    address = _iam(url)
    assert address.tokens is not None
    address = evolve(address, tokens=Counting(address.tokens.access))
    for _ in range(2):
        async with await address.connect():
            pass
    assert 2 == len(made)


async def test_without_keys_nobody_connects(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere")
    address = evolve(_iam("postgresql://reader@db.example.org/jobs"), connect_timeout=5)
    address = evolve(address, tokens=IamTokens(AwsAccess(region="eu-central-1")))
    database = PostgresqlDatabase(address, direct=address, replica=None, pool=3)
    with pytest.raises(UnavailableError, match="NoCredentialsError"):
        await database.open()
    await database.close()


@pytest.mark.parametrize("url", ["nonsense:%%secret", "postgresql://u:%zzsecret@h/d"])
async def test_an_address_that_is_none_is_said_without_quoting_it(url: str) -> None:
    address = address_of(url)
    database = PostgresqlDatabase(address, direct=address, replica=None, pool=3)
    with pytest.raises(UnavailableError) as caught:
        await database.open()
    await database.close()
    assert "secret" not in str(caught.value)
    assert "secret" not in repr(address)


async def test_building_one_needs_no_server(tmp_path: Path) -> None:
    address = address_of("postgresql://nobody@127.0.0.1:1/nothing")
    database = PostgresqlDatabase(address, direct=address, replica=None, pool=3)
    with pytest.raises(UnavailableError, match="refused"):
        async with opened(database) as store:
            await read(store)
