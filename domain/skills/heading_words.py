"""Words of headings, and of the items under them, in English, Spanish, German and French."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


# A heading over a list of skills has one of these, whatever the other words are ...
SKILLS = _words(
    """
abilities aptitudes competences competencias competencies compétences conocimientos expertise
fachkenntnisse fähigkeiten habilidades kenntnisse kompetenzen proficiencies skill skills skillset
sprachkenntnisse toolbox
"""
)
# ... or one of these, which companies and teams are called by too: "Acme Technologies".
TOOLS = _words(
    """
databases frameworks herramientas idiomas langages languages langues lenguajes libraries logiciels
outils platforms programmiersprachen sprachen stack strengths tech technologies tecnologías tools
"""
)
# What may stand beside the latter when nothing but a heading is meant.
BESIDE_TOOLS = _words(
    """
additional analytics and build cloud computer core data design development devops digital foreign
human key main markup markups methods modern office operating other our programming query
relevant reporting scripting software spoken systems technical testing the web y und et
"""
)

# A heading over what a job asks for has one of these ...
REQUIREMENTS = _words(
    """
anforderungen anforderungsprofil atouts bonus deseable deseables desirable essential essentials
exigences imprescindible imprescindibles must nice musts preferred prerequisites prérequis
qualification qualifications qualifikation qualifikationen required requirement requirements
requisitos requerimientos souhaité valorable valorables voraussetzungen wünschenswert
"""
)
# ... and nothing but these beside it ...
BESIDE_REQUIREMENTS = _words(
    """
a and basic candidate core criteria de del deine du experience for formation fachliche
general have haves ideal ihre job key knowledge main minimum minimales mínimos obligatorios our
persönliche plus points position profil puesto requises role skills technical técnicos the these
this to und une unsere y your
"""
)
# ... or is one of these.
REQUIREMENT_PHRASES = _phrases(
    """about you|bonus points if|ce que nous recherchons|das bringen sie mit|das bringst du mit
    |das solltest du mitbringen|dein profil|du bringst mit|even better if|good to have|ihr profil
    |is this you|le profil|lo que buscamos|our ideal candidate|perfil buscado|perfil del candidato
    |perfil deseado|perfil requerido|person specification|pré requis|profil recherché
    |que buscamos|que necesitas|qué buscamos|qué esperamos de ti|qué necesitas|se requiere
    |se valora|se valorará|sie bringen mit|te pedimos|the ideal candidate|ideal candidate
    |ton profil|tu perfil|von vorteil|votre profil|vous avez|was du mitbringst|was sie mitbringen
    |was wir erwarten|we are looking for|we're looking for|what we are looking for|what we expect
    |what we look for|what we're looking for|what you bring|what you have|what you need
    |what you should have|what you will bring|what you will need|what you'll bring
    |what you'll need|who we are looking for|who we're looking for|who you are|wir erwarten
    |wir suchen|you are|you bring|you have|you should have|you will have|you will need
    |you'll have|you'll need|your background|your profile"""
)

# The first or the last word of a heading over something else.
OTHERS = _words(
    """
about academic achievements activities angebot aufgaben ausbildung auszeichnungen avantages awards
background beneficios benefits berufserfahrung bildung career certificaciones certifications
clearance compensation contact contacto courses coursework diplômes duties educación education
ehrenamt employment erfahrung estudios études experience experiences experiencia expérience
expériences formación formation funciones hobbies history honors honours interessen intereses
interests internships intérêt kontakt links logros loisirs memberships missions objective offer
passions patents perks praktika presentations profile proceso projects projekte projets proyectos
publicaciones publications referees referencias references referenzen references références
responsabilidades responsibilities salary studium summary tareas tasks training volunteer
volunteering voluntariado vorteile weiterbildung werdegang zertifikate
"""
)
OTHER_PHRASES = _phrases(
    """additional information|das bieten wir|how to apply|lo que ofrecemos|next steps|nous offrons
    |ofrecemos|our company|our culture|our mission|our story|our team|our values|personal data
    |personal details|personal information|qué ofrecemos|the team|über uns
    |was wir bieten|what happens next|what we offer|what we offer you|what you get
    |what you will do|what you'll do|what you'll get|who we are|why join us|why us|wir bieten
    |your role|your tasks"""
)
# Before one of OTHERS, these say that no heading is meant: "User experience" ...
NO_HEADING_AFTER = _words("brand client customer digital employee guest patient user")
# ... and these after it, "Experience with Python".
NO_HEADING_BEFORE = _words("con en in mit of using with")

# What an item under a heading says of a skill beside its name: before it ("2+ years of Scala") ...
BEFORE_ITEM = _words(
    """
a advanced an ans años basic conversational deep demonstrable d'expérience de en erfahrung
excellent expérience experience experiencia expert expertise familiar familiarity fliessend
fliessende fluency fluent fluently good grounding gute hands hands-on ideally in jahre jahren
kenntnisse knowledge least minimum mit must native of on prior professional proficiency proficient
proven sehr skilled solid sound strong the using very with working written y year years yrs
"""
)
# ... and after it ("Tableau preferred").
AFTER_ITEM = _words(
    """
a a1 a2 advantage an asset b1 b2 beneficial bonus c1 c2 courant desirable erforderlich essential
experience expertise fluency fluent fliessend have ideally is kenntnisse knowledge level mandatory
minimum must native needed nice plus preferable preferably preferred proficiency required skills
to useful von vorteil wünschenswert year years yrs
"""
)
