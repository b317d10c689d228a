"""`jobgraph impact`: the auditor's own data."""

import csv
import sys
from contextlib import closing
from io import StringIO
from pathlib import Path

import pypdfium2
import pytest

from entrypoints.cli import cases
from entrypoints.cli.commands import impact
from tests.e2e.cli.conftest import Ask, Run, Write
from tests.unit.fairness.published import BOTH

HEADER = "id,sex,race_ethnicity,score,selected\n"
EXAMPLE = Path(__file__).parents[3] / "examples" / "applicants.csv"


def published() -> str:
    """Write the people of the rule's own example, one a line."""
    lines = [
        f"{sex}-{race}-{n},{sex},{race},,{'yes' if n < selected else 'no'}"
        for (sex, race), (people, selected, _) in BOTH.items()
        for n in range(people)
    ]
    return HEADER + "\n".join(lines)


def test_the_rule_s_own_example_comes_out_as_it_is_printed(ask: Ask, write: Write) -> None:
    said = ask("impact", write("people.csv", published()))
    (male, female) = said["selection"]["by_sex"]["categories"]
    assert (1390, 667, 1.0, True) == (
        male["people"],
        male["favoured"],
        male["impact_ratio"],
        male["reference"],
    )
    assert (1181, 555, "0.979") == (
        female["people"],
        female["favoured"],
        f"{female['impact_ratio']:.3f}",
    )
    printed = [ratio for _, _, ratio in BOTH.values()]
    both = said["selection"]["by_both"]["categories"]
    assert sorted(printed) == sorted(f"{one['impact_ratio']:.3f}" for one in both)
    assert ["Female, Native American or Alaska Native"] == said["selection"]["by_both"]["flagged"]
    assert said["scoring"] is None
    assert "no certification" in said["statement"]


def test_people_read_it_in_any_width(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = run("impact", EXAMPLE)
    assert 0 == shown.exit_code
    assert all(len(line) <= 80 for line in shown.stdout.splitlines())
    for said in (
        "Selection",
        "Scoring",
        "0.375 ▼",
        "● most favoured",
        "Unknown",
        "no legal advice",
    ):
        assert said in shown.stdout


def test_it_is_written_as_csv_and_pdf(run: Run, tmp_path: Path) -> None:
    spreadsheet, document = tmp_path / "impact.csv", tmp_path / "impact.pdf"
    done = run("impact", EXAMPLE, "--title", "=Nurse", "--csv", spreadsheet, "--pdf", document)
    assert 0 == done.exit_code, done.stderr
    rows = list(csv.DictReader(StringIO(spreadsheet.read_text("utf-8-sig"))))
    (black,) = [
        r for r in rows if r["measure"] == "selection" and r["category"].startswith("Black")
    ]
    assert ("37", "5", "0.374891", "yes") == (
        black["people"],
        black["favoured"],
        black["impact_ratio"],
        black["below_four_fifths"],
    )
    assert "'=Nurse" in [r["category"] for r in rows if r["measure"] == "about"]
    with closing(pypdfium2.PdfDocument(document.read_bytes())) as pages:
        text = "".join(page.get_textpage().get_text_range() for page in pages)
    for said in ("Adverse impact", "0.375", "no certification", "Native American"):
        assert said in text


def test_without_what_draws_it_there_is_no_pdf(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "entrypoints.impact.pdf", raising=False)
    monkeypatch.setitem(sys.modules, "reportlab.lib.colors", None)
    refused = run("impact", EXAMPLE, "--pdf", tmp_path / "impact.pdf")
    assert (1, True) == (refused.exit_code, "impact.extra" in refused.stderr)
    assert [] == list(tmp_path.glob("*.pdf"))


def test_a_file_is_not_replaced_by_accident(run: Run, write: Write) -> None:
    people = write("people.csv", published())
    refused = run("impact", people, "--csv", people)
    assert (1, True) == (refused.exit_code, "file.exists" in refused.stderr)
    assert published() == people.read_text()
    assert 0 == run("impact", people, "--csv", write("old.csv", "x"), "--force").exit_code


def test_words_of_others_and_other_separators_are_understood(ask: Ask, write: Write) -> None:
    text = (
        "\ufeffID;Sex;Race/Ethnicity;Selected\r\n"
        "1;F;Black or African American (Not Hispanic or Latino);Y\r\n"
        "2; Male ;American Indian or Alaska Native;no\r\n"
        "\r\n"
        "3;prefer not to say;two_or_more_races;TRUE\r\n"
    )
    said = ask("impact", write("people.csv", text))
    assert (3, 2, 1) == (said["people"], said["selected"], said["unknown"])
    seen = {c["label"]: c["people"] for c in said["selection"]["by_race_ethnicity"]["categories"]}
    assert {"Black or African American": 1, "Native American or Alaska Native": 1}.items() <= (
        seen.items()
    )


def test_scores_alone_are_enough(ask: Ask, write: Write) -> None:
    text = "id,sex,race_ethnicity,score\n1,male,,1.5\n2,female,,-0.5\n3,female,,\n"
    said = ask("impact", write("people.csv", text))
    assert (None, 2, 0.5) == (said["selected"], said["scored"], said["median"])
    assert [1, 0] == [c["favoured"] for c in said["scoring"]["by_sex"]["categories"]]
    assert said["selection"] is None


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        ("", "impact.columns", "id, no column sex"),
        ("id,sex,race_ethnicity\n1,male,white\n", "impact.columns", "score or selected"),
        ("id,sex,sex,race_ethnicity,score\n", "impact.columns", "more than once"),
        (HEADER, "impact.empty", "nobody"),
        (HEADER + "1,male,white,1,yes,no\n", "impact.not_csv", "Line 2 has 6 cells"),
        (HEADER + '1,male,"white,1,yes\n', "impact.not_csv", "Line 2 is no CSV"),
        (HEADER + f"1,male,white,1,{'y' * 201}\n", "impact.not_csv", "more than 200"),
        (HEADER + "1,x,white,1,yes\n", "impact.value", "Line 2: sex “x” is none"),
        (HEADER + "1,male,\x1b[31mred,1,yes\n", "impact.value", "none of the categories"),
        (HEADER + "1,male,white,1e400,yes\n", "impact.value", "no number"),
        (HEADER + "1,male,white,\u0661,yes\n", "impact.value", "no number"),
        (HEADER + "1,male,white,1,\n", "impact.value", "neither yes nor no"),
        (HEADER + ",male,white,1,yes\n", "impact.value", "id"),
        (HEADER + "1,male,white,1,yes\n1,male,white,1,no\n", "impact.duplicate", "Line 3"),
    ],
)
def test_one_bad_cell_refuses_all_and_says_where(
    run: Run, write: Write, text: str, code: str, why: str
) -> None:
    refused = run("impact", write("people.csv", text))
    assert 3 == refused.exit_code
    assert f"jobgraph: {code}: " in refused.stderr
    assert why in refused.stderr
    assert "\x1b" not in refused.stderr
    assert "" == refused.stdout


def test_what_is_no_text_or_too_much_is_refused(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "impact.not_utf8" in run("impact", write("latin.csv", b"\xff\xfe\xe9")).stderr
    assert "file.not_found" in run("impact", "nowhere.csv").stderr
    monkeypatch.setattr(impact, "MAX_BYTES", 10)
    assert "impact.too_large" in run("impact", EXAMPLE).stderr
    monkeypatch.undo()
    monkeypatch.setattr(cases, "MAX_PEOPLE", 1)
    many = HEADER + "1,male,white,1,yes\n2,male,white,1,yes\n"
    assert "impact.too_many" in run("impact", write("many.csv", many)).stderr


def test_a_period_that_ends_before_it_begins_is_wrong_usage(run: Run) -> None:
    assert 2 == run("impact", EXAMPLE, "--from", "2026-02-01", "--to", "2026-01-01").exit_code
