"""What advertisements say, language by language."""

from attrs import frozen

CODES = {
    "en": {"English": "en", "German": "de", "French": "fr", "Spanish": "es"},
    "de": {"Deutsch": "de", "Englisch": "en", "Französisch": "fr", "Polnisch": "pl"},
    "es": {"español": "es", "inglés": "en", "francés": "fr", "portugués": "pt"},
    "fr": {"français": "fr", "anglais": "en", "allemand": "de", "espagnol": "es"},
}
"""Names of languages as a sentence writes them."""


@frozen(kw_only=True)
class Words:
    """Headings and sentences; what stands in braces is filled in."""

    about: tuple[str, ...]
    tasks: tuple[str, ...]
    must: tuple[str, ...]
    nice: tuple[str, ...]
    offer: tuple[str, ...]
    labels: dict[str, tuple[str, ...]]
    marks: tuple[str, ...]
    """After a title."""
    boilerplate_about: tuple[str, ...]
    """{skill} is a skill that nobody asks for."""
    boilerplate_offer: tuple[str, ...]
    fairness: tuple[str, ...]
    opening: tuple[str, ...]
    remote: dict[str, tuple[str, ...]]
    employment: dict[str, tuple[str, ...]]
    levels: tuple[tuple[str, int | None], ...]
    """Around a skill, and the level that it asks for."""
    years_of_skill: tuple[str, ...]
    years: tuple[str, ...]
    degrees: tuple[tuple[str, str], ...]
    """With {area}, and the level."""
    fluent: tuple[str, ...]
    cefr: tuple[str, ...]
    plus: tuple[str, ...]
    salary: tuple[str, ...]
    deadline: str


ENGLISH = Words(
    about=("About us", "Who we are", "The company", "Our story"),
    tasks=("What you'll do", "Responsibilities", "The role", "Your day"),
    must=("Requirements", "What you bring", "Must have", "Who you are", "Essential criteria"),
    nice=("Nice to have", "Bonus points", "Desirable", "Preferred qualifications"),
    offer=("What we offer", "Benefits", "Perks", "Why join us"),
    labels={
        "employer": ("Company", "Employer"),
        "location": ("Location", "Where"),
        "employment": ("Employment type", "Contract", "Hours"),
        "salary": ("Salary", "Compensation", "Pay"),
        "remote": ("Workplace", "Working model"),
    },
    marks=("",),
    boilerplate_about=(
        "{employer} was founded by two people who met at a {skill} meetup",
        "Our customers like that they can export everything to {skill}",
        "We have grown to {n} colleagues and still have lunch together",
    ),
    boilerplate_offer=(
        "Free evening classes, from {skill} to yoga",
        "{n} days of leave and your birthday off",
        "A budget for conferences and books",
        "Discounts with partners such as the {skill} academy",
    ),
    fairness=(
        "We are an equal opportunity employer and welcome everybody.",
        "All applicants are considered regardless of age, origin, religion or disability.",
    ),
    opening=(
        "{employer} is looking for a {title} in {city}.",
        "Join {employer} in {city} as {title}!",
    ),
    remote={
        "remote": ("Fully remote", "100% remote"),
        "hybrid": ("Hybrid, two days a week from home", "Hybrid working"),
        "on-site": ("On-site", "On site"),
    },
    employment={
        "full-time": ("Full-time", "Full time"),
        "part-time": ("Part-time", "Part time"),
        "temporary": ("Temporary",),
        "contractor": ("Contractor",),
    },
    levels=(
        ("{skill}", None),
        ("Experience with {skill}", None),
        ("Solid understanding of {skill}", None),
        ("Expert knowledge of {skill}", 5),
        ("Advanced {skill}", 4),
        ("Basic knowledge of {skill}", 2),
    ),
    years_of_skill=("{n}+ years of {skill}", "At least {n} years of experience with {skill}"),
    years=("At least {n} years of professional experience", "{n}+ years of experience"),
    degrees=(
        ("Bachelor's degree in {area}", "bachelor"),
        ("Master's degree in {area}", "master"),
        ("A bachelor's degree in {area} or similar", "bachelor"),
    ),
    fluent=("Fluent {language}", "{language}, fluent in speech and writing"),
    cefr=("{language} at level {level}", "{language} ({level} or better)"),
    plus=("{skill} is a plus", "Ideally some {skill}"),
    salary=("{low} – {high} a year", "{low} to {high} per year"),
    deadline="Apply by {date}.",
)
GERMAN = Words(
    about=("Über uns", "Wer wir sind", "Das Unternehmen"),
    tasks=("Ihre Aufgaben", "Was Sie erwartet", "Das machst du bei uns", "Aufgaben"),
    must=("Ihr Profil", "Das bringen Sie mit", "Anforderungen", "Was wir erwarten"),
    nice=("Von Vorteil", "Wünschenswert", "Das wäre schön"),
    offer=("Wir bieten", "Das bieten wir Ihnen", "Ihre Vorteile"),
    labels={
        "employer": ("Arbeitgeber", "Unternehmen"),
        "location": ("Ort", "Standort", "Arbeitsort"),
        "employment": ("Arbeitszeit", "Anstellungsart"),
        "salary": ("Gehalt", "Vergütung"),
        "remote": ("Arbeitsmodell",),
    },
    marks=(" (m/w/d)", " (w/m/d)", " (m/w/x)", ""),
    boilerplate_about=(
        "{employer} entstand aus einer {skill}-Gruppe im Hinterhof",
        "Unsere Kunden schätzen, dass sich alles nach {skill} übertragen lässt",
        "Heute sind wir {n} Kolleginnen und Kollegen",
    ),
    boilerplate_offer=(
        "Abendkurse von {skill} bis Yoga",
        "{n} Tage Urlaub und ein freier Geburtstag",
        "Zuschuss zum Fahrrad und frisches Obst",
    ),
    fairness=(
        "Wir freuen uns über alle Bewerbungen, unabhängig von Alter, Herkunft und Religion.",
        "Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt.",
    ),
    opening=(
        "{employer} sucht in {city} Verstärkung: {title}.",
        "Für unseren Standort {city} sucht die {employer}: {title}",
    ),
    remote={
        "remote": ("100 % remote", "Vollständig remote"),
        "hybrid": ("Hybrid, zwei Tage Homeoffice", "Hybrid"),
        "on-site": ("Vor Ort",),
    },
    employment={
        "full-time": ("Vollzeit",),
        "part-time": ("Teilzeit",),
        "temporary": ("Befristet",),
    },
    levels=(
        ("{skill}", None),
        ("Erfahrung mit {skill}", None),
        ("Kenntnisse in {skill}", None),
        ("Sehr gute Kenntnisse in {skill}", 4),
        ("Expertenwissen in {skill}", 5),
        ("Grundkenntnisse in {skill}", 2),
    ),
    years_of_skill=("Mindestens {n} Jahre Erfahrung mit {skill}",),
    years=("Mindestens {n} Jahre Berufserfahrung", "{n} Jahre Berufserfahrung"),
    degrees=(
        ("Bachelorabschluss in {area}", "bachelor"),
        ("Masterabschluss in {area}", "master"),
        ("Abgeschlossene Ausbildung im Bereich {area}", "vocational"),
    ),
    fluent=("Fließend {language}", "{language} in Wort und Schrift"),
    cefr=("{language} auf Niveau {level}", "{language} ({level})"),
    plus=("{skill} von Vorteil", "Idealerweise {skill}"),
    salary=("{low} bis {high} im Jahr", "{low} – {high} brutto pro Jahr"),
    deadline="Bewerbungsschluss: {date}.",
)
SPANISH = Words(
    about=("Quiénes somos", "Sobre nosotros", "La empresa"),
    tasks=("Funciones", "Qué harás", "Tus tareas"),
    must=("Requisitos", "Qué buscamos", "Requisitos mínimos"),
    nice=("Se valorará", "Deseable", "Requisitos deseados"),
    offer=("Qué ofrecemos", "Ofrecemos", "Beneficios"),
    labels={
        "employer": ("Empresa",),
        "location": ("Ubicación", "Lugar de trabajo"),
        "employment": ("Jornada", "Tipo de jornada"),
        "salary": ("Salario", "Retribución"),
        "remote": ("Modalidad",),
    },
    marks=("", " (H/M)"),
    boilerplate_about=(
        "{employer} nació en un grupo de aficionados a {skill}",
        "A nuestros clientes les gusta llevárselo todo a {skill}",
        "Hoy somos {n} personas",
    ),
    boilerplate_offer=(
        "Clases por la tarde, de {skill} a yoga",
        "{n} días de vacaciones y tu cumpleaños libre",
        "Seguro médico y fruta fresca",
    ),
    fairness=("Apostamos por la igualdad y valoramos todas las candidaturas.",),
    opening=("{employer} busca {title} en {city}.", "En {employer} ({city}) buscamos {title}."),
    remote={
        "remote": ("100 % remoto", "Teletrabajo completo"),
        "hybrid": ("Híbrido, dos días en casa", "Modalidad híbrida"),
        "on-site": ("Presencial",),
    },
    employment={
        "full-time": ("Jornada completa",),
        "part-time": ("Media jornada", "Jornada parcial"),
        "temporary": ("Contrato temporal",),
    },
    levels=(
        ("{skill}", None),
        ("Experiencia con {skill}", None),
        ("Dominio de {skill}", None),
        ("Nivel avanzado de {skill}", 4),
        ("Conocimientos básicos de {skill}", 2),
    ),
    years_of_skill=("Al menos {n} años de experiencia con {skill}",),
    years=("Mínimo {n} años de experiencia", "Al menos {n} años de experiencia profesional"),
    degrees=(
        ("Grado en {area}", "bachelor"),
        ("Máster en {area}", "master"),
    ),
    fluent=("{language} fluido", "{language} hablado y escrito"),
    cefr=("{language} nivel {level}", "{language} ({level})"),
    plus=("Se valora {skill}", "Deseable {skill}"),
    salary=("{low} – {high} brutos al año", "de {low} a {high} anuales"),
    deadline="Plazo hasta el {date}.",
)
FRENCH = Words(
    about=("Qui sommes-nous ?", "À propos de nous", "L'entreprise"),
    tasks=("Vos missions", "Le poste", "Missions"),
    must=("Profil recherché", "Votre profil", "Compétences requises"),
    nice=("Les plus", "Serait un plus", "Atouts appréciés"),
    offer=("Nous vous proposons", "Avantages", "Ce que nous offrons"),
    labels={
        "employer": ("Entreprise", "Employeur"),
        "location": ("Lieu", "Localisation"),
        "employment": ("Temps de travail", "Type d'emploi"),
        "salary": ("Salaire", "Rémunération"),
        "remote": ("Organisation",),
    },
    marks=(" (H/F)", " (F/H)", ""),
    boilerplate_about=(
        "{employer} est née d'un club de {skill}",
        "Nos clients aiment tout récupérer dans {skill}",
        "Nous sommes aujourd'hui {n} collègues",
    ),
    boilerplate_offer=(
        "Cours du soir, de {skill} au yoga",
        "{n} jours de congés et votre anniversaire chômé",
        "Mutuelle et fruits frais",
    ),
    fairness=("Tous nos postes sont ouverts à toutes et à tous, sans distinction.",),
    opening=(
        "{employer} recherche pour {city} : {title}.",
        "Rejoignez {employer} à {city} : {title}.",
    ),
    remote={
        "remote": ("100 % télétravail", "Télétravail complet"),
        "hybrid": ("Hybride, deux jours de télétravail", "Hybride"),
        "on-site": ("Sur site",),
    },
    employment={
        "full-time": ("Temps plein", "Temps complet"),
        "part-time": ("Temps partiel",),
        "temporary": ("Intérim",),
    },
    levels=(
        ("{skill}", None),
        ("Expérience de {skill}", None),
        ("Bonne connaissance de {skill}", None),
        ("Niveau avancé en {skill}", 4),
        ("Notions de {skill}", 2),
    ),
    years_of_skill=("Au moins {n} ans d'expérience avec {skill}",),
    years=("Au moins {n} ans d'expérience", "{n} ans d'expérience minimum"),
    degrees=(
        ("Licence en {area}", "bachelor"),
        ("Master en {area}", "master"),
    ),
    fluent=("{language} courant", "{language} lu, écrit et parlé"),
    cefr=("{language} niveau {level}", "{language} ({level})"),
    plus=("{skill} serait un plus", "Idéalement {skill}"),
    salary=("{low} – {high} brut par an", "de {low} à {high} par an"),
    deadline="Candidatures jusqu'au {date}.",
)
WORDS = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}
