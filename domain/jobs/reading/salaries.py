"""What the work pays."""

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import islice

from attrs import frozen

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import Statement
from domain.shared.text import Found
from domain.shared.values import PayPeriod, SalaryRange

_SYMBOLS = {
    "us$": "USD", "ca$": "CAD", "c$": "CAD", "au$": "AUD", "a$": "AUD", "nz$": "NZD",
    "mx$": "MXN", "s$": "SGD", "r$": "BRL", "s/": "PEN", "s/.": "PEN", "$": "USD", "€": "EUR",
    "£": "GBP", "₹": "INR", "zł": "PLN", "euro": "EUR", "euros": "EUR", "soles": "PEN",
}  # fmt: skip
_CODES = """
    aed ars aud bdt brl cad chf clp cny cop czk dkk egp eur gbp ghs huf idr ils inr jpy kes krw
    mad mxn myr ngn nok nzd pen pkr sar thb vnd
    php pln ron sek sgd usd uyu zar
"""
_YEARLY_CURRENCIES = frozenset(("EUR", "USD", "GBP", "CHF", "CAD", "AUD"))
"""Where no period is told, figures in these are large enough to be a year's."""
_LEAST_YEARLY, _MOST_YEARLY = 10_000, 1_000_000
_MOST = 1_000_000_000

_CURRENCY = (
    r"(?:us\$|ca\$|c\$|au\$|a\$|nz\$|mx\$|r\$|s/\.?|[$€£₹]|zł|"
    r"\b(?:euros?|soles|" + "|".join(sorted(_CODES.split())) + r")\b)"
)
_NUMBER = (
    r"[0-9]{1,3}(?:[.,' ][0-9]{3}){1,3}(?![0-9])(?:[.,][0-9]{2}(?![0-9]))?"
    r"|[0-9]{1,9}(?:[.,][0-9]{1,2})?(?![0-9])"
)
_AMOUNT = re.compile(
    rf"(?P<before>{_CURRENCY}) ?(?P<low>{_NUMBER})(?P<lowk> ?k\b)?(?: ?(?P<mid>{_CURRENCY}))?"
    rf"(?: ?(?:-|to|bis|a|and|y|und|et|hasta) ?(?P<mid2>{_CURRENCY})? ?(?P<high>{_NUMBER})"
    rf"(?P<highk> ?k\b)?)?(?: ?(?P<after>{_CURRENCY}))?"
)
_AMOUNT_FIRST = re.compile(
    rf"(?<![\w.,])(?P<low>{_NUMBER})(?P<lowk> ?k\b)?(?: ?(?P<mid>{_CURRENCY}))?"
    rf"(?: ?(?:-|to|bis|a|and|y|und|et|hasta) ?(?P<high>{_NUMBER})(?P<highk> ?k\b)?)?"
    rf"(?: ?(?P<after>{_CURRENCY}))?"
)
_THOUSANDS = re.compile(r"[.,' ](?=[0-9]{3}(?:[^0-9]|$))")

_PERIODS = (
    (PayPeriod.HOUR, r"hours?|hr|h|stunde|hora|heure"),
    (PayPeriod.DAY, r"days?|tag|dia|jour"),
    (PayPeriod.WEEK, r"weeks?|wk|woche|semana|semaine"),
    (PayPeriod.MONTH, r"months?|mo|monat|mes|mois"),
    (PayPeriod.YEAR, r"years?|yr|annum|jahr|ano|an"),
)
_PERIOD_ADJECTIVES = (
    (PayPeriod.HOUR, r"hourly|stundlich|stundenlohn|par heure"),
    (PayPeriod.DAY, r"daily|day rate|tagessatz|taglich"),
    (PayPeriod.WEEK, r"weekly|wochentlich"),
    (PayPeriod.MONTH, r"monthly|monatlich\w{0,2}|monatsgehalt|mensual(?:es)?|mensuel(?:le)?s?"),
    (
        PayPeriod.YEAR,
        (
            r"annual(?:ly)?|yearly|p\.a\.?|jahrlich\w{0,2}|jahres(?:brutto)?gehalt|anual(?:es)?"
            r"|annuel(?:le)?s?"
        ),
    ),
)
_GROSS = r"(?:[ ,(]{0,2}(?:gross|brutto|bruto|brutos|brutas|brut|before tax)\)?)?"
_AFTER = tuple(
    (
        period,
        re.compile(
            rf"{_GROSS} {{0,2}}(?:(?:/|p/|per|an?|each|pro|im|in der|je|por|al|a la|par|de l') ?"
            rf"(?:{units})\b|(?:{adjectives})(?!\w))"
        ),
    )
    for (period, units), (_, adjectives) in zip(_PERIODS, _PERIOD_ADJECTIVES, strict=True)
)
_BEFORE = tuple(
    (period, re.compile(rf"\b(?:{words})(?!\w)")) for period, words in _PERIOD_ADJECTIVES
)
_PAY = re.compile(
    r"\b(?:salary|salaries|compensation|pay|paid|wages?|remuneration|rate|ote|gross|brutto|bruto"
    r"|sueldo|salario|remuneracion|\w{0,20}gehalt|vergutung|entgelt|\w{0,10}lohn|salaire|brut)\b"
)
_PAY_AFTER = re.compile(r" {0,2}(?:(?:base|basic|annual|yearly|gross) )?(?:salary|pay|wages?)\b")
_OTHER_MONEY = re.compile(
    r"\b(?:budgets?|bonus(?:es)?|revenue|funding|raised|turnover|allowance|stipend|sales|donat\w+"
    r"|portfolio|referral|sign[- ]?on|reimburse\w*|umsatz|presupuesto|ventas|facturacion|chiffre"
    r"|worth|up to|bis zu|hasta|jusqu'a|from|starting at|ab|desde|a partir|net|netto|neto|netos)\W"
)
_AFTER_OTHER = re.compile(
    r" {0,2}(?:m\b|mm\b|bn\b|million|billion|millones|millionen|milliarden|\+|(?:\w+ ){0,3}"
    r"(?:budget|bonus|allowance|stipend|funding|revenue|reimbursement|net|netto|neto|netos)\b)"
)
_MOST_AMOUNTS = 200
_CONTEXT = 60
_NEAR = 30
_NO_PAY = frozenset((Section.COMPANY, Section.APPLICATION, Section.EQUALITY, Section.DUTIES))


def find_salary(document: Document, said: tuple[Statement, ...]) -> Found[SalaryRange] | None:
    """Return the first amount with a currency that is the pay for the work.

    It needs a word for pay before it or a period after it. Half of a range ("up to"), pay after
    tax and other money are left out. A figure without a period counts for a year when it is as
    large as a year's pay.
    """
    for statement, match in islice(_amounts(document, said), _MOST_AMOUNTS):
        if found := _salary(document, statement, match):
            return found
    return None


def _amounts(
    document: Document, said: tuple[Statement, ...]
) -> Iterator[tuple[Statement, re.Match[str]]]:
    for statement in said:
        if statement.section not in _NO_PAY:
            for pattern in (_AMOUNT, _AMOUNT_FIRST):
                for match in pattern.finditer(document.folded, statement.start, statement.end):
                    if _currency(match):
                        yield statement, match


@frozen(kw_only=True)
class _Period:
    period: PayPeriod | None
    end: int


def _salary(
    document: Document, statement: Statement, match: re.Match[str]
) -> Found[SalaryRange] | None:
    currency = _currency(match)
    if currency is None:
        return None
    before = document.folded[max(statement.start, match.start() - _CONTEXT) : match.start()]
    after = document.folded[match.end() : min(statement.end, match.end() + _NEAR)]
    period = _period(document.folded, match.end(), statement.end, before)
    if _OTHER_MONEY.search(before[-_NEAR:]) or _AFTER_OTHER.match(after):
        return None
    if not (period.period or _PAY.search(before) or _PAY_AFTER.match(after)):
        return None
    return _range(document, match, currency, period)


def _range(
    document: Document, match: re.Match[str], currency: str, period: _Period
) -> Found[SalaryRange] | None:
    low, high = _amount(match, "low"), _amount(match, "high")
    if match["high"] and match["highk"] and not match["lowk"] and low < high / 100:
        low *= 1000
    high = high or low
    unit = period.period
    if unit is None and currency in _YEARLY_CURRENCIES and _LEAST_YEARLY <= low <= _MOST_YEARLY:
        unit = PayPeriod.YEAR
    if unit is None or not 0 < low <= high <= _MOST:
        return None
    value = SalaryRange(
        minimum=int(low.to_integral_value(ROUND_FLOOR)),
        maximum=int(high.to_integral_value(ROUND_CEILING)),
        currency=currency,
        period=unit,
    )
    return Found(value=value, span=document.span(match.start(), period.end))


def _currency(match: re.Match[str]) -> str | None:
    """Return the one currency; a code after the amount says which dollar it is."""
    said = [match.groupdict().get(name) for name in ("before", "mid", "mid2", "after")]
    codes = {_SYMBOLS.get(name, name.upper()): name for name in said if name}
    if len(codes) > 1 and "$" in codes.values():
        codes.pop("USD")
    return next(iter(codes)) if len(codes) == 1 else None


def _amount(match: re.Match[str], name: str) -> Decimal:
    said = match[name]
    if not said:
        return Decimal(0)
    amount = Decimal(_THOUSANDS.sub("", said).replace(",", "."))
    return amount * 1000 if match[f"{name}k"] else amount


def _period(folded: str, at: int, end: int, before: str) -> _Period:
    for period, words in _AFTER:
        if match := words.match(folded, at, end):
            return _Period(period=period, end=match.end())
    said = [(match.start(), period) for period, words in _BEFORE if (match := words.search(before))]
    return _Period(period=max(said)[1] if said else None, end=at)
