"""How a document is to look, apart from where things stand."""

from attrs import evolve, frozen

from tests.resume_generator.content import Content
from tests.resume_generator.dates import DateStyle, a_date_style
from tests.resume_generator.dice import Dice

ENTRY_STYLES = ("title-right", "employer-right", "one-line", "at", "dates-first", "dash", "stacked")
_BULLETS = ("•", "•", "•", "-", "–", "▪", "*", "◦", "·", "●", "‣", "drawn", "")
_ORDERS = (
    ("summary", "work", "education", "skills"),
    ("summary", "skills", "work", "education"),
    ("summary", "education", "work", "skills"),
    ("skills", "summary", "work", "education"),
    ("summary", "work", "skills", "education"),
)
_REST = (
    *("projects", "certificates", "languages", "awards", "publications", "volunteer"),
    *("interests", "references"),
)


@frozen(kw_only=True)
class Choices:
    """One way throughout a document."""

    dates: DateStyle
    entry: str
    study_first: str
    """"degree" or "school"."""
    study_glue: str
    """Between a degree and its subject."""
    skills: str
    """"comma", "groups", "bullets", "grid", "pipes", "words", "dots", "bars" or "tags"."""
    languages: str
    """"dash", "brackets", "comma" or "colon"."""
    grouped_roles: bool
    bullet: str
    order: tuple[str, ...]
    upper_headings: bool
    spaced_headings: str
    """"" for none, "drawn" for spaces that are drawn, "typed" for real ones."""
    upper_name: bool
    place_glue: str
    labelled_contact: bool
    contact_glue: str
    title_page: str
    """A title above the name, such as "Curriculum Vitae"; empty for none."""
    footer: str
    """"" or "name" or "page"."""
    heading_words: dict[str, str]


def a_choice(dice: Dice, content: Content) -> Choices:
    """Draw one that suits the language."""
    locale = content.locale
    glue = dice.pick(("in", "in", "comma", "space", "dash"))
    order = [*dice.pick(_ORDERS), *(dice.shuffled(_REST) if dice.chance(0.5) else _REST)]
    if not content.jobs or (content.jobs[0].roles[0].end is None and dice.chance(0.03)):
        order.remove("education")
        order.insert(1, "education")
    if "references" in order:
        order.remove("references")
        order.append("references")
    return Choices(
        dates=a_date_style(dice.fork("dates"), locale),
        entry=dice.pick(ENTRY_STYLES),
        study_first=dice.pick(("degree", "degree", "school")),
        study_glue={
            "in": f" {locale.labels['in'][0]} ",
            "comma": ", ",
            "space": " ",
            "dash": " – ",
        }[glue],
        skills=dice.weighted(
            (
                *(("comma", 26), ("groups", 30), ("bullets", 10), ("grid", 8), ("pipes", 6)),
                *(("words", 8), ("dots", 4), ("bars", 4), ("tags", 4)),
            )
        ),
        languages=dice.pick(("dash", "brackets", "comma", "colon")),
        grouped_roles=dice.chance(0.5),
        bullet=dice.pick(_BULLETS),
        order=tuple(order),
        upper_headings=dice.chance(0.4),
        spaced_headings=dice.weighted((("", 84), ("drawn", 11), ("typed", 5))),
        upper_name=dice.chance(0.2),
        place_glue=dice.pick((", ", ", ", " | ", " – ", " · ")),
        labelled_contact=dice.chance(0.4),
        contact_glue=dice.pick((" | ", " • ", " · ", "   ", " – ", " / ")),
        title_page=dice.pick(locale.title_page) if dice.chance(0.14) else "",
        footer=dice.weighted((("", 7), ("name", 2), ("page", 1))),
        heading_words={key: dice.pick(words) for key, words in locale.headings.items()},
    )


def shown(content: Content, choices: Choices, dice: Dice) -> Content:
    """Leave out what this document does not tell, so that the rest is what a reader can know."""
    if dice.chance(0.25):
        content = evolve(content, jobs=tuple(evolve(job, place="") for job in content.jobs))
    if choices.skills == "groups" or not content.groups:
        return content
    flat = [skill for group in content.groups for skill in group.skills]
    few = {"bars": 7, "dots": 7, "words": 9, "bullets": 12}.get(choices.skills, 24)
    kept = set(flat[:few])
    groups = tuple(
        evolve(g, skills=tuple(s for s in g.skills if s in kept)) for g in content.groups
    )
    return evolve(content, groups=tuple(g for g in groups if g.skills))
