"""Judgements of people."""

import pytest

from entrypoints.cli.errors import CommandError
from entrypoints.cli.formats.qrels import read_qrels


@pytest.mark.parametrize(
    "text",
    [
        "j1\t0\tr1\t1\nj1\t0\tr2\t0\n",
        "j1 0 r1 1\r\nj1 0 r2 0",
        "\ufeffq_id\titer\tc_id\trelevance\nj1\t0\tr1\t2\nj1\t0\tr2\t0\n\n",
        "job,resume,relevant\nj1,r1,1\nj1,r2,0\n",
    ],
)
def test_judgements_are_read_however_they_are_parted(text: str) -> None:
    assert {"j1": frozenset({"r1"})} == read_qrels(text.encode(), name="qrels.tsv")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"j1 0 r1 1\nj1 0 r2\nx", "qrels.broken"),
        (b"j1 0 r1 0\n", "qrels.nothing"),
        (b"", "qrels.nothing"),
        (b"\xff\xfe", "qrels.broken"),
    ],
)
def test_what_holds_no_judgement_is_told(text: bytes, code: str) -> None:
    with pytest.raises(CommandError) as raised:
        read_qrels(text, name="qrels.tsv")
    assert code == raised.value.code
