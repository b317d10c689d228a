"""Names of months and seasons, and words for the present, in the languages that we read."""

from collections.abc import Iterable

from domain.candidates.reading.punctuation import APOSTROPHES

_MONTHS = (
    "january januar enero janvier jan ene janv jän jänner gennaio janeiro januari genn",
    "february februar febrero février feb fév févr fevrier febr febbraio fevereiro februari febb",
    "march märz marzo mars mar mär mrz maerz março maart",
    "april abril avril apr abr avr aprile avr",
    "may mai mayo maggio maio mei",
    "june juni junio juin jun giugno junho",
    "july juli julio juillet jul juil luglio julho",
    "august agosto août aug ago aout augustus",
    "september septiembre septembre sep sept setiembre settembre setembro",
    "october oktober octubre octobre oct okt ottobre outubro",
    "november noviembre novembre nov novembro",
    "december dezember diciembre décembre dec dez dic déc decembre dicembre dezembro",
)
MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}


def _by_letters(names: Iterable[str]) -> str:
    """Return a pattern for the names that says each beginning once: it is read many times."""
    rest: dict[str, list[str]] = {}
    for name in sorted(set(names) - {""}):
        rest.setdefault(name[0], []).append(name[1:])
    branches = [
        letter + (ends[0] if len(ends) == 1 else _by_letters(ends)) for letter, ends in rest.items()
    ]
    whole = f"(?:{'|'.join(branches)})"
    return f"{whole}?" if "" in names else whole


MONTH_NAME = _by_letters(list(MONTH_NUMBER))
SEASON = (
    r"(?:(?:early|mid|late|anfang|mitte|ende|début|fin|principios de|finales de|mediados de)[ -]?"
    r"|(?:spring|summer|fall|autumn|winter|frühling|frühjahr|sommer|herbst|primavera|verano|otoño"
    r"|invierno|printemps|été|automne|hiver|wintersemester|sommersemester|wise|sose|ws|ss|q[1-4]"
    r"|[1-4](?:st|nd|rd|th)? quarter|[t][1-4]|h[12]|class of)(?:[ ]de)?[ ,]{1,2})"
)
"""Of what follows only the year is sure."""
PRESENT = (
    r"\b(?:(?:(?:to|until|till|bis|hasta|jusqu['’]à|jusqu['’])[ ]?)?"  # noqa: RUF001 - as typed
    r"(?:(?:the[ ])?present(?:[ ]day)?|presente|currently|current|now|today|ongoing|in progress"
    r"|heute|jetzt|laufend|fortlaufend|andauernd|aktuell|derzeit|gegenwärtig|dato"
    r"|(?:la )?actualidad|actualmente|actual|hoy(?:[ ]en[ ]día)?|la fecha|en curso"
    rf"|présent|actuellement|actuel|aujourd[{APOSTROPHES}]hui|ce jour|maintenant|en cours"
    r"|in corso|oggi|attuale|atual|atualmente|heden)"
    r"|(?:to|until|till)[ ]date|(?<=to[ ])date|(?<=till[ ])date|(?<=until[ ])date"
    rf"|[àa] (?:ce jour|présent|aujourd[{APOSTROPHES}]hui|la fecha|día de hoy)|en la actualidad"
    r")\b(?![ ]of\b)"
)
SINCE = (
    r"(?:since|seit(?:[ ]dem)?|ab|depuis(?:[ ]le)?|desde(?:[ ]el)?|from|started|beginning|dal|"
    r"sinds)"
)
