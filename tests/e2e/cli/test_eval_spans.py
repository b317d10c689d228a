"""`jobgraph eval spans` from the outside."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from entrypoints.cli.main import cli

MARKED = """\
Experience\tO\tO
with\tO\tO
Kubernetes\tO\tB-Knowledge
.\tO\tO

Lunch\tO\tO
is\tO\tO
free\tO\tB-Knowledge
"""


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    file = tmp_path / "marked.conll"
    file.write_text(MARKED)
    return file


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["eval", "spans", *map(str, arguments)])


def test_json_has_the_figures_of_both_layers_and_nothing_else(marked: Path) -> None:
    done = run(marked, "--json")
    assert 0 == done.exit_code
    assert {
        "spans": {
            "knowledge": {"precision": 1.0, "recall": 0.5, "f1": 0.6667},
            "skill": {"precision": 0.0, "recall": 0.0, "f1": 0.0},
        }
    } == json.loads(done.stdout)


def test_several_files_count_together(marked: Path) -> None:
    assert json.loads(run(marked, "--json").stdout) == json.loads(
        run(marked, marked, "--json").stdout
    )


def test_people_get_a_table(marked: Path) -> None:
    done = run(marked)
    assert 0 == done.exit_code
    assert ["knowledge", "1.000", "0.500", "0.667", "2", "1", "1"] in [
        line.split() for line in done.stdout.splitlines()
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no such form\nat all\n", "spans.unreadable"),
        (b"a O O\n\xff\n", "spans.unreadable"),
        (b"", "spans.unreadable"),
    ],
)
def test_another_file_is_told_in_one_line(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "other.txt"
    file.write_bytes(content)
    done = run(file, "--json")
    assert 3 == done.exit_code
    assert "" == done.stdout
    assert done.stderr.startswith(f"jobgraph: {code}: ")
    assert 1 == len(done.stderr.splitlines())


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    done = run(tmp_path / "none.conll")
    assert (3, True) == (done.exit_code, "file.not_found" in done.stderr)


def test_without_a_file_it_is_wrong_usage() -> None:
    assert 2 == run().exit_code
