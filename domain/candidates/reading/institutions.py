"""Names of schools and universities, by the words in them."""

import re
from collections.abc import Sequence

from domain.candidates.reading.gazetteer import CITIES, STATES
from domain.candidates.reading.punctuation import APOSTROPHES
from domain.candidates.reading.spans import flat, part, stretch
from domain.candidates.reading.vocabulary import either
from domain.shared.text import Span

_WORDS = either(
    rf"""\buniversi[td]|\w*universität|\buniv\.|\bcollege\b|\bcollège\b|\binstitut|\w*hochschule\b
    |\w*akademie\b|\bacadem(?:y|ia)\b|\bacadémie\b|\bpolytech|\bpolit[eé]c|\bécoles?\b|\becole\b
    |\bescuela\b|\w*gymnasium\b|\blyc[ée]e\b|\bseminary\b|\bconservator|\bkonservatorium\b
    |\bcolegio\b|\bliceo\b|\bcégep\b|\bfaculté\b|\w{{3,}}schule\b|\w*kolleg\b|\bcampus\b
    |\btechnion\b|\bysgol\b
    |\bsixth form\b|\bgrammar school\b|\bhigh school\b(?! diploma)|\bsecondary school\b
    |\b(?:primary|middle|comprehensive|vocational|trade|technical|culinary|beauty) school\b
    |\btraining cent(?:er|re)\b|\blearning cent(?:er|re)\b|\bcentro (?:de|educativo|integrado)\b
    |\binstituto\b|\bcentre (?:de|d[{APOSTROPHES}]) ?(?:formation|apprentissage|études)\b
    |\bmaison familiale\b|\bcampus des métiers\b|\bchambre (?:de|des) (?:métiers|commerce)
    |\bconservatoire\b|\bcollegium\b|\binternat\b|\b(?:kreis|studien)seminar\b
    |\w*bildungs(?:zentrum|werk|stätte|akademie)\b|\bberufsförderungswerk\b|\bhandwerkskammer\b
    |\bindustrie- und handelskammer\b|\blehrwerkst|\bberufliches schulzentrum\b
    |\b\w+schulzentrum\b|\bkaufmännische schulen?\b|\b(?:gewerbliche|berufliche) schulen?\b
    |\bstudienkolleg\b|\boberschule\b|\blyceum\b|\bmadrasa\b"""
)
_KNOWN = either(
    r"""MIT|ETH|EPFL|UC [A-Z]|UC[LBI]|UCLA|UCSD|UCSB|UCSF|USC|Caltech|TU [A-Z]|TUM|LMU|KIT|RWTH|IIT
    |NIT|BITS|IIM|LSE|NYU|CMU|SUNY|CUNY|KAIST|NUS|NTU|Georgia Tech|Virginia Tech|Texas A&M
    |Penn State|FH [A-Z]|HTW|HAW|HTWK|DHBW|IUT|INSA|ENSAM?|ENSTA|HEC|ESSEC|ESCP|EDHEC|EM Lyon|IAE
    |IEP|Sciences Po|CentraleSupélec|Mines Paris|INSEAD|IESE|ESADE|UPC|UPM|UAM|UCM|UNED|UOC|UPV|UPF
    |UAB|UNAM|ITESM|IES [A-Z]|CNAM|Charité|CFA|CIFP|IFP [A-Z]|IFSI|IFAS|GRETA|Greta|AFPA|Afpa|ENS
    |BBW|BFW|IHK|HWK|VHS|BBS|BSZ|OSZ|EOI|MFR|UFA [A-Z]|ISEN|ENSEIRB|EPITA|EPITECH|CEFA"""
)
_INSTITUTION = re.compile(rf"(?i:{_WORDS})|\b(?:{_KNOWN})(?![a-z])")
_PART_OF_ONE = re.compile(
    r"\b(?:school|schule|faculty|fakultät|facultad|department|bootcamp|academia|institute)\b",
    re.IGNORECASE,
)
_OPEN_ENDED = re.compile(
    r"\b(?:universität|\w*hochschule|universidad|universitat|université|école|institut|instituto)$",
    re.IGNORECASE,
)
_CLOSES_ONE = re.compile(
    r"(?<=\w )(?:University|College|School|Institute|Academy|Tech)(?= [A-Z][\w.]+(?: [A-Z]\w+)?$)"
)
_GLUED = re.compile(r"(?<=School|ollege|ersity|cademy|titute)-(?=[A-Z][^-]+$)")
"""As some sites join school and town: "Sinclair College-Dayton, OH"."""
_BEGINS_ONE = re.compile(
    r"(?P<at>(?:^|[ ])(?:(?i:at the|at|from|@|an der|am|bei der|beim|bei|por la|en la"
    rf"|à la|chez|via)[ ]|à l[{APOSTROPHES}]|de l[{APOSTROPHES}](?=[Uu]niversité|[ÉéEe]cole)))"
    r"(?P<name>(?=\S))"
    r"|(?P<start>\b(?:University of|University College|Technical University|Technische Universität"
    r"|Technische Hochschule|Hochschule|Fachhochschule|Universität|Universidad|Universitat"
    r"|Université|Universidade|Centro de|CFA d|École|Ecole|Escuela|Instituto|Institut|Lycée|IUT"
    r"|TU [A-Z]|FH [A-Z]))"
)


def is_institution(text: str) -> bool:
    """Tell whether a word in a name says that people study there."""
    return _INSTITUTION.search(text) is not None


def asks_for_a_name(text: str) -> bool:
    """Tell "Technische Universität", which goes on with the name of a town."""
    return _OPEN_ENDED.search(text) is not None


def is_part_of_one(text: str) -> bool:
    """Tell what may be a school for itself or a part of a larger one."""
    return _PART_OF_ONE.search(text) is not None


def begins_an_institution(text: str) -> tuple[int, int] | None:
    """Return where what precedes an institution ends, and where its name begins."""
    match = _BEGINS_ONE.search(flat(text))
    if match is None:
        return None
    return match.start(), match.start("name") if match["at"] is not None else match.start()


def with_campus(segment: Span, pieces: Sequence[Span], position: int) -> Span:
    """Take "University of California, Berkeley" together: several towns share such a name."""
    name = pieces[position]
    following = pieces[position + 1 : position + 3]
    shared = "institute of technology" in name.text.casefold() or any(
        state in name.text for state in STATES.values()
    )
    if not shared or not following or following[0].text.casefold() not in CITIES:
        return name
    after = following[1].text if len(following) > 1 else None
    is_address = after is not None and after.casefold() not in CITIES
    return name if is_address else stretch(segment, name, following[0])


def without_town(name: Span, following: Sequence[Span]) -> Span:
    """Leave out the town of an address that no comma parts from it: "Reed College Portland, OR"."""
    if not following or following[0].text not in STATES:
        return name
    glued = _GLUED.search(name.text)
    if glued:
        return part(name, 0, glued.start())
    closing = _CLOSES_ONE.search(name.text)
    if closing:
        return part(name, 0, closing.end())
    words = name.text.split()
    again = words[-1].casefold() in map(str.casefold, words[:-1])
    return part(name, 0, name.text.rindex(words[-1]) - 1) if again else name
