"""Everything that differs from country to country."""

from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class Town:
    """Where somebody lives or works."""

    name: str
    region: str
    """As it is written after the name, such as "TX"; empty where nobody writes one."""
    postcode: str
    """# is any digit, A any letter."""


@frozen(kw_only=True)
class Locale:
    """A country and its language, as far as résumés are concerned."""

    code: str
    language: str
    """Names the vocabulary."""
    country: str
    """ISO 3166."""
    country_names: tuple[str, ...]
    feminine: tuple[str, ...]
    masculine: tuple[str, ...]
    families: tuple[str, ...]
    particles: tuple[str, ...]
    """Before a family name, with the space if there is one."""
    two_families: float
    """How often people have two family names."""
    towns: tuple[Town, ...]
    abroad: tuple[str, ...]
    """Places of work in other countries, as written."""
    streets: tuple[str, ...]
    """{n} is the number of the house."""
    phones: tuple[tuple[str, str], ...]
    """How one is written, # for each digit, 1-9 itself; and how E.164 begins, to which the
    digits in brackets {} are added."""
    saints: tuple[str, ...]
    words: tuple[str, ...]
    """First words of the names of firms."""
    legal_forms: tuple[str, ...]
    schools: tuple[str, ...]
    """Names of universities; {city} is a town, {family} a family name."""
    lower_schools: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    present: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    """Words between two dates."""
    expected: tuple[str, ...]
    headings: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, tuple[str, ...]]
    tongues: tuple[str, ...]
    """Names of languages, the own one first."""
    fluencies: tuple[tuple[str, ...], ...]
    """From native down; each is written in one of several ways."""
    title_page: tuple[str, ...]
    grades: tuple[str, ...]
    interests: tuple[str, ...]
    currency: str
    levels: tuple[str, ...]
    """Of skills, from the best down."""
    denials: tuple[str, ...]
    """Sentences that deny {skill}, or only wish for it."""
    references: tuple[str, ...]
    awards: tuple[str, ...]
    """Title/who gives it."""
    publications: tuple[str, ...]
    """Title/where it was published."""
    volunteering: tuple[str, ...]
    """Position/organisation."""
    at: str
    """Between a position and an employer."""
    comma: str = ", "
