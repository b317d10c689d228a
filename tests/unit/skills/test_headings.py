"""Which lines stand under a heading over skills."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from domain.skills import heading_words
from domain.skills.headings import About, headed_lines
from domain.skills.labels import fold


def governed(text: str, *labels: str) -> list[str]:
    spans = {text.index(label): text.index(label) + len(label) for label in labels}
    return [
        text[line.start : line.end].strip()
        for line in headed_lines(text, spans)
        if line.about is not About.OTHER
    ]


def test_a_heading_governs_what_follows() -> None:
    assert ["Skills", "Go", "Scala"] == governed("Jane Roe\n\nSkills\nGo\nScala")


@pytest.mark.parametrize(
    "heading",
    [
        "Education",
        "EXPERIENCE",
        "Work experience",
        "What we offer",
        "\nBLUE SKY",
        "Über uns",
        "Formación:",
    ],
)
def test_it_governs_up_to_the_next_heading(heading: str) -> None:
    text = f"Skills\nGo\n{heading}\nScala"
    assert ["Skills", "Go"] == [line for line in governed(text) if line]


@pytest.mark.parametrize(
    "item",
    ["- R", "REST", "- Education", "Experience with Go", "User experience", "Sales, history"],
)
def test_an_item_is_no_heading(item: str) -> None:
    assert ["Skills", item, "Scala"] == governed(f"Skills\n{item}\nScala")


@pytest.mark.parametrize("label", ["REST", "Art history", "History"])
def test_a_label_is_no_heading_even_after_a_blank_line(label: str) -> None:
    assert "Scala" in governed(f"Skills\nGo\n\n{label}\nScala", label)


def test_a_long_list_is_governed_to_its_end() -> None:
    items = [f"Gadget {at}" for at in range(300)]
    assert ["Skills", *items] == governed("\n".join(["Skills", *items]))


@pytest.mark.parametrize("title", ["Acme Technologies", "strong communication skills"])
def test_what_may_be_no_heading_reaches_less_far(title: str) -> None:
    assert 20 > len(governed("\n".join([title, *["Gadget"] * 300])))


def test_an_item_that_looks_like_a_heading_takes_nothing_from_the_real_one() -> None:
    items = ["Data Platforms", *["Gadget"] * 300]
    assert ["Skills", *items] == governed("\n".join(["Skills", *items]))


def test_a_list_on_the_line_of_its_heading_ends_with_its_paragraph() -> None:
    text = "Acme\nTechnologies: Go,\nScala\n\nRuby"
    assert ["Technologies: Go,", "Scala"] == governed(text)


def test_requirements_end_where_a_paragraph_follows_their_bullets() -> None:
    assert ["Requirements", "- Go", ""] == governed("Requirements\n- Go\n\nWhy Acme?\n\n- Slack")


@pytest.mark.parametrize(
    "heading",
    [
        "Requirements",
        "**What you bring**",
        "Minimum qualifications:",
        "QUALIFICATIONS",
        "Must have",
        "## Nice to have",
        "What you\u2019ll need",
        "Requisitos",
        "Lo que buscamos",
        "Anforderungen",
        "Das bringst du mit",
        "Profil recherché",
        "Compétences requises",
        "Wünschenswert",
    ],
)
@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("- Figma", ["Figma"]),
        ("• 2+ years Tableau", ["Tableau"]),
        ("1. Scala", ["Scala"]),
        ("Airflow", ["Apache Airflow"]),
        ("* **Go**", ["Go"]),
        ("- CI/CD with GitLab", ["CI/CD", "GitLab"]),
        ("- QuickBooks preferred", ["QuickBooks"]),
        ("- 3 años de experiencia con Scala", ["Scala"]),
        ("- Fließend Englisch", ["English"]),
        ("- At least 2 years of experience with Figma", ["Figma"]),
        ("- Spanish (B2)", ["Spanish"]),
    ],
)
def test_what_is_asked_for_is_found(
    builtin: BuiltinSkillCatalogue, heading: str, item: str, expected: list[str]
) -> None:
    text = f"Analyst\n\n{heading}\n\n{item}\n"
    assert expected == [mention.name for mention in builtin.find(text)]


@pytest.mark.parametrize(
    "line",
    [
        "You go to market fast",
        "- You Go to market fast",
        "- Based in Phoenix",
        "- Swift learner",
        "- Excel under pressure",
        "- Education: a degree",
        "- Go the extra mile",
        "You love Figma, our culture and, above all, to meet the people whom you never met.",
    ],
)
def test_prose_among_requirements_is_no_skill(builtin: BuiltinSkillCatalogue, line: str) -> None:
    assert [] == [mention.name for mention in builtin.find(f"Requirements\n{line}\n")]


def test_a_list_does_not_run_on_over_a_heading(builtin: BuiltinSkillCatalogue) -> None:
    text = "Skills\nPython\n\nREFEREES\n\nRuby"
    assert ["Python"] == [mention.name for mention in builtin.find(text)]


ROWS = """
REST|CRM|V|R|C|C++|C#|Go|EKG|CPR|Argo|AWS Lambda|Azure|DevOps|Spring|Spring Boot|Slack
time management|Twilio|API management|Excel|Word|Access|Teams|SQL|SAP|HANA|Figma|Notion
Teamwork|Negotiation|leadership|Sales|German|English|User experience|Art history|Helm
Data visualisation|Customer experience|project management|Python|React|Node.js|Visual Basic
Software testing|Stakeholder management|Gadget|Databases|Swift|Make|Rust|ETL|BI
"""
ITEMS = [item for row in ROWS.strip().splitlines() for item in row.split("|")]
LAYOUTS = ("\n", "\n- ", "\n• ", "\n\n- ", ", ", " | ")
CATALOGUE = BuiltinSkillCatalogue()


@given(
    st.lists(st.sampled_from(ITEMS), min_size=2, max_size=30, unique=True).flatmap(
        lambda items: st.tuples(st.just(items), st.permutations(items))
    ),
    st.sampled_from(LAYOUTS),
    st.sampled_from(("Skills", "SKILLS\n", "Technical skills:")),
)
def test_the_order_of_a_list_does_not_matter(
    orders: tuple[list[str], list[str]], layout: str, heading: str
) -> None:
    one, other = (listed(items, layout, heading) for items in orders)
    assert one == other


def listed(items: list[str], layout: str, heading: str) -> set[str]:
    first = layout if layout.startswith("\n") else "\n"
    text = f"Jane Roe\n\n{heading}{first}{layout.join(items)}\n"
    return {mention.name for mention in CATALOGUE.find(text)}


def test_words_of_headings_are_written_as_they_compare() -> None:
    lists = [words for words in vars(heading_words).values() if isinstance(words, frozenset)]
    assert 12 == len(lists)
    assert [] == [word for words in lists for word in sorted(words) if word != fold(word)]
