"""What jobs are called: the nouns that titles are made of."""

from domain.candidates.reading.vocabulary import word_set

ENGLISH = word_set(
    """engineer engineers developer programmer architect designer manager director analyst
    scientist consultant specialist administrator admin coordinator co-ordinator assistant
    associate officer executive president founder cofounder co-founder owner co-owner partner lead
    leader intern trainee apprentice teacher lecturer professor tutor instructor trainer coach
    researcher fellow nurse doctor physician surgeon pharmacist dentist therapist accountant
    auditor controller comptroller bookkeeper cashier clerk receptionist secretary representative
    rep agent advisor adviser strategist marketer recruiter writer editor journalist copywriter
    translator interpreter photographer videographer producer artist animator illustrator
    technician electrician mechanic plumber carpenter welder machinist operator driver pilot chef
    cook baker barista bartender waiter waitress housekeeper cleaner janitor guard supervisor
    foreman superintendent inspector tester planner scheduler buyer merchandiser broker trader
    banker underwriter actuary economist statistician lawyer attorney paralegal solicitor
    barrister counsel judge librarian curator archivist biologist chemist physicist mathematician
    geologist contractor subcontractor freelancer volunteer maintainer creator contributor
    evangelist advocate ambassador stylist hairdresser paramedic caregiver carer nanny laborer
    labourer worker handler picker packer postdoc facilitator estimator surveyor dispatcher sre
    cto ceo cfo coo cio cmo cpo ciso cro chro cdo vp svp evp avp principal head chief staff
    webmaster salesperson salesman saleswoman generalist practitioner expert professional
    counselor counsellor psychologist psychiatrist physiotherapist radiographer radiologist
    dietitian nutritionist optician optometrist veterinarian midwife hygienist phlebotomist
    educator dean provost chancellor historian linguist appraiser adjuster adjustor examiner
    investigator detective sergeant captain lieutenant firefighter soldier modeler modeller
    integrator installer fitter toolmaker fabricator assembler stocker florist butcher barber
    beautician cosmetologist masseur lifeguard dancer musician singer composer conductor actor
    actress presenter broadcaster announcer anchor blogger publicist diplomat proofreader typist
    transcriptionist teller quant dealer telemarketer realtor negotiator logistician courier
    chauffeur steward stewardess attendant host hostess concierge bellhop porter meteorologist
    ecologist forester ranger farmer gardener landscaper miner geophysicist chemist
    epidemiologist custodian groundskeeper builder bricklayer roofer painter tailor seamstress
    astronomer gaffer conveyancer visitor processor author streamer printmaker runner
    forwarder gamekeeper keeper embryologist herbalist psychotherapist horticulturist
    oceanographer neurosurgeon make-up operative conservator restorer hydrologist toxicologist
    ergonomist acoustician choreologist dramaturg prosthetist orthotist orthoptist phycologist
    metallurgist seismologist haematologist immunologist secretary/administrator minister imam
    rabbi priest pastor chaplain naturopath homeopath jockey trapper fisherman osteopath
    embedder bookseller grader proctor mentor aide orderly sommelier dishwasher busser server
    valet roaster fundraiser organizer organiser programmer-analyst ios-developer deputy
    chairman chairwoman chairperson chair treasurer registrar trustee adjunct resident registrar
    scholar auctioneer colorist colourist choreographer cameraman sound-engineer reporter
    correspondent columnist critic reviewer scriptwriter screenwriter storyteller brewer
    distiller technologist geneticist microbiologist oncologist cardiologist anesthetist
    officer-in-charge responder controllership engineer/developer sdet swe dba cpa merchandizer
    promoter canvasser enumerator surveyor interviewer moderator annotator labeler scorer
    fundraiser cataloger sorter loader crewmember bellman doorman bouncer caretaker handyman
    plasterer tiler glazier joiner upholsterer locksmith optometrist audiologist embalmer
    perfusionist sonographer doula acupuncturist chiropractor podiatrist osteopath buyer/planner
    purchaser expeditor cutter sewer grinder polisher presser printer binder engraver jeweller
    mate matron biller coder barback roustabout groundsman babysitter baby-sitter paraprofessional
    headteacher headmaster headmistress infantryman rifleman corpsman sysadmin keyholder cna lpn
    lvn emt sdr bdr
    jeweler goldsmith shipfitter rigger pipefitter millwright boilermaker crane-operator
    """
)
GERMAN = word_set(
    """praktikant praktikantin werkstudent werkstudentin auszubildende auszubildender azubi
    auszubildenden lehrling volontär volontärin trainee kaufmann kauffrau kaufleute lehrer
    lehrerin verkäufer verkäuferin referent referentin mitarbeiter mitarbeiterin mitarbeitende
    mitarbeitender arzt ärztin koch köchin kellner kellnerin fahrer fahrerin bäcker bäckerin
    friseur friseurin maler malerin maurer tischler tischlerin schreiner schreinerin gärtner
    gärtnerin hausmeister hausmeisterin buchhalter buchhalterin einkäufer einkäuferin disponent
    disponentin redakteur redakteurin journalist journalistin anwalt anwältin rechtsanwalt
    rechtsanwältin jurist juristin richter richterin apotheker apothekerin erzieher erzieherin
    pädagoge pädagogin psychologe psychologin therapeut therapeutin wissenschaftler
    wissenschaftlerin forscher forscherin doktorand doktorandin promovend promovendin dozent
    dozentin tutor tutorin hilfskraft aushilfe angestellter angestellte beamter beamtin
    sekretär sekretärin geschäftsführer geschäftsführerin inhaber inhaberin gründer gründerin
    gesellschafter gesellschafterin vorstand prokurist prokuristin direktor direktorin leiter
    leiterin leitung assistenz assistent assistentin berater beraterin betreuer betreuerin
    vertreter vertreterin spezialist spezialistin experte expertin fachkraft administrator
    administratorin programmierer programmiererin entwickler entwicklerin informatiker
    informatikerin elektroniker elektronikerin elektriker elektrikerin mechaniker mechanikerin
    mechatroniker mechatronikerin monteur monteurin schlosser schlosserin schweißer techniker
    technikerin zeichner zeichnerin planer planerin prüfer prüferin tester testerin koordinator
    koordinatorin designerin gestalter gestalterin texter texterin übersetzer übersetzerin
    dolmetscher dolmetscherin trainer trainerin ausbilder ausbilderin meister meisterin
    vorarbeiter schichtleiter polier bauleiter chemiker chemikerin biologe biologin physiker
    physikerin laborant laborantin pfleger pflegerin hebamme sanitäter sanitäterin
    zivildienstleistender freiberufler freiberuflerin selbstständig selbständig freier
    unternehmer unternehmerin stipendiat stipendiatin rezeptionist rezeptionistin ingenieurin
    architektin analystin managerin controllerin beauftragter beauftragte bearbeiter
    bearbeiterin partnerin consultantin kassierer kassiererin reinigungskraft lagerist
    lageristin kommissionierer staplerfahrer zusteller zustellerin steuerberater
    steuerberaterin wirtschaftsprüfer notar notarin justiziar justiziarin bibliothekar
    bibliothekarin archivar kurator kuratorin fotograf fotografin kameramann regisseur
    regisseurin moderator moderatorin makler maklerin küchenhilfe haushaltshilfe spülhilfe
    verkaufshilfe pflegehilfe dachdecker dachdeckerin zimmerer soldat soldatin studienrat
    studienrätin oberstudienrat oberstudienrätin anwärter anwärterin konditor konditorin metzger
    metzgerin fleischer fleischerin fliesenleger pförtner pförtnerin zerspaner matrose"""
)
ROMANCE = word_set(
    """empleado empleada agrónomo agrónoma bombero conserje artesano estadístico matrona comadrona
    chófer delineante locutora mensajera guía orientadora actuaire bibliothécaire barman chirurgien
    commis pinche surveillant surveillante cariste friegaplatos carretillero carretillera peón
    celador celadora gobernanta tcae ordenanza socorrista reponedor reponedora tourneur fraiseur
    usineur usineuse caviste téléconseiller téléconseillère auxiliaire aesh atsem chirurgienne
    commerçant commerçante commissaire comédien comédienne clerc adjoint adjointe
    accompagnant accompagnante consultant boucher bouchère géomètre interprète interne
    externe maçon opticien opticienne ingeniero ingeniera desarrollador desarrolladora programador
    programadora diseñador
    diseñadora gerente directora jefe jefa analista consultor consultora asistente administrador
    administradora coordinador coordinadora profesor profesora contador contadora técnico
    técnica becario becaria vendedor vendedora enfermero enfermera arquitecto arquitecta
    responsable auxiliar administrativo administrativa contable comercial dependiente dependienta
    camarero camarera cocinero cocinera médico médica abogado abogada periodista redactor
    redactora traductor traductora maestro maestra docente investigador investigadora científico
    científica subdirector subdirectora encargado encargada operario operaria mecánico mecánica
    electricista conductor conductora farmacéutico farmacéutica fisioterapeuta psicólogo
    psicóloga economista asesor asesora gestor gestora especialista practicante pasante socio
    socia fundador fundadora cofundador cofundadora recepcionista secretario secretaria cajero
    cajera líder supervisora operador operadora teleoperador teleoperadora repartidor repartidora
    monitor monitora entrenador entrenadora formador formadora educador educadora orientador
    peluquero peluquera limpiador limpiadora albañil fontanero carpintero soldador soldadora pintor
    jardinero jardinera mozo ayudante oficial delegado delegada representante ejecutivo ejecutiva
    presidente presidenta vicepresidente vicepresidenta propietario propietaria autónomo autónoma
    agente promotor promotora tutor tutora bibliotecario bibliotecaria biólogo bióloga químico
    química físico física matemático geólogo veterinario veterinaria dentista cirujano
    interventor procurador procuradora notario editor editora guionista fotógrafo fotógrafa
    ilustrador ilustradora animador animadora productor productora creador creadora inspector
    inspectora comprador compradora aprendiz alumno alumna
    ingénieur ingénieure développeur développeuse concepteur conceptrice chef cheffe directeur
    directrice gestionnaire analyste consultante assistante technicien technicienne professeur
    professeure enseignant enseignante stagiaire alternant alternante vendeur vendeuse infirmier
    infirmière comptable chargé chargée médecin avocat avocate journaliste rédacteur rédactrice
    traducteur traductrice formateur formatrice chercheur chercheuse commerciale conseiller
    conseillère serveur serveuse cuisinier cuisinière coordinateur coordinatrice coordonnateur
    coordonnatrice superviseur superviseure opérateur opératrice mécanicien mécanicienne
    électricien électricienne conducteur conductrice pharmacien pharmacienne kinésithérapeute
    psychologue économiste auditeur auditrice acheteur acheteuse juriste secrétaire réceptionniste
    caissier caissière architecte graphiste administrateur administratrice animateur animatrice
    éducateur éducatrice apprenti apprentie gérant gérante fondateur fondatrice cofondateur
    cofondatrice associé associée ouvrier ouvrière employé employée préparateur préparatrice
    livreur livreuse chauffeur magasinier magasinière manutentionnaire boulanger boulangère
    pâtissier pâtissière coiffeur coiffeuse esthéticienne esthéticien aide-soignant aide-soignante
    sage-femme bénévole doctorant doctorante postdoctorant attaché attachée référent référente
    intégrateur intégratrice programmeur programmeuse webdesigner scientifique statisticien
    statisticienne biologiste chimiste physicien physicienne présidente président dirigeant
    dirigeante entrepreneur entrepreneuse hôte hôtesse plombier menuisier soudeur peintre jardinier
    jardinière agent agente sviluppatore sviluppatrice ingegnere responsabile impiegato impiegata
    infermiere infermiera insegnante tirocinante consulente commessa commesso cuoco direttore
    direttrice desenvolvedor desenvolvedora engenheiro engenheira estagiário estagiária analista
    professora gerente enfermeira vendedor ontwikkelaar ingenieur medewerker medewerkster stagiair
    docent
    verpleegkundige leidinggevende adviseur"""
)
"""In Spanish and French the noun leads: "Développeuse web"."""
ENDINGS = (
    "ologist", "ographer", "ician", "nomist", "engineer", "developer",
    "entwickler", "ingenieur", "leiter", "berater", "assistent", "manager", "techniker",
    "mechaniker", "mechatroniker", "pfleger", "sachbearbeiter", "führer", "architekt", "planer",
    "prüfer", "meister", "kaufmann", "kauffrau", "kaufleute", "fachkraft", "hilfskraft",
    "bürokraft", "lehrkraft", "pflegekraft", "servicekraft", "schreibkraft", "küchenkraft",
    "betreuungskraft", "verkaufskraft", "lagerkraft", "verkäufer", "kraftfahrer", "arzt",
    "sanitäter", "referendar",
    "ärztin", "lehrer", "trainer", "analyst", "spezialist", "referent", "koordinator",
    "administrator", "redakteur", "designer", "zeichner", "elektroniker", "elektriker",
    "monteur", "schlosser", "informatiker", "wissenschaftler", "forscher", "betreuer",
    "vertreter", "disponent", "buchhalter", "controller", "einkäufer", "erzieher", "pädagoge",
    "pädagogin", "psychologe", "psychologin", "therapeut", "anwalt", "anwältin", "praktikant",
    "angestellter", "angestellte", "beauftragter", "beauftragte", "mitarbeiter",
    "mitarbeitender", "mitarbeitende", "assistenz", "leitung", "direktor", "sekretär",
    "programmierer", "gestalter", "helfer", "laborant", "bearbeiter", "koch", "köchin",
    "werker", "fahrer", "trainee", "student", "studentin", "gehilfe", "gehilfin",
)  # fmt: skip
"""Of words that German writes as one: "Softwareentwickler", "Steuerfachangestellte"."""
PHRASES = (
    r"\b(?:scrum master|head of|chief of staff|vice president|web master|station master"
    r"|members? of (?:the )?technical staff|team member|crew member|working student"
    r"|chef de projet|product owner|business partner|freie mitarbeit|duales studium"
    r"|chief [a-z]{2,15} officer|maître d'hôtel|au pair|full[- ]stack|data science|site reliability"
    r"|^commerciale?(?: (?:senior|junior|confirmée?|sédentaire|terrain|itinérante?|export|btob))?$"
    r"|(?:surgical|pharmacy|lab(?:oratory)?|hvac|lube|vet(?:erinary)?|nail|it|service|field|x-ray"
    r"|mri|ct|ekg|radiology|sterile processing|dialysis|patient care|maintenance|network|desktop"
    r"|support|repair|automotive|auto|computer) tech$|(?:ward|theatre|nursing) sister|dog walker"
    r"|key holder|board member|adjunct faculty|second de cuisine|segund[oa] de cocina"
    r"|femme de chambre|freiwilliges soziales jahr|bundesfreiwilligendienst"
    r"|human resources generalist|(?:cabin|ground|film) crew|best boy|ambulance person)\b"
)
NOT_LEADING = word_set("""comercial commerciale física química""")
"""Words that stand before the name of a company as well: "Comercial Sol"."""
AGENTS = (
    r"[^\W\d_]{3,20}(?:dor|dora|tor|tora|sor|sora|ista|ólogo|óloga|ógrafo|ógrafa|cultor|cultora"
    r"|ario|aria|nte|ero|era|édico|édica"
    r"|eur|euse|trice|icien|icienne|iste|logue|graphe|naire|ier|ière|ateur|mane|chef"
    r"|ologe|ologin|iker|ikerin|macher|macherin|händler|händlerin|arbeiter|arbeiterin|bauer|wirt"
    r"|wirtin|wart|wartin|binder|leger|feger|schiffer|verwalter|verwalterin|vermittler|reiniger"
    r"|reinigerin|schwester|polizist|polizistin|gehilfe|hersteller|ist|istin|wächter|pädagogin)"
)
"""Words that end as those do who do something: only where nothing follows them but small words.

Companies and families have such names, too: "Neubauer Bau", "Cartier".
"""
