"""What the headings of advertisements say, in English, Spanish, German and French."""

import re
from enum import Enum, auto


class Section(Enum):
    """What a stretch of an advertisement is about."""

    OPENING = auto()
    """Before any heading."""
    REQUIREMENTS = auto()
    NICE = auto()
    DUTIES = auto()
    """What the person will do, and descriptions of the role."""
    COMPANY = auto()
    BENEFITS = auto()
    APPLICATION = auto()
    """How to apply, and what happens then."""
    EQUALITY = auto()
    """Equal opportunity, privacy and the like."""


LONGEST_HEADING = 60

_PHRASES: dict[Section, str] = {
    Section.REQUIREMENTS: """
        what you bring|what youll bring|what you will bring|what you need|what youll need
        what you will need|what were looking for|what we are looking for|what we look for
        what we expect|what we require|what you have|what you should have|what you must have
        who you are|who were looking for|who we are looking for|about you|you have|you bring
        you are|you should have|youll have|you will have|you will need|youll need|you need
        we expect|must have|must haves|musthaves|your profile|your background|your skills
        the ideal candidate|ideal candidate|our ideal candidate|person specification|tech stack
        our tech stack|were looking for|we are looking for|is this you|you might be a fit if
        que buscamos|lo que buscamos|que necesitas|que te pedimos|tu perfil|perfil requerido
        perfil del candidato|perfil buscado|te pedimos|buscamos|que esperamos de ti
        dein profil|ihr profil|das bringst du mit|das bringen sie mit|was du mitbringst
        was sie mitbringen|du bringst mit|sie bringen mit|wir erwarten|das solltest du mitbringen
        was wir erwarten|damit uberzeugst du uns|profil recherche|votre profil|ton profil
        le profil|ce que nous recherchons|vous avez|vous etes
        """,
    Section.NICE: """
        nice to have|nice to haves|good to have|bonus points|bonus points for|bonus points if
        extra credit|brownie points|even better if|it would be great if|would be great
        its a plus if|a plus|big plus|will be a plus|would be a plus|what would be nice
        it would be nice|se valora|se valorara|se valoraran|valoramos|sera un plus|un plus
        puntos extra|von vorteil|ein plus|das ware toll|les plus|serait un plus
        """,
    Section.DUTIES: """
        what youll do|what you will do|what you do|what youll be doing|what you will be doing
        your role|the role|about the role|about this role|about the job|about this job
        about the position|about this position|about the opportunity|the opportunity|the job
        the position|your tasks|your mission|your impact|your day|day to day|a day in the life
        in this role you will|in this role|you will|youll|you will be|how you will contribute
        what you will work on|what youll work on|que haras|tu rol|tus funciones|tu mision
        que vas a hacer|el puesto|el rol|sobre el puesto|sobre el rol|descripcion del trabajo
        descripcion del puesto|descripcion del empleo|acerca del puesto|acerca del empleo
        deine aufgaben|ihre aufgaben|das erwartet dich|das erwartet sie|was dich erwartet
        das machst du|deine rolle|die stelle|uber die rolle|uber die stelle|vos missions
        tes missions|le poste|description du poste|vos taches|a propos du poste|le role
        """,
    Section.COMPANY: """
        about us|who we are|our company|our story|our mission|our values|our culture|our team
        the company|about the company|about our company|about the team|the team|our product
        meet the team|sobre nosotros|sobre nosotras|quienes somos|la empresa|acerca de nosotros
        sobre la empresa|conocenos|sobre la compania|uber uns|wir uber uns|wer wir sind
        das unternehmen|das sind wir|das team|a propos|a propos de nous|qui sommes nous
        lentreprise|notre entreprise|lequipe|notre histoire|sobre nos|quem somos
        """,
    Section.BENEFITS: """
        what we offer|what we offer you|we offer|we offer you|our offer|why join us|why us
        why work with us|why youll love it here|what you get|what youll get|what you will get
        whats in it for you|what is in it for you|in return|que ofrecemos|lo que ofrecemos
        te ofrecemos|ofrecemos|por que nosotros|wir bieten|das bieten wir|das bieten wir dir
        das bieten wir ihnen|wir bieten dir|wir bieten ihnen|unser angebot|was wir bieten
        deine vorteile|ihre vorteile|das bekommst du|darauf kannst du dich freuen|nous offrons
        nous vous proposons|nous te proposons|nous vous offrons|nous t offrons
        ce que nous offrons|ce que nous proposons|nous proposons|pourquoi nous rejoindre
        """,
    Section.APPLICATION: """
        how to apply|apply now|to apply|next steps|contact us|ready to apply|interested
        what happens next|como aplicar|como postular|como postularse|proceso de seleccion
        te interesa|so bewirbst du dich|jetzt bewerben|ihre bewerbung|deine bewerbung
        haben wir ihr interesse geweckt|comment postuler|pour postuler|processus de recrutement
        """,
    Section.EQUALITY: """
        equal opportunity|equal opportunities|eeo statement|our commitment
        igualdad de oportunidades|egalite des chances|proteccion de datos
        """,
}

_WORDS: dict[Section, str] = {
    Section.NICE: """
        bonus preferred preferable preferably desirable desirables desired desirably ideally
        optional pluses nicetohave deseable deseables deseado deseados valorable valorables
        opcional opcionales wunschenswert pluspunkte idealerweise atouts souhaite souhaites
        souhaitees apprecie apprecies diferenciais desejavel
        """,
    Section.REQUIREMENTS: """
        requirements requirement qualifications qualification requisites prerequisites skills
        skillset competencies competences criteria essential essentials experience requisitos
        requerimientos perfil conocimientos habilidades competencias experiencia imprescindible
        anforderungen anforderungsprofil qualifikationen qualifikation voraussetzungen kenntnisse
        fahigkeiten exigences prerequis profil
        """,
    Section.DUTIES: """
        responsibilities responsibility duties tasks accountabilities overview summary
        description responsabilidades funciones tareas aufgaben aufgabengebiet tatigkeiten
        stellenbeschreibung missions responsabilites taches
        """,
    Section.BENEFITS: """
        benefits benefit perks compensation rewards beneficios ventajas vorteile benefits avantages
        """,
    Section.APPLICATION: """
        apply application applying contact postulacion contacto bewerbung bewerbungsprozess
        kontakt candidature
        """,
    Section.EQUALITY: """
        diversity inclusion equality eeo privacy belonging diversidad inclusion igualdad
        chancengleichheit vielfalt datenschutz diversite
        """,
}

_FILLERS = """
    a an and or the of for to in this your our my key main core basic minimum required job role
    position technical professional general additional other personal soft hard mandatory work
    education knowledge abilities attributes experience process hiring interview selection
    recruitment perks equal opportunity employer package y e o de del la el los las puesto
    trabajo tus nuestros tecnicos tecnicas principales minimos minimas obligatorios excluyentes
    no oder deine ihre unsere fachliche personliche et ou du les des vos nos requises
    techniques cles und
    """

_OPEN = (
    (("about", "sobre", "acerca", "uber"), Section.COMPANY),
    (("why", "life", "working", "warum", "pourquoi"), Section.BENEFITS),
)
"""First words that a name may follow: "About Acme"."""
_OPEN_NEXT = {Section.BENEFITS: frozenset(("join", "at", "work", "bei", "rejoindre"))}
_MOST_WORDS_OPEN = 4

_EXACT = {
    phrase.strip(): section
    for section, phrases in _PHRASES.items()
    for line in phrases.strip().splitlines()
    for phrase in line.split("|")
}
_MARKERS = [(section, frozenset(words.split())) for section, words in _WORDS.items()]
_FILLING = frozenset(_FILLERS.split())
_WORD = re.compile(r"[^\W_]+")
_NOT_SPOKEN = re.compile(r"'|\([^()]{0,30}\)|(?<=\bnice)-(?=to\b)")


def section_of(heading: str) -> Section | None:
    """Tell what follows a heading, given folded; None when it is none that is known."""
    if len(heading) > LONGEST_HEADING:
        return None
    words = _WORD.findall(_NOT_SPOKEN.sub("", heading))
    exact = _EXACT.get(" ".join(words))
    if exact or not words:
        return exact
    marked = [section for section, marks in _MARKERS if not marks.isdisjoint(words)]
    if marked and all(w in _FILLING or any(w in marks for _, marks in _MARKERS) for w in words):
        return marked[0]
    return _open_section(words)


def _open_section(words: list[str]) -> Section | None:
    if 1 < len(words) <= _MOST_WORDS_OPEN:
        for firsts, section in _OPEN:
            if words[0] in firsts and words[1] in _OPEN_NEXT.get(section, (words[1],)):
                return section
    return None
