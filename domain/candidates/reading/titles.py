"""Telling job titles from names of people and organisations."""

import re

from domain.candidates.reading.organisation_words import (
    ENGLISH_PLACES,
    LEADING_WORDS,
    LEGAL_FORMS,
    ORGANISATION_WORDS,
)
from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.spans import words
from domain.candidates.reading.trades import (
    AGENTS,
    ENDINGS,
    ENGLISH,
    GERMAN,
    NOT_LEADING,
    PHRASES,
    ROMANCE,
)
from domain.candidates.reading.vocabulary import word_set
from domain.shared.addresses import ADDRESS

_PHRASES = re.compile(PHRASES)
_AGENT = re.compile(AGENTS)
_ENGLISH_AGENT = re.compile(r"[a-z]{4,20}(?<!qv)(?<!qu)(?<!chr)ist")
_ALSO_NAMES = ("ier", "ière", "ero", "era", "bauer", "macher", "binder", "aria", "nte", "mane")
_FEWEST_ALONE = 8
"""Letters of a word that alone is taken for a title by its ending: shorter ones are names."""
_GENDERS = re.compile(
    r"[ ]?\((?:[mwfdxhisn](?:[/|,][ ]?(?:[mwfdxhisn]|div|x)){1,3}|gn|all genders)\)"
    r"|\((?:e|a|in|r|ne|euse|trice|ère)\)|(?<=[^\W\d_])[*:·_•]?(?:in|innen)(?=$|[ ,])(?<=[*:·_•]in)"
    r"|/-?(?:in|r|a|e|ne|euse|trice)\b|-?[·.](?:e|ne|euse|trice)\b",
    re.IGNORECASE,
)
"""Ways to speak of all genders at once: "(m/w/d)", "Entwickler*in", "Ingénieur(e)"."""
_MARKED = re.compile(
    r"\([mwfdx][/|,][ ]?[mwfdx](?:[/|,][ ]?(?:[mwfdx]|div))?\)"
    r"|[^\W\d_]{3}[*:·_](?:in|r)\b|[a-zäöü]/-?in\b",
    re.IGNORECASE,
)
"""Only titles are written for all genders."""
_IN = "in"
_LEADING = (ROMANCE | GERMAN) - NOT_LEADING
"""In these languages the noun may lead: "Développeuse web", "Leiter Vertrieb"."""
_LEVELS = word_set(
    """i ii iii iv v 1 2 3 4 5 l3 l4 l5 l6 senior junior remote sr jr mid-level confirmé"""
)
_FUNCTION_WORDS = word_set(
    """of for in and to the de du des der die das den dem für & / at with on y et und à la les del d
    en im bei von zur zum pour sur para - –"""  # noqa: RUF001 - dashes as people type them
)
_NAMED_AFTER_A_FAMILY = LEADING_WORDS - ENGLISH_PLACES
_KINDS = LEADING_WORDS | (ORGANISATION_WORDS - LEGAL_FORMS)
_OF_SOMETHING = frozenset(
    (
        *("manager", "director", "head", "lead", "president", "vice president", "vp", "svp", "evp"),
        *("senior vice president", "senior director", "senior manager", "associate director"),
        *("managing director", "executive director", "supervisor", "coordinator"),
    )
)
_SURNAMES = word_set(
    """baker cook carpenter judge driver fellow coach partner head guard chef koch schreiner maurer
    gärtner maler richter bäcker schlosser meister leiter barber painter porter tailor singer
    farmer gardener forester ranger dean steward potter provost butcher miner boulanger peintre
    kaufmann kellner stocker handler zimmermann maestro principal chancellor marshal page
    dancer musician teller host mason roofer glazier
    joiner plasterer cutter binder printer brewer buyer planner staff anchor major sergeant porter
    rep grader server conductor pilot pastor notar könig tischler fahrer pfleger prüfer"""
)
_MOST_WORDS = 10
_MOST_WORDS_AFTER = 2
_PARENTHESES = re.compile(r"\([^()]{0,60}\)")
_SLASH = re.compile(r"[/&]")


def is_title(text: str) -> bool:
    """Tell whether a piece of a heading is the title of a job."""
    bare = ADDRESS.sub(" ", text)
    said = words(_PARENTHESES.sub(" ", _GENDERS.sub("", bare)))
    if not 0 < len(said) <= _MOST_WORDS or _ends_like_an_organisation(text, said):
        return False
    if said[-1] in _SURNAMES and said[0] in _NAMED_AFTER_A_FAMILY:
        # "Pflegedienst Koch" is named after a family
        return False
    return (
        _MARKED.search(text) is not None
        or _PHRASES.search(" ".join(said)) is not None
        or any(_is_noun(word) and _closes(said, at) for at, word in enumerate(said))
        or _leads(text, said)
    )


def is_title_with_more(text: str) -> bool:
    """Tell "Vice President, Operations" and "Engineer, civil": a title, and of what."""
    title, comma, more = text.partition(",")
    return bool(comma) and is_title(title) and len(more.split()) <= _MOST_WORDS_MORE


_MOST_WORDS_MORE = 5


def _ends_like_an_organisation(text: str, said: list[str]) -> bool:
    """Tell "Engineer Holdings" from "Ingeniera de software"."""
    if said[-1] in LEGAL_FORMS or _FORM_OF_S.search(text):
        return True
    return said[-1] in ORGANISATION_WORDS and not (
        _FUNCTION_WORDS.intersection(said[-2:-1]) or said[0] in ROMANCE
    )


def _leads(text: str, said: list[str]) -> bool:
    """Tell "Consultant fonctionnel" and "Teamleiter Logistik" from "Manager Magazine"."""
    first, *after = said
    written = text.split()[1:]
    if (
        _AGENT.fullmatch(first)
        and not any(map(_PARTICLE_OF_NAME.match, written))
        and all(word[0].islower() for word in written)
    ):
        alone = len(first) >= _FEWEST_ALONE and not first.endswith(_ALSO_NAMES)
        return len(after) > 0 or text[0].islower() or alone
    if not after or len(after) > _MOST_WORDS_AFTER:
        return False
    return _is_noun(first) and (
        (first not in ENGLISH and first.removesuffix(_IN).endswith(ENDINGS))
        or all(word[0].islower() for word in written)
    )


_PARTICLE_OF_NAME = re.compile(rf"[dl][{APOSTROPHES}][^\W\d_a-zà-ÿ]")
"""As in the name "Baptiste d'Ambray"."""


def _is_noun(word: str) -> bool:
    return any(
        _is_one_noun(piece) or ("-" in piece and all(map(_is_one_noun, piece.split("-"))))
        for piece in _SLASH.split(word)
    )


def _is_one_noun(word: str) -> bool:
    return (
        word in ENGLISH
        or _of_a_man(word) in GERMAN
        or word in ROMANCE
        or _ENGLISH_AGENT.fullmatch(word) is not None
        or word.removesuffix(_IN).endswith(ENDINGS)
    )


def _of_a_man(word: str) -> str:
    """Return "vorarbeiter" for "vorarbeiterin", too: what one is called, the other is as well."""
    return word[: -len(_IN)] if word.endswith(_IN) and word not in GERMAN else word


def _closes(said: list[str], position: int) -> bool:
    """Tell "Product Manager, Growth" from "Manager Magazine" by what follows the noun."""
    after = said[position + 1 :]
    if not after or after[0] in _FUNCTION_WORDS or all(word in _LEVELS for word in after):
        return True
    if position == 0 and (said[0] in _LEADING or _of_a_man(said[0]) in _LEADING):
        return True
    return position > 0 and len(after) <= _MOST_WORDS_AFTER


def is_organisation(text: str) -> bool:
    """Tell whether a word says that this names an organisation."""
    said = words(text)
    return any(word in ORGANISATION_WORDS for word in said) or (
        len(said) > 1 and said[0] in LEADING_WORDS
    )


def opens_like_an_organisation(text: str) -> bool:
    """Tell "Centre hospitalier de Nantes", where only the first word has a capital letter."""
    said = words(text)
    return (
        1 < len(said) <= _LONGEST_NAME
        and text[0].isupper()
        and said[0] in _KINDS
        and (text[-1] not in ".!?;:," or ends_in_legal_form(text))
    )


_LONGEST_NAME = 7
"""Words."""


def is_surely_an_organisation(text: str) -> bool:
    """Tell whether this names an organisation and no job: "Grupo Sol", not "Bank Teller"."""
    return has_legal_form(text) or (is_organisation(text) and not is_title(text))


def may_name_a_person(text: str) -> bool:
    """Tell "James Baker" from "Pastry Chef": some surnames are trades."""
    said = words(text)
    if is_organisation(text):
        return False
    surname = said[-1] in _SURNAMES or said[-1].endswith("meister")
    return not is_title(text) or (surname and not any(_is_noun(word) for word in said[:-1]))


def has_legal_form(text: str) -> bool:
    """Tell whether a name is a company's beyond doubt."""
    return not LEGAL_FORMS.isdisjoint(words(text)) or _FORM_OF_S.search(text) is not None


def ends_in_legal_form(text: str) -> bool:
    """Tell "Acme S.L." from a sentence about one."""
    said = words(text)
    forms = list(_FORM_OF_S.finditer(text))
    return bool(said) and (
        said[-1] in LEGAL_FORMS or (forms != [] and forms[-1].end() == len(text))
    )


_FORM_OF_S = re.compile(
    r"(?<!\w)S\.[ ]?(?:(?:[ACLR]\.?[ ]?){1,2}[LTUSR]?|Coop|Com|en C|de R\.?[ ]?L)\.?"
    r"(?:[ ]de[ ]C\.?[ ]?V\.?)?(?=$|[ ,)])|(?<!\w)e\.[ ]?[GKV]\.?(?=$|[ ,)])"
)
"""The many kinds of a "sociedad" and a "société" ("S. R.L. de C.V."), and "e.G."."""


def is_generic(text: str) -> bool:
    """Tell whether a title is but its noun, so that what follows may say of what."""
    return len(words(text)) == 1 or is_of_something(text)


def is_of_something(text: str) -> bool:
    """Tell whether a title asks of what: a department as likely as an employer follows it."""
    return " ".join(words(text)) in _OF_SOMETHING
