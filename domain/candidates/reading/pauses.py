"""Time that is no work, as people name it between their jobs: leave, care, illness, a search.

What stands here is nobody's occupation. Where a name is a job's, too, more of it must be said:
"Pflege eines Angehörigen", but not "Pflege".
"""

import re

from domain.candidates.reading.vocabulary import either

_PAUSES = either(
    r"""(?:on )?(?:parental|maternity|paternity|family|medical|sick|carer'?s|caregiver|caring
    |adoption|childcare|child[ ]care|compassionate|bereavement|unpaid|personal|extended) leave
    |leave of absence|sabbatical|gap year|career (?:break|pause|gap)|family (?:care|break|time)
    |(?:care of|caring for|cared for|caregiver for|looking after) (?:an? |my |our |the )?(?:\w+ )?
        (?:family|child|children|parents?|mother|father|relatives?|son|daughter|partner|spouse)
    |(?:full[ -]time|stay[ -]at[ -]home) (?:parent|carer|caregiver|mother|father|mum|mom|dad)
    |raising (?:a |my |our )?(?:family|child|children|kids|son|daughter)
    |(?:job|employment) search|(?:seeking|looking for) (?:work|employment|a job)
    |(?:un|self-un)employ(?:ed|ment)|between jobs|(?:medical|health|personal) (?:break|reasons)
    |(?:recovery|recovering) from|(?:world|round[ -]the[ -]world) (?:trip|travel)

    |elternzeit|mutterschutz|babypause|erziehungs(?:zeit|urlaub|jahr)|kindererziehung
    |familien(?:zeit|phase|pause)|(?:familien)?pflegezeit
    |(?:häusliche )?pflege (?:von |de[rs] |eine[sr] |meine[sr] |naher )?(?:\w+ )?
        (?:angehörige[nr]?|familienangehörige[nr]?|mutter|vaters|vater|eltern|großeltern)
    |(?:eltern|bildungs|pflege)?karenz(?:zeit)?|sabbatjahr|hausfrau|hausmann
    |(?:\w+bedingte |berufliche |private |familiäre )(?:auszeit|pause|unterbrechung)
    |arbeits(?:suchend|suche|los|losigkeit)|arbeit suchend|beschäftigungslos|bewerbungsphase
    |stellensuche|berufliche (?:neu)?orientierung|neuorientierung

    |baja (?:maternal|paternal|médica|laboral|por \w+)|permiso (?:parental|maternal|paternal
        |(?:de|por) \w+)|excedencia|(?:al )?cuidado de (?:un |una |mis? |sus? |los )?
        (?:familiar(?:es)?|hij[oa]s?|madre|padre|padres)
    |pausa (?:profesional|laboral|familiar)|año sabático|desemplead[oa]|desempleo|en paro
    |(?:en )?búsqueda (?:activa )?de (?:empleo|trabajo)

    |congé (?:parental|maternité|paternité|sabbatique|maladie|sans solde|individuel
        |(?:de |d['\N{RIGHT SINGLE QUOTATION MARK}])\w+)|arrêt (?:maladie|de travail)
    |pause (?:professionnelle|carrière|familiale|parentale)|mise en disponibilité
    |interruption (?:de carrière|d['\N{RIGHT SINGLE QUOTATION MARK}]activité|professionnelle)
    |proche aidante?|éducation de (?:mes|mon|ma) (?:enfants?|fils|filles?)
    |(?:en )?recherche d['\N{RIGHT SINGLE QUOTATION MARK}]emploi|sans emploi
    |(?:parent|mère|père) au foyer|année (?:sabbatique|de césure)

    |congedo (?:parentale|\w+ \w+)|aspettativa|anno sabbatico|disoccupat[oa]
    |licença[ -](?:maternidade|paternidade|parental|médica|(?:de|por) \w+)|ano sabático
    |desempregad[oa]|(?:ouderschaps|zwangerschaps|bevallings|zorg|ziekte)verlof
    |loopbaanonderbreking|werkzoekend|werkloos
    |urlop (?:macierzyński|ojcowski|rodzicielski|wychowawczy|zdrowotny)"""
)
_ALONE = either(
    """illness|maternity|paternity|backpacking|travel|travell?ing|auszeit|pause|krankheit|genesung
    |weltreise|auslandsreise|paro|enfermedad|maternidad|maternité|maladie|chômage|tour du monde"""
)
"""These may begin the name of a firm or a ward: nothing but a mark may follow."""
_PAUSE = re.compile(rf"(?:{_PAUSES})\b|(?:{_ALONE})(?=[ ]?(?:[(,:;/–—-]|$))", re.IGNORECASE)  # noqa: RUF001 - dashes

_MORE_WORDS = re.compile(r"[ ]?[^\W\d_]")


def begins_with_a_pause(text: str) -> bool:
    """Tell "Parental leave" and "Elternzeit (2. Kind)"; "Parental Leave Advisor", too."""
    return _PAUSE.match(text) is not None


def is_a_pause(text: str) -> bool:
    """Tell what names a pause and no more than that: "Baja médica", though médicas are doctors."""
    named = _PAUSE.match(text)
    return named is not None and not _MORE_WORDS.match(text, named.end())
