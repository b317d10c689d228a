"""Who somebody is and how to reach them."""

import unicodedata

from tests.resume_generator.content import NOW, Person, Reference
from tests.resume_generator.dice import Dice
from tests.resume_generator.locales.locale import Locale

_SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "ä": "ae", "ö": "oe", "ü": "ue"}
)
_MAILBOXES = (
    *("gmail.com", "outlook.com", "example.org", "yahoo.com", "icloud.com", "proton.me"),
    *("mail.example.com", "posteo.example", "hotmail.com"),
)
_LETTERS = "ABCDEFGHJKLMNPRSTUWXYZ"
_NATIONALITIES = {
    "de-DE": "deutsch",
    "es-ES": "española",
    "fr-FR": "Française",
    "en-GB": "British",
    "en-US": "U.S. Citizen",
}


def full_name(dice: Dice, locale: Locale) -> str:
    """Return a name with everything that the country's names may have."""
    given = dice.pick(locale.feminine if dice.chance(0.5) else locale.masculine)
    if locale.language == "en" and dice.chance(0.15):
        given += f" {dice.pick(_LETTERS)}."
    families = [dice.pick(locale.particles) + dice.pick(locale.families)]
    if dice.chance(locale.two_families):
        families.append(dice.pick(locale.families))
    glue = " " if locale.language == "es" else "-"
    return f"{given} {glue.join(dict.fromkeys(families))}"


def plain(text: str) -> str:
    """Write a name as addresses do."""
    folded = text.casefold().translate(_SPECIAL)
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in decomposed if c.isascii() and (c.isalnum() or c == " "))


def phone(dice: Dice, locale: Locale) -> tuple[str, str]:
    """Return a number as written, and as E.164."""
    form, prefix = dice.pick(locale.phones)
    written = "".join(str(dice.between(0, 9)) if c == "#" else c for c in form)
    digits = "".join(c for c in written.replace("(0)", "") if c.isdigit())
    digits = digits.removeprefix("00") if prefix == "00" else digits
    code, _, trunk = prefix.partition("-")
    if not code.startswith("+") or code == "+":
        return written, f"+{digits}"
    return written, code + digits.removeprefix(trunk)


def email(dice: Dice, name: str) -> str:
    """Make an address of a name."""
    first, *_, last = plain(name.replace("-", " ")).split()
    number = dice.pick(("", "", "", "1", "84", "90", "_92", "123", "2"))
    form = dice.pick((f"{first}.{last}", f"{first[0]}.{last}", f"{first}{last}", f"{last}.{first}"))
    address = f"{form}{number}@{dice.pick(_MAILBOXES)}"
    return address.title().replace("@", "@") if dice.chance(0.03) else address


def a_person(dice: Dice, locale: Locale, *, technical: bool, years: int) -> Person:
    """Draw one; the longer the career, the older."""
    name = full_name(dice, locale)
    written, e164 = phone(dice, locale)
    town = dice.pick(locale.towns)
    postcode = "".join(
        str(dice.between(0, 9)) if c == "#" else dice.pick(_LETTERS) if c == "A" else c
        for c in town.postcode
    )
    continental = locale.language != "en"
    return Person(
        name=name,
        email=email(dice, name),
        phone=written,
        phone_e164=e164,
        links=_links(dice, name, technical=technical),
        town=town,
        postcode=postcode,
        street=dice.pick(locale.streets).format(n=dice.between(2, 199)),
        country_name=dice.pick(locale.country_names) if dice.chance(0.3) else "",
        shows_street=dice.chance(0.5 if continental else 0.25),
        shows_region=bool(town.region),
        birth=NOW.later(-12 * (years + dice.between(21, 26)) - dice.between(0, 11)),
        shows_birth=continental and dice.chance(0.45),
        nationality=_NATIONALITIES[locale.code] if continental and dice.chance(0.3) else "",
    )


def a_reference(dice: Dice, locale: Locale, position: str) -> Reference:
    """Draw somebody who would speak well of the person."""
    name = full_name(dice, locale)
    written, _ = phone(dice, locale)
    return Reference(name=name, position=position, email=email(dice, name), phone=written)


def _links(dice: Dice, name: str, *, technical: bool) -> tuple[str, ...]:
    handle = plain(name.replace("-", " ")).split()
    slug, short = "-".join(handle), handle[0][0] + handle[-1]
    found = []
    if dice.chance(0.55):
        tail = dice.pick(("", f"-{dice.between(10, 99)}b{dice.between(100, 999)}", "/"))
        start = dice.pick(
            ("linkedin.com/in/", "https://www.linkedin.com/in/", "www.linkedin.com/in/")
        )
        found.append(f"{start}{slug}{tail}")
    if technical and dice.chance(0.6):
        found.append(dice.pick(("github.com/", "https://github.com/")) + short)
    if dice.chance(0.12):
        found.append(dice.pick((f"www.{slug}.example.com", f"https://{short}.example.net")))
    return tuple(found)
