"""Publications, as several fields cite them."""

# ruff: noqa: RUF001 - dashes and quotation marks as people type them

import pytest

from domain.candidates.reading import read_resume

Row = tuple[str, str | None, str | None, str | None]
"""Title, venue, date, address."""


def rows(publications: str) -> list[Row]:
    reading = read_resume(f"Jane Roe\njane@roe.dev\nPUBLICATIONS\n{publications}", ())
    return [
        (
            p.name.value,
            p.publisher.value if p.publisher else None,
            str(p.date.value) if p.date else None,
            p.url.value if p.url else None,
        )
        for p in reading.profile.publications
    ]


TITLE = "Deep reading of résumés"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            f"Roe, J., & Poe, A. (2020). {TITLE}. Journal of Foo, 12(3), 45–67. https://doi.org/10.1/x",
            (TITLE, "Journal of Foo", "2020-01", "https://doi.org/10.1/x"),
        ),
        (
            f"J. Roe, A. Poe, “{TITLE},” in Proceedings of FOO, 2019, pp. 1–9.",
            (TITLE, "Proceedings of FOO", "2019-01", None),
        ),
        (f"Roe J, Poe A. {TITLE}. Foo Bar. 2018;12:34-56.", (TITLE, "Foo Bar", "2018-01", None)),
        (
            f"Roe, J.: {TITLE}. In: Zeitschrift für Foo, Bd. 12, 2017, S. 12–20.",
            (TITLE, "Zeitschrift für Foo", "2017-01", None),
        ),
        (f"{TITLE}, Journal of Foo, May 2020", (TITLE, "Journal of Foo", "2020-05", None)),
        (f"{TITLE} – Journal of Foo – 2020", (TITLE, "Journal of Foo", "2020-01", None)),
        (f"{TITLE} (Springer, 2019)", (TITLE, "Springer", "2019-01", None)),
        (f"2021  {TITLE}. Proc. of FOO. Online.", (TITLE, "Proc. of FOO", "2021-01", None)),
        (f"{TITLE}\nJournal of Foo, 2020", (TITLE, "Journal of Foo", "2020-01", None)),
        (
            f"{TITLE} with a very long title in several languages and\nscripts, Foo, 2016",
            (
                f"{TITLE} with a very long title in several languages and scripts",
                "Foo",
                "2016-01",
                None,
            ),
        ),
        (
            "Hiring, Firing and Retiring, Foo, 2018",
            ("Hiring, Firing and Retiring", "Foo", "2018-01", None),
        ),
        (TITLE, (TITLE, None, None, None)),
    ],
)
def test_a_publication_is_read_from_its_citation(written: str, expected: Row) -> None:
    assert [expected] == rows(written)
    assert [expected] == rows(f"• {written}")


def test_citations_are_told_apart_without_bullets() -> None:
    text = f"{TITLE}, Foo, 2016\nAnother title, Bar, 2015\nA third title, Baz, 2014"
    assert [TITLE, "Another title", "A third title"] == [row[0] for row in rows(text)]
