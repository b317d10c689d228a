"""`jobgraph bench matching` from the outside, on worlds so small that figures say nothing."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain.matching.free_text import says_enough
from entrypoints.cli.commands.bench.world.openings import openings
from entrypoints.cli.commands.bench.world.people import people
from entrypoints.cli.commands.bench.world.telling import advertised, told
from entrypoints.cli.commands.bench.world.vocabulary import vocabulary
from entrypoints.container.backends.knowledge import memory_catalogue
from tests.e2e.cli.conftest import Ask, Run

SMALL = ("--candidates", "150", "--jobs", "12", "--top", "5")


@pytest.fixture
def figures(ask: Ask) -> Mapping[str, Any]:
    found: Mapping[str, Any] = ask("bench", "matching", *SMALL)["matching"]
    return found


def test_json_has_the_figures_and_every_best_pair_is_explained_as_ranked(
    figures: Mapping[str, Any],
) -> None:
    assert 150 * 12 == figures["pairs"]
    assert 12 * 5 == figures["explained"]
    assert figures["seconds"] > 0 < figures["ns_per_pair"]
    assert figures["peak_mib"] > 0
    assert {"sparse_dot_topn", "python_sets"} == set(figures["ratio_to"])
    assert 150 * 12 == figures["free_text"]["pairs"]
    assert figures["free_text"]["ns_per_pair"] > 0


def test_people_are_told_in_lines(run: Run) -> None:
    done = run("bench", "matching", *SMALL, "--no-peers")
    assert 0 == done.exit_code
    assert "ns" in done.output
    assert "sparse_dot_topn" not in done.output


def test_the_same_seed_gives_the_same_world_and_another_another() -> None:
    words = vocabulary(memory_catalogue())
    some = [people(words, 40, seed=seed) for seed in (3, 3, 4)]
    one, same, other = [[columns.side(n) for n in range(40)] for columns in some]
    assert one == same
    assert one != other
    assert list(openings(words, 9, seed=3)) == list(openings(words, 9, seed=3))
    assert list(openings(words, 9, seed=3)) != list(openings(words, 9, seed=4))
    assert told(words, some[0], seed=3).side(1) == told(words, some[1], seed=3).side(1)
    jobs = list(openings(words, 9, seed=3))
    assert list(advertised(words, jobs, seed=3)) == list(advertised(words, jobs, seed=3))


def test_words_are_compared_only_where_people_tell_of_their_work() -> None:
    words = vocabulary(memory_catalogue())
    columns = told(words, people(words, 300, seed=3), seed=3)
    silent = [n for n in range(300) if not columns.side(n).wording]
    assert 0 < len(silent) < 60
    assert all(
        says_enough(job.wording) for job in advertised(words, openings(words, 9, seed=3), seed=3)
    )


def test_some_say_nothing_of_every_field() -> None:
    columns = people(vocabulary(memory_catalogue()), 300, seed=3)
    sides = [columns.side(n) for n in range(300)]
    for said in ("titles", "months_of_work", "seniority", "places", "salary", "languages"):
        silent = [side for side in sides if not getattr(side, said)]
        assert 0 < len(silent) < 300
