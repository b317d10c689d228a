"""Rules of the house that no linter knows."""

import ast
from collections.abc import Iterator
from importlib import import_module
from inspect import isclass
from pathlib import Path
from pkgutil import walk_packages

import pytest
from dependency_injector.providers import Factory

from domain.shared.events import DomainEvent
from entrypoints.container.backends import AnyUnitOfWork, Backends, selectors
from entrypoints.container.everything import Container, build_container
from entrypoints.events import EVENT_TYPES
from entrypoints.reactions import GIVEN_UP, REACTIONS
from entrypoints.settings import SettingsError, load_settings
from tests.conftest import IN_PROCESS
from tests.harnesses import Harness, load_harness

BACKENDS = [(port, b) for port, s in selectors().items() for b in sorted(s.providers)]
HOUSE = Path(__file__).parents[2]
LAYERS = ("domain", "application", "adapters", "entrypoints", "infra")
SOMEWHERE = {
    "JOBGRAPH_DATABASE_URL": "mongodb://nobody.invalid/nothing",
    "JOBGRAPH_REDIS_URL": "redis://nobody.invalid",
    "JOBGRAPH_AWS_BUCKET": "nothing",
    "JOBGRAPH_AWS_REGION": "us-east-1",
}
"""Building an adapter asks nobody, so nobody need be there."""
SUITES = {"event_codec": "unit/test_event_codec.py", "lifecycle": "contracts/test_lifecycle.py"}
"""Ports without a choice of technology: proved elsewhere than by a suite over backends."""


def modules(package: str) -> Iterator[str]:
    root = import_module(package)
    for info in walk_packages(root.__path__, f"{package}."):
        if ".migrations." not in info.name:  # Alembic's own to import
            yield info.name


@pytest.mark.parametrize(("port", "name"), BACKENDS)
def test_every_backend_has_a_harness(port: str, name: str) -> None:
    assert isinstance(load_harness(port, name), Harness)


@pytest.mark.parametrize(
    "port", sorted(p.stem for p in (HOUSE / "application/ports").glob("[a-z]*.py"))
)
def test_every_port_has_a_contract_suite(port: str) -> None:
    assert (HOUSE / "tests" / SUITES.get(port, f"contracts/test_{port}.py")).exists()


@pytest.mark.parametrize("port", sorted(selectors()))
def test_every_port_can_be_kept_in_memory_and_offline(port: str) -> None:
    in_memory = {"memory", "fixed", "sequence", "rules", "reference", "characters"}
    assert in_memory & set(selectors()[port].providers)


@pytest.mark.parametrize("folder", sorted(p.name for p in (HOUSE / "adapters").glob("[a-z]*")))
def test_every_folder_of_adapters_is_named_after_its_port(folder: str) -> None:
    port = HOUSE / f"application/ports/{folder}.py"
    assert folder in {"persistence", "connections"} or port.exists()


@pytest.mark.parametrize(("port", "name"), BACKENDS)
def test_every_backend_can_be_chosen_and_every_provider_built(
    port: str, name: str, tmp_path: Path
) -> None:
    environment = {
        **IN_PROCESS,
        **SOMEWHERE,
        f"JOBGRAPH_{port.upper()}": name,
        "JOBGRAPH_DATA": str(tmp_path / "not yet"),
    }
    container = build_container(load_settings(environment))
    for provider in container.providers.values():
        provider()
    assert not (tmp_path / "not yet").exists(), "building does no I/O"


@pytest.mark.parametrize("port", sorted(selectors()))
def test_a_backend_nobody_knows_fails_at_start(port: str) -> None:
    with pytest.raises(SettingsError, match=f"JOBGRAPH_{port.upper()}"):
        build_container(load_settings({**IN_PROCESS, f"JOBGRAPH_{port.upper()}": "fax"}))


def test_every_event_has_a_name_in_storage() -> None:
    for module in modules("domain"):
        import_module(module)

    def kinds(cls: type[DomainEvent]) -> Iterator[type[DomainEvent]]:
        for kind in cls.__subclasses__():
            yield kind
            yield from kinds(kind)

    ours = {kind for kind in kinds(DomainEvent) if kind.__module__.startswith("domain.")}
    assert ours == {t.cls for t in EVENT_TYPES}


def test_every_reaction_is_in_the_table() -> None:
    written = {m.rpartition(".")[2] for m in modules("application") if ".reactions.when_" in m}
    container = build_container(load_settings(IN_PROCESS))
    tables = (*REACTIONS.values(), *GIVEN_UP.values())
    built = {type(build(container)) for builds in tables for build in builds}
    assert written == {cls.__module__.rpartition(".")[2] for cls in built}


def test_every_reaction_reads_from_no_replica() -> None:
    reads = {
        name: provider.kwargs["reading"]
        for name, provider in Container.providers.items()
        if isinstance(provider, Factory) and name.startswith("when_")
        if "reading" in provider.kwargs
    }
    assert reads, "some do"
    assert {} == {name: read for name, read in reads.items() if read is not Backends.newest}


def test_every_context_is_part_of_any_unit_of_work() -> None:
    contexts = {
        cls
        for module in modules("application")
        if module.endswith(".ports")
        for cls in vars(import_module(module)).values()
        if isclass(cls) and cls.__module__ == module and cls.__name__.endswith("UnitOfWork")
    }
    assert contexts == set(AnyUnitOfWork.__mro__) & contexts


def _sources(*layers: str) -> list[Path]:
    return sorted(path for layer in layers for path in (HOUSE / layer).rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


@pytest.mark.parametrize("path", _sources("domain"), ids=_name)
def test_the_domain_is_synchronous_and_knows_no_time_of_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text())
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.AsyncFunctionDef)]
    clocks = {"now", "today", "utcnow", "time", "monotonic"}
    called = {
        n.func.attr
        for n in ast.walk(tree)
        if isinstance(n, ast.Call)
        and isinstance(n.func, ast.Attribute)
        and isinstance(n.func.value, ast.Name)
        and n.func.value.id in {"datetime", "date", "time"}
    }
    assert not called & clocks


@pytest.mark.parametrize("path", _sources("domain/matching"), ids=_name)
def test_a_score_has_no_floating_point(path: Path) -> None:
    tree = ast.parse(path.read_text())
    assert not [
        n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, float)
    ]
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.BinOp) and isinstance(n.op, ast.Div)]
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == "float"]


@pytest.mark.parametrize("path", _sources(*LAYERS), ids=_name)
def test_a_module_is_one_idea(path: Path) -> None:
    vague = {"util", "utils", "helper", "helpers", "manager", "managers", "base", "common", "misc"}
    assert path.stem not in vague
    assert not vague & {part.name for part in path.relative_to(HOUSE).parents}
    assert len(path.read_text().splitlines()) <= 300
