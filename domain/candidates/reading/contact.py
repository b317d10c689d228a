"""E-mail, telephone and links."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from domain.candidates.reading.lookups import NO_NUMBERS, PhoneNumbers
from domain.candidates.reading.punctuation import DASHES
from domain.candidates.reading.spans import part, quoted
from domain.candidates.reading.vocabulary import word_set
from domain.shared.text import Found, Span

_EMAIL = re.compile(
    r"(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w@-])"
)
_MASKED = re.compile(
    r"(?<![\w.%+-])(?P<mailbox>[a-z0-9_%+-]{1,32}(?:\.[a-z0-9_%+-]{1,32}){0,3})"
    r"[ ]?[(\[{](?:at|ät|arroba|@)[)\]}][ ]?"
    r"(?P<host>[a-z0-9-]{1,63}(?:(?:\.|[ ]?[(\[{](?:dot|punkt|punto|point|\.)[)\]}][ ]?)"
    r"[a-z0-9-]{2,63}){1,3})"
    r"(?![\w@-])",
    re.IGNORECASE,
)
"""Only with brackets: "jane (at) roe.dev" can mean nothing else."""
_DOT = re.compile(r"[ ]?[(\[{](?:dot|punkt|punto|point|\.)[)\]}][ ]?", re.IGNORECASE)
_EXTENSION = r"(?:[ ]?(?:ext|extension|durchwahl|poste|x)[.:]?[ ]?\d{1,6})?"
_PHONE = re.compile(
    rf"(?<![\w/.+-])(?:\+|\(|\d)(?:[{DASHES}\d ()./\u00a0]|[ ]\+){{5,40}}\d"
    rf"{_EXTENSION}(?![\w/]|[.-]\d)"
)
_BETWEEN = re.compile(r"[ ]{1,2}(?:[/|;]|or|oder|o|ou)[ ]{1,2}|[ ](?=\+)|[ ]{3,}")
_PHONE_LABEL = re.compile(
    r"(?:phone|tel|telephone|telefon|teléfono|téléphone|tél|mobile|mobil|móvil|movil|cell|handy|call"
    r"|whatsapp|celular|cel|portable|festnetz|ph|mob|contact no|contact number|telefono|telefone"
    r"|cellulare|gsm|\b[tpmc]|(?:phone|telephone|mobile|cell(?:phone)?)[ ](?:no|nr|number)"
    r"|(?:telefon|mobil|handy|ruf)nummer|(?:número|nº) de (?:teléfono|móvil|contacto)"
    r"|(?:numéro|n°) de (?:téléphone|portable))[.:]{0,2}[ ]{0,2}:?[ ]?$",
    re.IGNORECASE,
)
_NO_PHONE_LABEL = re.compile(
    r"(?:\b(?:id|no|nr|number|ssn|license|licence|dni|nif|nie|passport|pasaporte|passeport|reisepass"
    r"|iban|bic|konto|steuer\w{0,10}|tax|vat|siret|siren|insee|orcid|isbn|issn|doi|fax|telefax"
    r"|matricule|zip|plz|gpa|isni|patent|reg|member(?:ship)?|certificate|credential)[.:]{0,2}"
    r"|#)[ ]{0,2}(?:no|nr|number|id)?[.:#]{0,2}[ ]{0,2}$",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"(?<!\d)(?:19|20)\d\d[^\d+()]{1,3}(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)"
    r"|^\d{1,2}[./-]\d{1,2}[./-]\d{2}$"
    r"|(?<!\d)\d{1,2}[./-](?:19|20)\d\d(?!\d)"
    r"|^(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[ ]?(?:0[1-9]|1[0-2])\D{1,3}(?:19|20)\d\d"
)
_HOSTS = (
    "linkedin|github|gitlab|bitbucket|stackoverflow|stackexchange|behance|dribbble|medium|kaggle"
    "|twitter|x|xing|leetcode|hackerrank|codepen|facebook|instagram|youtube|vimeo|researchgate"
    "|orcid|scholar\\.google|huggingface|codeforces|codechef|topcoder|tryhackme|credly|angel|wellfound"
    "|about|linktr|t|mastodon|sourceforge|npmjs|pypi|readcv|read|dev|hashnode|substack|notion|figma"
)
_LINK = re.compile(
    r"(?<![\w@.-])(?:https?://|www\.)[^\s<>()|,;\"'•]{3,200}"
    rf"|(?<![\w@./-])(?:[a-z]{{2,3}}\.)?(?:{_HOSTS})\.(?:com|org|net|co|me|ee|in|cv|to|social|so)"
    r"/[^\s<>()|,;\"'•]{1,120}",
    re.IGNORECASE,
)
_ENDINGS = word_set(
    """com org net io dev me ai app co tech info de at ch fr es eu uk in ca it nl be pl pt us se no
    dk fi ie br mx ar cl au nz jp cz gr ro hu tr kr sg za il ae ru ua online site page blog design
    studio works codes cloud xyz name biz pro art photography software systems engineer consulting
    digital media website space live world today agency link id my academy"""
)
_LINK_OR_SITE = re.compile(
    rf"(?i:{_LINK.pattern})"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,3}"
    r"(?P<ending>[a-z]{2,14})(?:/[^\s<>()|,;\"'•]{0,120})?(?![\w@-]|\.\w)"
)
_NO_SITES = frozenset(
    (
        "node.js",
        "vue.js",
        "next.js",
        "asp.net",
        "ado.net",
        "vb.net",
        "socket.io",
        "draw.io",
        "b.tech",
    )
)
"""Names of technologies that look like sites."""
_OPEN_END = ("/", "-", "_", "=")
_REST = re.compile(r"[\w%~.-]{1,60}/?(?:[?#][\w=&%-]{1,60})?")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
"""E.164 has 15 at most."""
_DIGITS_ALONE = range(9, 14)
"""How many a number without "+" and without a word before it may have."""
_MOST_LINKS = 20


def emails(span: Span) -> Iterator[Found[str]]:
    """Read the addresses that a text names, in their order."""
    found = [quoted(part(span, *match.span())) for match in _EMAIL.finditer(span.text)]
    for match in _MASKED.finditer(span.text):
        host = _DOT.sub(".", match["host"])
        if "." in host:
            value = f"{match['mailbox']}@{host}"
            found.append(Found(value=value, span=part(span, *match.span())))
    yield from sorted(found, key=lambda email: email.span.start)


def phones(
    span: Span, *, numbers: PhoneNumbers = NO_NUMBERS, countries: Sequence[str] = ()
) -> Iterator[Found[str]]:
    """Read the telephone numbers; neither dates nor ids.

    One that no country is known for stays as it is written.
    """
    for text, labelled in _written(span):
        found = [
            evolve(number, span=part(text, number.span.start, number.span.end))
            for number in numbers.find(text.text, countries=countries)
        ]
        digits = sum(map(str.isdecimal, text.text))
        if labelled or digits in _DIGITS_ALONE or found[1:]:
            yield from found or (quoted(text),)


def _written(span: Span) -> Iterator[tuple[Span, bool]]:
    """Yield what has the form of a number, and whether anything says that it is one."""
    for match in _PHONE.finditer(span.text):
        start = match.start()
        label = span.text[max(start - _LONGEST_LABEL, 0) : start]
        if _NO_PHONE_LABEL.search(label) and not _PHONE_LABEL.search(label):
            continue
        for text in _apart(part(span, *match.span())):
            digits = sum(map(str.isdecimal, text.text))
            labelled = text.text.startswith(("+", "(+", "00"))
            labelled = labelled or _PHONE_LABEL.search(label) is not None
            fits = _FEWEST_DIGITS <= digits <= _MOST_DIGITS + _EXTRA
            if fits and not _DATES.search(text.text):
                yield text, labelled


_LONGEST_LABEL = 28
_EXTRA = 3
"""The zero that nobody dials from abroad, "(0)", and a short extension."""


def _apart(span: Span) -> Iterator[Span]:
    """Part two numbers, but not a number from the code of its town: "030 / 1234567"."""
    start = 0
    for match in _BETWEEN.finditer(span.text):
        before = sum(map(str.isdecimal, span.text[start : match.start()]))
        after = sum(map(str.isdecimal, span.text[match.end() :]))
        if min(before, after) >= _FEWEST_DIGITS:
            yield part(span, start, match.start())
            start = match.end()
    yield part(span, start, len(span.text))


def links(
    span: Span, *, sites: bool, document: str = "", following: Span | None = None
) -> Iterator[Found[str]]:
    """Read links; bare sites ("jane.dev") only where a person gives addresses.

    One that breaks at the end of its line goes on in the `following` line of the document when
    that has nothing else to say.
    """
    if "." not in span.text:
        return
    for match in (_LINK_OR_SITE if sites else _LINK).finditer(span.text):
        text = match.group().rstrip(".:!?")
        bare = sites and match["ending"]
        if text.casefold() in _NO_SITES or (bare and bare not in _ENDINGS):
            continue
        found = quoted(part(span, match.start(), match.start() + len(text)))
        if following and match.end() == len(span.text) and text.endswith(_OPEN_END):
            found = _with_rest(found, document, following)
        yield found


def _with_rest(link: Found[str], document: str, following: Span) -> Found[str]:
    if following.start - link.span.end != len("\n") or not _REST.fullmatch(following.text):
        return link
    if _LINK_OR_SITE.match(following.text) or "." in following.text:
        return link
    span = Span.of(document, link.span.start, following.end)
    return Found(value=link.value + following.text, span=span)


def distinct(found: Sequence[Found[str]]) -> tuple[Found[str], ...]:
    """Keep the first of links that lead to the same place."""
    kept: dict[str, Found[str]] = {}
    for link in found:
        kept.setdefault(_address(link.value), link)
    return tuple(kept.values())[:_MOST_LINKS]


def _address(link: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", link.casefold())
    return bare.rstrip("/")
