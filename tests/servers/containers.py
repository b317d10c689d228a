"""Servers in containers, where a container engine answers."""

import json
import subprocess
import time
from functools import cache
from shutil import which
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from testcontainers.core.container import DockerContainer

_PATIENCE = 60
_RUNNING: "list[DockerContainer]" = []
"""Kept for the run: testcontainers' own reaper ends them with the process."""


@cache
def engine_answers() -> bool:
    """Tell whether containers can be started here."""
    docker = which("docker")
    if docker is None:
        return False
    try:
        asked = subprocess.run([docker, "info"], capture_output=True, check=False, timeout=10)
    except subprocess.TimeoutExpired:
        return False
    return asked.returncode == 0


@cache
def postgresql_container() -> str | None:
    """Start PostgreSQL; return the URL of a superuser, None without an engine."""
    if not engine_answers():
        return None
    from testcontainers.postgres import PostgresContainer  # noqa: PLC0415 - a second to import

    container = PostgresContainer("postgres:15", username="postgres", driver=None)
    _RUNNING.append(container.start())
    return str(container.get_connection_url())


@cache
def mongodb_container() -> str | None:
    """Start a replica set of one; return its URL without a database, None without an engine."""
    container = _mongodb("--replSet", "rs0")
    if container is None:
        return None
    member = {"_id": 0, "host": "localhost:27017"}
    told = json.dumps({"_id": "rs0", "members": [member]})
    _until(container, f"rs.initiate({told}).ok || quit(1)")
    _until(container, "db.hello().isWritablePrimary || quit(1)")
    return _mongodb_url(container)


@cache
def mongodb_standalone_container() -> str | None:
    """Start MongoDB alone; return its URL without a database, None without an engine."""
    container = _mongodb()
    return None if container is None else _mongodb_url(container)


def _mongodb(*options: str) -> "DockerContainer | None":
    """Expired documents go after a second, as from the server that is started here."""
    if not engine_answers():
        return None
    from testcontainers.core.container import DockerContainer  # noqa: PLC0415 - slow
    from testcontainers.core.wait_strategies import LogMessageWaitStrategy  # noqa: PLC0415 - slow

    container = DockerContainer("mongo:7").with_exposed_ports(27017)
    fixed = ["--bind_ip_all", "--setParameter", "ttlMonitorSleepSecs=1"]
    container.with_command(["mongod", *fixed, *options])
    container.waiting_for(LogMessageWaitStrategy("Waiting for connections"))
    _RUNNING.append(container.start())
    return container


def _until(container: "DockerContainer", script: str) -> None:
    """Run it in the shell of MongoDB until it succeeds."""
    deadline = time.monotonic() + _PATIENCE
    while container.exec(["mongosh", "--quiet", "--eval", script]).exit_code:
        if time.monotonic() > deadline:
            raise TimeoutError(f"MongoDB in a container does not get ready: {script}")
        time.sleep(0.2)


def _mongodb_url(container: "DockerContainer") -> str:
    return f"mongodb://{container.get_container_host_ip()}:{container.get_exposed_port(27017)}"


@cache
def redis_container() -> str | None:
    """Start Redis, durable; return its URL, None without an engine."""
    if not engine_answers():
        return None
    from testcontainers.redis import RedisContainer  # noqa: PLC0415 - a second to import

    container = RedisContainer("redis:7")
    container.with_command("redis-server --appendonly yes --appendfsync always")
    _RUNNING.append(container.start())
    return f"redis://{container.get_container_host_ip()}:{container.get_exposed_port(6379)}/0"


@cache
def aws_container() -> str | None:
    """Start MiniStack, signatures checked; return its URL, None without an engine."""
    return _http_container("ministackorg/ministack:1.5.33", 4566, AUTH="true")


@cache
def s3_container(access_key: str, secret_key: str) -> str | None:
    """Start versitygw; return its URL, None without an engine."""
    keys = {"ROOT_ACCESS_KEY": access_key, "ROOT_SECRET_KEY": secret_key}
    # Folders that the image has, one not inside the other.
    data = {"VGW_BACKEND": "posix", "VGW_BACKEND_ARG": "/srv", "VGW_VERSIONING_DIR": "/opt"}
    return _http_container("versity/versitygw:v1.8.0", 7070, **keys, **data)


@cache
def sqs_container() -> str | None:
    """Start ElasticMQ; return its URL, None without an engine."""
    return _http_container("softwaremill/elasticmq-native:1.7.1", 9324)


def _http_container(image: str, port: int, **environment: str) -> str | None:
    if not engine_answers():
        return None
    from testcontainers.core.container import DockerContainer  # noqa: PLC0415 - slow
    from testcontainers.core.wait_strategies import PortWaitStrategy  # noqa: PLC0415 - slow

    container = DockerContainer(image).with_exposed_ports(port)
    for name, value in environment.items():
        container.with_env(name, value)
    container.waiting_for(PortWaitStrategy(port))
    _RUNNING.append(container.start())
    return f"http://{container.get_container_host_ip()}:{container.get_exposed_port(port)}"
