"""What is said of a Redis that cannot be used."""

import traceback

import pytest

from adapters.connections.redis import RedisServer
from application.ports.lifecycle import UnavailableError


@pytest.mark.parametrize("cluster", [False, True])
@pytest.mark.parametrize("url", ["redis://:S3cr/et@127.0.0.1", "http://:S3cret@127.0.0.1"])
async def test_a_url_that_cannot_be_read_is_not_quoted(url: str, *, cluster: bool) -> None:
    server = RedisServer(url, cluster=cluster, timeout=0.1)
    with pytest.raises(UnavailableError, match="cannot be read") as caught:
        await server.open()
    await server.close()
    assert "S3cr" not in "".join(traceback.format_exception(caught.value))
