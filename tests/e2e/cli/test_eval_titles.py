"""`jobgraph eval titles` from the outside."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from entrypoints.cli.main import cli

QUERIES = "q_id\tjobtitle\n1\tnurse\n2\tsoftware developer\n3\tnever judged\n"
CORPUS = "c_id\tjobtitle\n1\twelder\n2\tregistered nurse\n3\tsoftware engineer\n4\tschool nurse\n"
JUDGED = "1\t0\t2\t1\n1\t0\t4\t1\n1\t0\t1\t0\n2\t0\t3\t1\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    named = {"queries": QUERIES, "corpus": CORPUS, "qrels": JUDGED}
    for name, content in named.items():
        (tmp_path / name).write_text(content)
    return [part for name in named for part in (f"--{name}", str(tmp_path / name))]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["eval", "titles", *arguments])


def test_json_has_the_figures_and_nothing_else(files: list[str]) -> None:
    done = run(*files, "--json")
    assert 0 == done.exit_code
    said = json.loads(done.stdout)
    assert ["titles"] == list(said)
    assert (1.0, 1.0) == (said["titles"]["map"], said["titles"]["mrr"])
    assert said["titles"]["ms_per_title"] > 0


def test_without_heads_and_with_blanks_it_reads_the_same(files: list[str]) -> None:
    queries, corpus, judged = (Path(name) for name in files[1::2])
    queries.write_text(QUERIES.partition("\n")[2])
    corpus.write_text(CORPUS.partition("\n")[2].replace("\n", "\r\n"))
    judged.write_text(JUDGED.replace("\t", " "))
    assert 1.0 == json.loads(run(*files, "--json").stdout)["titles"]["map"]


def test_what_is_ranked_last_counts_little(files: list[str]) -> None:
    Path(files[5]).write_text("1\t0\t1\t1\n")
    said = json.loads(run(*files, "--json").stdout)["titles"]
    assert said["map"] < 0.5


def test_people_read_which_model_it_was(files: list[str]) -> None:
    done = run(*files, "--embedding", "characters")
    assert done.stdout.startswith("2 queries, 4 titles, compared by characters-1")


@pytest.mark.parametrize(
    ("place", "content", "code"),
    [
        (1, "no tab here\n", "table.unreadable"),
        (3, "", "table.unreadable"),
        (5, "1\t0\t2\tyes\n", "table.unreadable"),
        (5, "9\t0\t2\t1\n", "table.unreadable"),
    ],
)
def test_another_file_is_told_in_one_line(
    files: list[str], place: int, content: str, code: str
) -> None:
    Path(files[place]).write_text(content)
    done = run(*files, "--json")
    assert 3 == done.exit_code
    assert "" == done.stdout
    assert done.stderr.startswith(f"jobgraph: {code}: ")
