"""What people write above the sections of a résumé, in English, German, Spanish and French."""

from enum import StrEnum

from domain.candidates.reading.vocabulary import phrase_set, word_set


class Kind(StrEnum):
    """What a section is about."""

    HEAD = "head"
    """What comes before the first heading."""
    CONTACT = "contact"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    PROJECTS = "projects"
    CERTIFICATIONS = "certifications"
    LANGUAGES = "languages"
    AWARDS = "awards"
    PUBLICATIONS = "publications"
    VOLUNTEERING = "volunteering"
    LINKS = "links"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"
    """Memberships, talks, patents: told apart from the rest, and not read further."""


_NAMES: dict[Kind, str] = {
    Kind.CONTACT: """contact|contact info|contact information|contact details|contacts|contact me
        |get in touch|details|personal details|personal information|personal info|personal data
        |personal profile data|kontakt|kontaktdaten|kontaktinformationen|anschrift
        |persönliche daten|persönliche angaben|angaben zur person|zur person|personalien|contacto
        |datos personales|datos de contacto|información personal|información de contacto
        |coordonnées|informations personnelles|informations de contact|état civil|me contacter
        |me joindre|contactez-moi|mes coordonnées|contáctame|contacta conmigo|cómo contactarme
        |reach me|how to reach me|find me|so erreichen sie mich|erreichbarkeit""",
    Kind.SUMMARY: """summary|objective|profile|about|about me|overview|introduction|bio|biography
        |summary of qualifications|career goal|who i am|statement|personal statement|at a glance
        |kurzprofil|profil|über mich|zusammenfassung|kurzvorstellung|berufsziel|berufliches ziel
        |berufliches profil|persönliches profil|qualifikationsprofil|zielsetzung|resumen|perfil
        |sobre mí|acerca de mí|quién soy|objetivo|objetivos|extracto|presentación
        |à propos|à propos de moi|qui suis-je|résumé|objectif|présentation|accroche""",
    Kind.EXPERIENCE: """experience|experiences|work history|employment|employment history
        |career history|positions|appointments|internships|internship|positions held|work
        |career|career to date|employment to date|work to date|experience to date
        |employment record|work record|professional background|professional history
        |where i've worked|experience and internships|employments|freelance work
        |berufserfahrung|berufserfahrungen|beruflicher werdegang|berufspraxis|praktika|werdegang
        |praxiserfahrung|praxiserfahrungen|praktische erfahrung|praktische erfahrungen
        |berufliche erfahrung|berufliche erfahrungen|berufliche stationen|berufliche laufbahn
        |berufliche tätigkeit|berufliche tätigkeiten|berufstätigkeit|berufspraktische erfahrung
        |arbeitserfahrung|arbeitserfahrungen|erfahrung|erfahrungen|tätigkeiten|laufbahn|praktikum
        |nebentätigkeiten|anstellungen|stationen
        |experiencia|experiencias|historial laboral|trayectoria|trayectoria profesional
        |trayectoria laboral|vida laboral|carrera profesional|prácticas|empleo|empleos
        |expérience|expériences|parcours|stages|stages et alternances|emplois|carrière
        |emplois occupés|postes occupés|postes|fonctions occupées|historique professionnel
        |vie professionnelle|activités professionnelles|activité professionnelle|missions
        |parcours professionnel|puestos|puestos desempeñados|cargos desempeñados|historial
        |actividad profesional|actividad laboral|bisherige tätigkeiten|bisherige positionen
        |positionen|festanstellungen|festanstellung
        |tätigkeit|arbeitsverhältnisse|praktische tätigkeiten|berufspraxis
        |berufliche praxis|beruflicher hintergrund|jobs|job history|roles|previous roles
        |selected experience|where i have worked|job experience|early career|summer jobs
        |part-time jobs|part-time employment|clinical rotations|student teaching|current position
        |lehrerfahrung|forschungserfahrung|nebenjobs|ferienjobs
        |aushilfstätigkeiten|emplois étudiants|jobs étudiants|jobs d'été
        |emplois saisonniers|expériences complémentaires|expérience à l'étranger""",
    Kind.EDUCATION: """education|academics|academic background|educational background|studies
        |education background|academic history|academic qualifications
        |academic qualification|qualifications|schooling
        |educational qualifications|educational qualification
        |educational history|education history|academic credentials
        |academic record|academic achievement|studies and qualifications
        |training and education|education and training|schools|school education|academic education
        |academic profile|degrees|university education
        |education and degrees
        |ausbildung|ausbildungen|bildung|bildungsweg|bildungsgang|bildungsabschlüsse|studium
        |schulbildung|schule|schulausbildung|schullaufbahn|schulischer werdegang|hochschulbildung
        |hochschulausbildung|akademischer werdegang|akademische ausbildung|akademische bildung
        |akademische laufbahn|schulische ausbildung|schulische bildung|berufsausbildung
        |hochschulstudium|universitäre ausbildung|aus- und weiterbildung|aus- und fortbildung
        |allgemeine und berufliche bildung
        |schul- und berufsausbildung|schul- und hochschulbildung|studium und ausbildung
        |ausbildung und studium|schulischer und beruflicher werdegang|schulabschluss
        |ausbildungsweg|abschlüsse|berufliche ausbildung|bildungswerdegang|theoretische ausbildung
        |educación|formación|estudios|datos académicos|estudios realizados|estudios cursados
        |estudios y formación|antecedentes académicos|información académica|datos de formación
        |historial académico|preparación académica|trayectoria académica|expediente académico
        |formación básica|grados académicos|titulación|titulaciones|formación reglada
        |formation|formations|éducation|études|diplômes|scolarité|cursus|parcours scolaire
        |titres|titres et diplômes|études et diplômes|diplômes et formations|formation et diplômes
        |bagage scolaire|études supérieures|parcours académique|parcours universitaire
        |formation initiale|parcours de formation""",
    Kind.SKILLS: """skills|skill set|skillset|skills summary|summary of skills|competencies
        |competences|technologies|tech stack|technology stack|expertise|areas of expertise
        |strengths|proficiencies|tools|abilities|toolbox|knowledge|capabilities|specialties
        |specialities|tech skills|areas of knowledge
        |kenntnisse|fähigkeiten|fachkenntnisse|edv|edv kenntnisse|edv-kenntnisse|it kenntnisse
        |it-kenntnisse|kompetenzen|fertigkeiten|qualifikationen|kernkompetenzen|fachkompetenzen
        |technologien|werkzeuge|stärken|softwarekenntnisse|programmierkenntnisse|computerkenntnisse
        |schlüsselkompetenzen|schlüsselqualifikationen|it-kompetenzen|edv-kompetenzen|soft skills
        |methodenkompetenz|it-skills|kenntnisse und fähigkeiten
        |habilidades|competencias|aptitudes|conocimientos|destrezas|capacidades|tecnologías
        |herramientas|fortalezas
        |compétences|savoir-faire|savoir-être|connaissances|aptitudes professionnelles|outils
        |atouts|qualités|domaines de compétence|domaines de compétences
        |domaines d'expertise|logiciels""",
    Kind.PROJECTS: """projects|project|project experience|project work|side projects|portfolio
        |open source|open source contributions|open-source projects|open source projects
        |things i've built|projekte|projekterfahrung|projekterfahrungen|projektliste
        |projekthistorie|projektübersicht|projektauswahl
        |projektarbeit|projektarbeiten|referenzprojekte|open-source-projekte|nebenprojekte
        |proyectos|portafolio|projets|réalisations""",
    Kind.CERTIFICATIONS: """certifications|certification|certificates|certificate|licenses|licences
        |licensure|credentials|accreditations|courses|training|trainings|training courses
        |job related training|job-related training|specialized training|endorsements|tickets
        |trade certificates|trade qualifications|cursos realizados|carnets
        |continuing education|professional development|certs|online courses|moocs
        |zertifikate|zertifikat|zertifizierungen|zertifizierung|weiterbildung|weiterbildungen
        |fortbildung|fortbildungen|weiterqualifizierung|schulungen|kurse|lehrgänge|seminare
        |bescheinigungen|lizenzen|zusatzqualifikationen|zusatzqualifikation
        |certificaciones|certificación|certificados|cursos|formación complementaria
        |formación continua|formación adicional|licencias|acreditaciones|títulos y certificados
        |certificats|certificat|habilitations|formation continue|formations complémentaires
        |formation complémentaire|attestations|stages de formation""",
    Kind.LANGUAGES: """languages|language|language skills|language proficiency|languages spoken
        |languages known|spoken languages|foreign languages|linguistic skills|language knowledge
        |sprachen|sprachkenntnisse|fremdsprachen|fremdsprachenkenntnisse|sprache
        |sprachkompetenz|sprachkompetenzen|sprachliche kenntnisse
        |idiomas|idioma|lenguas|lenguas extranjeras|conocimiento de idiomas
        |conocimientos de idiomas|competencias lingüísticas|conocimientos lingüísticos
        |mother tongue|mother tongues|mother tongue(s)|other language(s)|muttersprache
        |muttersprachen|muttersprache(n)|weitere sprache(n)|lengua materna|lengua(s) materna(s)
        |otra(s) lengua(s)|langue maternelle|langue(s) maternelle(s)|autre(s) langue(s)
        |langues|langue|langues étrangères|langues vivantes|langues parlées
        |compétences linguistiques|connaissances linguistiques""",
    Kind.AWARDS: """awards|award|honors-awards|honors|honours|achievements|accomplishments
        |scholarships|prizes|distinctions|recognition|recognitions|fellowships
        |grants|funding|key achievements|honors list
        |auszeichnungen|auszeichnung|preise|stipendien|stipendium|ehrungen|preise und ehrungen
        |erfolge|förderungen|würdigungen
        |premios|premio|reconocimientos|becas|galardones|logros|méritos|distinciones
        |prix|récompenses|bourses|distinctions honorifiques|reconnaissances""",
    Kind.PUBLICATIONS: """publications|publication|papers|articles|selected writing|writing|writings
        |journal articles|conference papers|peer-reviewed publications|research publications
        |publications and presentations|publications list|list of publications|scientific papers
        |books|bibliography|published works
        |publikationen|publikation|veröffentlichungen|veröffentlichung|publikationsliste|fachartikel
        |schriftenverzeichnis|wissenschaftliche veröffentlichungen|wissenschaftliche publikationen
        |publicaciones|publicación|artículos|publicaciones científicas|publicaciones académicas
        |publications scientifiques|articles scientifiques|travaux|communications""",
    Kind.VOLUNTEERING: """volunteering|volunteer|volunteer experience|volunteer experiences
        |volunteer work|volunteer activities|volunteer service|voluntary work|voluntary experience
        |volunteerism|community service|community involvement|community work|community engagement
        |community|social engagement|civic engagement|charity work|pro bono work|volunteer history
        |ehrenamt|ehrenämter|ehrenamtliches engagement|ehrenamtliche tätigkeit
        |ehrenamtliche tätigkeiten|ehrenamtliche arbeit|soziales engagement|engagement
        |gesellschaftliches engagement|freiwilligenarbeit|freiwilliges engagement
        |freiwilligentätigkeit|bürgerschaftliches engagement|außerberufliches engagement
        |freiwilliges soziales jahr|freiwilligendienst
        |voluntariado|voluntariados|experiencia de voluntariado|trabajo voluntario
        |actividades de voluntariado|acción social|labor social
        |bénévolat|bénévolats|expérience bénévole|expériences bénévoles|engagement associatif
        |engagements associatifs|vie associative|activités associatives|activités bénévoles
        |engagements|engagement bénévole|volontariat""",
    Kind.LINKS: """links|websites|website|social|social media|online|profiles|online profiles|web
        |online presence|find me online|webseiten|profile im netz|enlaces|redes sociales|liens
        |réseaux|réseaux sociaux""",
    Kind.INTERESTS: """interests|hobbies|activities|passions|leisure|leisure activities|pastimes
        |hobbies and interests|outside work|outside of work|beyond work|away from work|free time
        |spare time|personal interests|außerhalb der arbeit|neben dem beruf|privates
        |fuera del trabajo
        |tiempo libre|en dehors du travail|temps libre|hors travail|interessen|hobbys|freizeit
        |freizeitaktivitäten|freizeitinteressen
        |freizeitbeschäftigung|persönliche interessen|intereses|aficiones|pasatiempos|ocio
        |intereses personales|loisirs|centres d'intérêt|centres d'intérêts|centre d'intérêt
        |intérêts|passe-temps""",
    Kind.REFERENCES: """references|referees|reference|testimonials|recommendations|referenzen
        |referenz|empfehlungen|referencias|recomendaciones|références|recommandations""",
    Kind.OTHER: """patents|presentations|talks|conferences|memberships|affiliations|coursework
        |assessments|invited talks|conference presentations|exhibitions|performances
        |professional service|persönliches|nationality|campus involvement
        |positions of responsibility|estancias en el extranjero|carnet de conducir
        |extracurricular activities|extracurriculars|leadership|military service
        |public speaking
        |additional information|further information|miscellaneous|other|others|additional
        |extracurricular|associations|declaration|security clearance|clearances
        |patente|vorträge|mitgliedschaften|konferenzen|sonstiges|weiteres|weitere angaben
        |verschiedenes|wehrdienst|zivildienst|führerschein|führerscheine|auslandsaufenthalte
        |auslandserfahrung|auslandserfahrungen|zusätzliche informationen|weitere informationen
        |patentes|ponencias|conferencias|membresías|otros|otros datos|datos de interés
        |información adicional|otros datos de interés|otra información|servicio militar
        |brevets|conférences|divers|autres|informations complémentaires|permis
        |informations supplémentaires|associations professionnelles|service militaire
        |asociaciones|asociaciones profesionales|afiliaciones|membresía""",
}
KINDS = {
    " ".join(name.split()): kind for kind, names in _NAMES.items() for name in names.split("|")
}
"""By the name in lower case."""
ONLY_APART = {"informática": Kind.SKILLS, "informatique": Kind.SKILLS}
"""What is a subject of studies as well: a heading in capitals, or below a blank line."""
LEADING = word_set(
    """professional working work top relevant technical key core selected personal additional
    career executive industry teaching research academic recent past previous other related
    employment main notable major hard soft it computer digital my general special berufliche
    technische persönliche clinical nursing military sales engineering internship industrial
    practical freelance consulting legal editorial administrative retail hospitality
    international management leadership current earlier further prior full complete brief short
    honorary community featured open-source academic scholastic undergraduate graduate software
    programming coding language business analytical interpersonal transferable functional
    significant important independent creative online formal higher secondary university college
    professional's volunteer voluntary scientific peer-reviewed extra relevante fachliche weitere
    wissenschaftlicher wissenschaftliche ausgewählte sonstige besondere soziale methodische
    digitale akademische
    praktische bisherige aktuelle private eigene zusätzliche schulische universitäre
    außeruniversitäre ehrenamtliche freiwillige relevanter technisches wichtige wichtigste
    principales otras otros otra mis breve mi nuestras
    mes autres principales principaux principale différentes diverses"""
)
"""What may come before a name: "Technical Skills"."""
TRAILING = word_set(
    """history background summary overview highlights section profile
    profesional profesionales laboral laborales académica académicas académico académicos técnicas
    técnicos técnica informáticas informáticos digitales personales destacados destacadas
    relevante relevantes complementaria complementarios universitaria reglada superior previa
    sociales blandas duras obtenidos obtenidas clave docente investigadora internacional musical
    professionnel professionnelle professionnels professionnelles personnel personnelle personnels
    personnelles académique académiques universitaire universitaires scolaire scolaires
    technique techniques informatiques informatique numériques principales principaux clés
    linguistiques relationnelles comportementales transversales métier métiers obtenus obtenues
    significatives significatifs antérieures réalisés diplômante scientifiques associatives
    extra-professionnelles extraprofessionnelles"""
)
"""What may come after one: "Experiencia profesional"."""
HAD_BY_OTHERS = word_set(
    """user customer guest patient digital employee brand developer client member product visitor
    human candidate"""
)
"""Before "experience", these tell whose it is: "User Experience" is a trade, not a section."""
HOW_MUCH = word_set("no some any years year first-hand hands-on in-depth proven extensive solid")
"""What opens a sentence about experience."""
DOCUMENT_TITLES = phrase_set(
    """resume|résumé|curriculum vitae|cv|lebenslauf|currículum|curriculum|currículum vitae
    |tabellarischer lebenslauf|hoja de vida|curriculum vitæ|vita"""
)
OF_AN_ENTRY = phrase_set(
    """technologies|technology stack|tech stack|tools|toolbox|achievements|accomplishments
    |key achievements|technologien|werkzeuge|tecnologías|herramientas|logros|outils|erfolge
    |réalisations|expertise|strengths|coursework|relevant coursework|courses|relevant courses
    |projects|project|key projects|projekte|proyectos|projets|awards|honors|honours|distinctions
    |prix|auszeichnungen|scholarships|recognition|activities|tätigkeiten|key skills|skills
    |leadership|overview|summary|logiciels|knowledge|qualifications
    |schule|work|project work|publications|presentations"""
)
"""What may also head or label a part of one job or one course of study."""
