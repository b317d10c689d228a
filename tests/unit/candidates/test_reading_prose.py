"""Résumés that are told in paragraphs, without a heading."""

from domain.candidates.reading import read_resume

PROSE = """Jonas Becker

Ich bin seit 9 Jahren als Schweißer tätig und arbeite gern im Team.

2015 - heute: Schweißer (Acme GmbH). WIG-Schweißen von Rohren. Zuschnitt von Blechen mit Plasma.

2011 - 2015: Schlosser (Beta AG). Montage von Treppen und Balkonen mit dem Kran.
"""


def test_all_paragraphs_are_what_the_person_says_of_themselves() -> None:
    summary = read_resume(PROSE, ()).profile.summary
    assert summary is not None
    assert summary.value.startswith("Ich bin seit 9 Jahren")
    assert summary.value.endswith("mit dem Kran.")


def test_where_work_has_a_section_the_first_paragraph_alone_is_the_summary() -> None:
    text = PROSE.replace("2015 - heute:", "Berufserfahrung\n\nSchweißer\n2015 - heute\n")
    summary = read_resume(text, ()).profile.summary
    assert summary is None or "Kran" not in summary.value
