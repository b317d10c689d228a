"""Which language a document is written in, by its small words."""

import re
from collections.abc import Sequence

from domain.candidates.reading.vocabulary import word_set

_SMALL: dict[str, frozenset[str]] = {
    "en": word_set(
        """the and of to in for with on at by from as is are was were an this that which using
        through my our their over into across within while between more than including years
        experience education skills work summary languages university present responsible team
        led built developed managed worked january march june july october december references
        employment about"""
    ),
    "de": word_set(
        """der die das und von mit für im in zu den dem des ein eine einer auf bei als ist sind
        wurde aus nach über zur zum durch sowie bis seit heute ich mein oder auch an am um
        berufserfahrung ausbildung kenntnisse sprachen lebenslauf studium schule universität
        deutsch englisch mitarbeiter entwicklung leitung erfahrung jahre januar februar märz mai
        juni juli oktober dezember geboren telefon hochschule fähigkeiten verantwortlich
        betreuung werdegang beruflicher praktikum interessen"""
    ),
    "es": word_set(
        """el la los las de del y en con para por un una que se como más al su sus desde hasta
        experiencia formación educación habilidades idiomas perfil actualidad años trabajo
        universidad español inglés desarrollo gestión equipo enero febrero marzo abril mayo junio
        julio agosto septiembre octubre noviembre diciembre responsable laboral profesional
        teléfono conocimientos empresa clientes referencias"""
    ),
    "fr": word_set(
        """le la les de des du et en avec pour par un une que qui dans sur au aux est à ce ses nos
        depuis expérience formation compétences langues profil français anglais années équipe
        université développement gestion janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre responsable professionnelle professionnel téléphone
        présent aujourd hui clients loisirs études diplôme centres intérêt mise"""
    ),
    "it": word_set(
        """il lo la gli le di del della dei e in con per un una che si come da dal nel alla sono
        esperienza istruzione formazione competenze lingue profilo anni lavoro università italiano
        inglese sviluppo gestione gennaio febbraio marzo aprile maggio giugno luglio settembre
        ottobre dicembre presso responsabile lavorativa professionale azienda clienti"""
    ),
    "pt": word_set(
        """o os as do da dos das em com para por um uma que se como mais ao sua seu no na nos
        experiência formação educação habilidades competências idiomas perfil atual anos trabalho
        universidade português inglês desenvolvimento gestão equipe equipa janeiro fevereiro março
        abril maio junho julho setembro outubro dezembro profissional empresa clientes"""
    ),
    "nl": word_set(
        """de het een en van in met voor op te aan bij als is zijn werd uit naar over door tot
        heden ik mijn of ook werkervaring opleiding vaardigheden talen profiel jaar nederlands
        engels ontwikkeling ervaring januari februari maart mei juni juli augustus oktober
        december verantwoordelijk medewerker hogeschool universiteit"""
    ),
}
_SPEAKERS: dict[str, list[str]] = {}
"""By word: the languages that have it."""
for _language, _words in _SMALL.items():
    for _word in sorted(_words):
        _SPEAKERS.setdefault(_word, []).append(_language)
_WORD = re.compile(r"[^\W\d_]{1,20}")
_LONGEST = 8_000
"""Code points that are counted."""
_FEWEST = 4
"""Small words that show anything at all."""
_LEAD = 1.25
"""How many times as many the first language has as the next."""
_OWN = {
    "de": re.compile(r"[äöüß]"),
    "es": re.compile(r"[ñ¿¡]|ción\b|dad\b"),
    "fr": re.compile(r"[êèçœ]|\b[ldn]['’]|eur\b|euse\b"),  # noqa: RUF001 - as people type it
    "pt": re.compile(r"[ãõ]|ção\b"),
    "it": re.compile(r"zione\b|\bdell"),
    "nl": re.compile(r"ij|\bheid\b"),
}
_HEADINGS = 3
"""What a word of a heading counts for."""


def language_of(document: str, headings: Sequence[str] = ()) -> str | None:
    """Return the ISO code of the language; None when too little is said, or two come close.

    Names of people, places and tools are in no language: small words decide, with the headings,
    which are the document's own where the rest is terms.
    """
    counts = dict.fromkeys(_SMALL, 0.0)
    texts = [(text.casefold(), weight) for text, weight in _weighed(document, headings)]
    for said, weight in texts:
        for word in _WORD.findall(said):
            for language in _SPEAKERS.get(word, ()):
                counts[language] += weight
    first, second, *_ = sorted(counts.values(), reverse=True)
    if first < (second + len(texts) * _MOST_OWN * _OWN_WEIGHT) * _LEAD:
        # letters could still turn it, which are sought only where they could
        for said, _ in texts:
            for language, own in _OWN.items():
                counts[language] += min(len(own.findall(said)), _MOST_OWN) * _OWN_WEIGHT
        first, second, *_ = sorted(counts.values(), reverse=True)
    if first < _FEWEST or first < second * _LEAD:
        return None
    return max(counts, key=lambda language: counts[language])


def _weighed(document: str, headings: Sequence[str]) -> tuple[tuple[str, int], ...]:
    return (document[:_LONGEST], 1), (" ".join(headings), _HEADINGS)


_OWN_WEIGHT = 0.5
_MOST_OWN = 20
"""Letters that only one language has may stand in a name or a town a few times."""
