"""Telling the name of a person from whatever else stands at the head of a résumé."""

import re
from collections.abc import Sequence
from unicodedata import combining, name, normalize

from domain.candidates.reading.places import place_at_end
from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.sections import Kind, heading
from domain.candidates.reading.spans import part, quoted, trimmed, words
from domain.candidates.reading.titles import is_title, may_name_a_person
from domain.candidates.reading.vocabulary import word_set
from domain.shared.text import Found, Span

_FEWEST_WORDS, _MOST_WORDS = 2, 6
_LONGEST = 60
_PARTICLES = word_set(
    """de la las los del da do dos das di van von der den ter ten zu zur zum vom al el bin ibn y e
    le du af av ap a i und of bint abu st af' d' della dalla degli lo op het 't"""
)
_CREDENTIALS = (
    r"(?:ph\.?[ ]?d|m\.?d|d\.?o|mba|emba|m\.?sc|b\.?sc|m\.?eng|b\.?eng|m\.?a|b\.?a|m\.?s|b\.?s"
    r"|ll\.?[bm]|j\.?d|d\.?d\.?s|pharm\.?d|ed\.?d|psy\.?d|d\.?phil|m\.?phil|mph|mfa|msw|lcsw|pmp"
    r"|prince2|cpa|cfa|acca|cma|cia|frm|rn|bsn|msn|np|crna|lpn|esq|csm|cspo|psm|cissp|cisa|cism|ceh"
    r"|ccna|ccnp|pe|eit|p\.?eng|c\.?eng|shrm-c?p|sphr|phr|fca|frcs|mrcp|fhea|dipl\.?-?\w{0,10}\.?"
    r"|mag\.?|bakk\.?|aia|leed(?:[ ]ap)?|itil|togaf|dba|rd|cscs|cpt|lmft|ccc-slp|dpt)\.?"
)
_CREDENTIAL = re.compile(rf"{_CREDENTIALS}|(?:jr|sr|ii|iii|iv|dr)\.?", re.IGNORECASE)
_PREFIX = re.compile(
    r"(?:(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|herr|frau|señor|señora|mme|mlle)\.?"
    r"|(?:sr|sra|srta|lic|ing|arq|abg|mag|mmag|dipl|eng|rev|hon|capt|lt|sgt|univ|dott|dra|m)\.)"
    r"(?:[ ]?-?[ ]?(?:ing|kfm|kffr|inf|päd|phys|math|chem|wirt|med|rer|nat|phil|jur|oec|pol|habil"
    r"|h|c|psych|soz|biol|volksw|des)\b\.?){0,4}(?:[ ](?:\(fh\)|\(univ\.?\)))?[ ])",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(
    r"[ ]?[(\[](?:she|he|they|ze|er|sie|elle|il|iel|él|ella|any)(?:[ ]?/[ ]?[\w]{1,8}){0,3}[)\]]"
    r"|[ ](?:she/her|he/him|they/them)(?:/\w{1,8})?$",
    re.IGNORECASE,
)
_NO_NAMES = word_set(
    """resume résumé curriculum vitae vitæ vítae currículum cv lebenslauf page seite open source
    available remote seeking looking driven passionate street road avenue university confidential
    summary phone email e-mail address linkedin github portfolio website nationality date born with
    and or the for at bewerbung anlage bewerbungsunterlagen hoja vida candidature straße strasse
    calle rue telefon teléfono téléphone adresse dirección geburtsdatum geboren nationalität
    staatsangehörigkeit familienstand ledig verheiratet nacido nacionalidad né née nationalité
    permis führerschein carné driving license licence python javascript sql linux html
    css react excel microsoft office adobe photoshop power bi machine learning data cloud web
    software google amazon references upon request reconnaissance rqth"""
)
_SPACED = re.compile(
    r"[^\W\d_](?:[ \u00a0][^\W\d_]){3,}(?:[ \u00a0]{2,}[^\W\d_](?:[ \u00a0][^\W\d_]){1,})*"
)
_WIDE = re.compile(r"[ \u00a0]{2,}")
_OTHER_SCRIPTS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
_LONGEST_OF_THESE = 8
"""Characters: names of two to four, with room for a blank."""
_NICKNAME = re.compile(
    r"[ ][\"“„«'‘(][\w. -]{2,20}[\"”“»'’)](?=[ ])"  # noqa: RUF001 - as people type them
)
_SHORT = 2
"""Letters. So short a word stands in an address by chance."""


def bare_name(piece: Span) -> Span:
    """Leave out titles, degrees and pronouns, and "Contact" of a side column on the same line."""
    first, _, rest = piece.text.partition(" ")
    if rest and heading(first) is Kind.CONTACT:
        piece = trimmed(part(piece, len(first), len(piece.text)))
    pronouns = _PRONOUNS.search(piece.text)
    if pronouns and pronouns.start():
        piece = trimmed(part(piece, 0, pronouns.start()))
    for _ in range(_MOST_WORDS):
        prefix = _PREFIX.match(piece.text)
        if prefix is None:
            break
        piece = trimmed(part(piece, prefix.end(), len(piece.text)))
    called, _, more = piece.text.partition(",")
    if more and (_are_credentials(more) or is_title(more)):
        return trimmed(part(piece, 0, len(called)))
    written = piece.text.split()
    while len(written) > _FEWEST_WORDS and re.fullmatch(_CREDENTIALS, written[-1], re.IGNORECASE):
        last = written[-1]
        if last.istitle() or (piece.text.isupper() and len(last) <= _SHORT):
            break  # "Li Wei Ma"
        piece = trimmed(part(piece, 0, piece.text.rindex(written.pop())))
    return piece


def _are_credentials(text: str) -> bool:
    return all(map(_CREDENTIAL.fullmatch, text.replace(",", " ").split()))


def said_name(piece: Span) -> Found[str]:
    """Return the name as written; letters that are set apart are put together."""
    bare = bare_name(piece)
    if _SPACED.fullmatch(bare.text):
        together = (word.replace(" ", "").replace("\u00a0", "") for word in _WIDE.split(bare.text))
        return Found(value=" ".join(together), span=bare)
    return quoted(bare)


def is_name(piece: Span) -> bool:
    """Tell a name by its form and by what its words are not: titles, places, section names."""
    bare = bare_name(piece)
    return has_form_of_name(piece) and (
        may_name_a_person(" ".join(bare.text.split())) and place_at_end(bare) is None
    )


def has_form_of_name(piece: Span, *, of_any_words: bool = False) -> bool:
    """Tell what may be a name, whatever else it may be: "Sarah Church", "Line Cook".

    `of_any_words` lets pass "Victoria Page", too, which else is a page.
    """
    bare = bare_name(piece)
    if _SPACED.fullmatch(bare.text):
        return _WIDE.search(bare.text) is not None and heading(bare.text) is None
    written = _NICKNAME.sub("", bare.text).split()
    text = " ".join(written)
    if len(text) > _LONGEST or not _FEWEST_WORDS <= len(written) <= _MOST_WORDS:
        return False
    if not all(letter.isalpha() or letter in f" .-\u00a0{APOSTROPHES}" for letter in _joined(text)):
        return False
    full = [word for word in written if sum(map(str.isalpha, word)) > 1]
    return (
        len(full) > 1
        and all(map(_is_word_of_a_name, written))
        and (
            of_any_words
            or (not _NO_NAMES.intersection(words(text)) and not any(map(heading, (text, *written))))
        )
    )


def _is_word_of_a_name(word: str) -> bool:
    """Tell "Jane", "van" and "al-Hassan" from words of a sentence."""
    if not word[0].islower() or word.casefold() in _PARTICLES:
        return True
    particle = re.split(rf"[-{APOSTROPHES}]", word)[0]
    rest = word[len(particle) + 1 :]
    return particle in _JOINED_PARTICLES and rest[:1].isupper()


_JOINED_PARTICLES = frozenset(("al", "el", "d", "l", "ben", "ibn", "abd", "ter", "dell", "n", "t"))


def _joined(text: str) -> str:
    """Leave out the marks that some scripts write on their letters."""
    return "".join(letter for letter in text if not combining(letter))


def is_name_in_another_script(piece: Span) -> bool:
    """Tell "山田太郎": without blanks and capitals, only standing alone shows that it is a name."""
    text = piece.text.replace(" ", "").replace("\u3000", "")
    return (
        _SHORT <= len(text) <= _LONGEST_OF_THESE
        and text.isalpha()
        and all(name(letter, "").startswith(_OTHER_SCRIPTS) for letter in text)
        and text not in _OTHER_TITLES
    )


_OTHER_TITLES = frozenset(("履歴書", "職務経歴書", "简历", "個人簡歷", "个人简历", "이력서"))


def is_single_name(piece: Span, addresses: Sequence[str]) -> bool:
    """Tell a name of one word: nothing but the person's address shows that it is one."""
    text = bare_name(piece).text
    return (
        " " not in text
        and len(text) > _SHORT
        and text.isalpha()
        and text[0].isupper()
        and text.casefold() not in _NO_NAMES
        and heading(text) is None
        and not is_title(text)
        and any(_plain(address) == _plain(text) for address in addresses)
    )


def is_broken_name(upper: Span, lower: Span, *, whole: Span, email: str, titled: bool) -> bool:
    """Tell whether a narrow column broke a name: "Jane" above "Roe".

    The address repeats it, or it is a single word with the rest and then a job title below.
    """
    if not is_name(whole):
        return False
    mailbox = _plain(email.partition("@")[0])
    repeats_upper, repeats_lower = (
        any(_plain(word) in mailbox for word in words(span.text) if len(word) > _SHORT)
        for span in (upper, lower)
    )
    if repeats_lower and (repeats_upper or " " not in lower.text):
        return True
    begins_anew = is_name(lower) and not lower.text[0].islower()
    return titled and " " not in upper.text and not begins_anew


def repeated(piece: Span, addresses: Sequence[str]) -> int:
    """Count the words of a name that the person's addresses repeat."""
    bare = _NICKNAME.sub("", said_name(piece).value).casefold()
    said = [
        (_plain(word), _plain(word.translate(_EXPANDED)))
        for word in re.split(r"[^\w]+", bare)
        if len(word) > _SHORT
    ]
    plain = [_plain(address) for address in addresses]
    return max(
        (sum(any(s in address for s in word) for word in said) for address in plain), default=0
    )


def is_initialled(piece: Span, mails: Sequence[str]) -> bool:
    """Tell whether an e-mail begins with the first letter and the last word: "d.carpenter".

    Of a name such as Roe-Carpenter one of both parts will do.
    """
    said = [_plain(word) for word in said_name(piece).value.split()]
    if len(said) < _FEWEST_WORDS or len(said[-1]) <= _SHORT:
        return False
    lasts = (said[-1].replace("-", ""), *said[-1].split("-"))
    beginnings = tuple(said[0][:1] + last for last in lasts if len(last) > _SHORT)
    return any(re.sub(r"[._-]", "", _plain(mail)).startswith(beginnings) for mail in mails)


def _plain(text: str) -> str:
    """Leave accents out, as addresses do."""
    spelled = text.casefold().translate(_SPELLED)
    return "".join(c for c in normalize("NFD", spelled) if not combining(c))


_EXPANDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SPELLED = str.maketrans(
    {
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
    }
)
