"""The names of degrees in English, German, Spanish and French."""

import re

from domain.candidates.reading.months import MONTH_NAME
from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.candidates.reading.vocabulary import either

_S = rf"(?:[{APOSTROPHES}]?s)?"
_PARTED = rf"(?: ?[{DASHES}:,(]|\t)"
"""What may part a qualification from its subject, where its word alone shows too little."""
_FACULTIES = either(
    r"""business administration|applied sciences?|social sciences?|computer applications
    |engineering management|engineering technology|public (?:health|administration|policy|affairs)
    |fine arts?|applied arts|liberal arts|arts and sciences|social work|dental (?:surgery|medicine)
    |veterinary (?:science|medicine)|library science|library and information science
    |business (?:management|studies)|professional (?:studies|accounting)|philosophy|sciences?|arts?
    |engineering|technology|laws?|education|commerce|architecture|music|nursing|medicine|surgery
    |divinity|theology|research|letters|design|pharmacy|accountancy|accounting|finance|journalism
    |business(?=\W|$)"""
)
_RANK = (
    r"(?:(?:executive|joint|double|dual|honou?rs|postgraduate|professional) )?"
    rf"(?:bachelor|master|doctor|associate){_S}"
)
_OF = rf" of (?:{_FACULTIES})\b(?: (?:and|&) bachelor{_S} of (?:{_FACULTIES})\b)?"
_OF_ANYTHING = r" of [^\W\d_]+(?: (?!in\b|at\b|from\b|with\b)(?:[^\W\d_]+|&)){0,3}"
_ENGLISH = either(
    rf"""{_RANK}{_OF}(?: degree)?|{_RANK}{_OF_ANYTHING}
    |(?:bachelor|master|associate|doctoral|undergraduate|graduate|foundation|honou?rs){_S} degree
    |(?:executive |european |research |integrated )?(?:master|bachelor)(?:[{APOSTROPHES}]?s)?
    (?: (?:universitario|oficial|propio|spécialisée?|professionnel|recherche|pro|meef|[12]\b))?
    |diploma of higher education|certificate of higher education
    |doctorate|doctoral studies|associate{_S}(?= in )|(?:double|dual) degree
    |(?:advanced|higher national|national|postgraduate|graduate|professional|high school|higher
    |secondary school|technical|vocational|international baccalaureate|ib|ged)
    [ ](?:diploma|certificate)|diploma|certificate(?= in\b|{_PARTED})
    |(?<!\w )(?:certificate|diploma)(?= ?$)|licentiate|engineer(?= in\b)
    |(?:[^\W\d_]{{3,20}}[ ])?apprenticeship|international baccalaureate
    |general certificate of secondary education|a[- ]levels?|gcses?|nanodegree|leaving certificate
    |secondary school leaving certificate|matriculation|foundation (?:degree|diploma|certificate)
    |diploma of higher education|certificate of higher education|higher national certificate
    |(?:s?nvq|rqf|btec|svq|city (?:&|and) guilds)
    (?: (?:national|higher|first|extended|level|diploma|certificate|award|\d)){{1,4}}
    |(?:level \w{{1,3}} )(?:s?nvq|btec|diploma|certificate|apprenticeship)
    |btec|s?nvq|city (?:&|and) guilds|(?:advanced|higher|modern|degree) apprenticeship
    |high school diploma|(?:advanced )?vocational certificate|trade certificate|as[- ]levels?
    |access to higher education(?: diploma)?|scottish highers|highers(?=[ ,:(]|$)
    |postgraduate certificate|graduate certificate|certificate (?:iii|iv)|cert\.? ?he|dip\.? ?he"""
)
_MONTHS = f"(?:{MONTH_NAME})"
_GERMAN = either(
    rf"""(?:bachelor|master|diplom)(?:studium|studiengang)
    |diplom[- ](?:ing(?:enieur)?(?:in)?|inf|kfm|kffr|phys|math|chem|päd|psych|biol)\b\.?
    (?: \(fh\))?|diplom-[^\W\d_]{{4,30}}(?: \((?:fh|univ|ba|tu)\.?\))?|diplom|magister(?: artium)?
    |(?:erstes |zweites |1\. |2\. )?(?:juristisches )?staatsexamen|promotion(?![ ]\d|[ ]de\b
    |[ ]{_MONTHS})|habilitation
    |(?:allgemeine |fachgebundene )?(?:fach)?hochschulreife|(?:fach)?abitur|matura|mittlere reife
    |mittlerer schulabschluss|realschulabschluss|hauptschulabschluss
    |(?:berufs|schulische |betriebliche |duale |kaufmännische )?ausbildung (?:zum|zur|als)
    [ ][^\W\d_](?:(?! (?:bei|beim|im|in|an)\b)[^,;|\t()]){{3,60}}
    |(?:umschulung|weiterbildung|fortbildung|studium) (?:zum|zur|als)
    [ ][^\W\d_](?:(?! (?:bei|beim|im|in|an)\b)[^,;|\t()]){{3,60}}
    |lehre (?:zum|zur|als) [^\W\d_](?:(?! (?:bei|beim|im|in|an)\b)[^,;|\t()]){{3,60}}
    |(?:berufs|schulische |betriebliche |duale |kaufmännische |abgeschlossene )?
    (?:aus|fort|weiter)bildung(?=[ ](?:in[ ]|zum\b|zur\b|als\b|der\b)|{_PARTED}|[ ](?-i:[A-ZÄÖÜ])
    |[ ]?$)
    |(?:berufliche[ ])?umschulung|lehre(?={_PARTED}|[ ]?$|[ ](?:in|der)[ ])|lehrabschluss
    |berufsabschluss|berufsreife|fachschulabschluss|mittlerer bildungsabschluss
    |mittelschulabschluss
    |qualifizierender hauptschulabschluss|quali(?=$|[ ,(])|sekundarabschluss(?:[ ]i{{1,2}})?
    |fachoberschulreife
    |abschluss der (?:real|haupt|mittel)schule|(?:berufs|handels|fach)?maturität|reifeprüfung
    |eidgenössisches fähigkeitszeugnis|lehrgang|vordiplom|vorbereitungsdienst|referendariat
    |meisterprüfung|meisterschule|handwerksmeister(?:in)?|industriemeister(?:in)?|gesellenprüfung
    |gesellenbrief
    |facharbeiterbrief|facharbeiterabschluss|ausbildereignungsprüfung
    |staatlich (?:geprüfte|anerkannte)[rs]?[ ][^\W\d_]+|geprüfte[rs]?[ ][^\W\d_]+
    |lizentiat|lizenziat|berufsausbildung|meisterbrief|doktor (?:der|in) [^\W\d_]+|doktorat
    |doktortitel"""
)
_SPANISH = either(
    rf"""(?:doble )?grado(?: (?:medio|superior|universitario))?|licenciatura|licenciad[oa]
    |diplomatura|diplomad[oa]|ingenier[ao](?: (?:técnic[oa]|superior))?(?= (?:en|técnic|de)\b)
    |ingeniería(?: (?:técnica|superior))?|máster(?: (?:en formación permanente|universitario
    |oficial|propio|executive))?
    |maestr[íi]a|doctorado|postgrado|posgrado|bachillerato|selectividad|tecnicatura
    |ciclo formativo(?: de grado (?:superior|medio))?|técnico (?:superior|medio)
    |técnic[oa](?= en\b|{_PARTED}| [^\W\d_]{{4,}})
    |graduad[oa] en (?:eso|educación secundaria(?: obligatoria)?)|graduad[oa] escolar
    |graduad[oa](?= en\b)|título de (?:grado|bachiller|técnico|eso)|bachiller(?=$|[ ,(])
    |certificado de (?:profesionalidad|escolaridad|estudios)|curso(?= (?:de\b|en\b|superior\b
    |(?-i:[A-Z]))
    |{_PARTED})
    |curso (?:superior|de (?:especialización|experto|posgrado|postgrado))
    |(?<!\w )(?:curso|técnic[oa])(?= ?$)|experto universitario
    |ciclo (?:superior|medio)|fp (?:(?:de )?(?:grado )?(?:superior|medio|básica|i{{1,2}}|[12])\b)
    |fp dual
    |c\.?o\.?u\.?(?=$|[ ,(])|e\.?g\.?b\.?(?=$|[ ,(])|b\.?u\.?p\.?(?=$|[ ,(])
    |formación profesional básica
    |técnico especialista|técnico auxiliar|técnico deportivo|suficiencia investigadora
    |diploma de (?:estudios avanzados|especialización)|título propio
    |educación secundaria(?: obligatoria)?|especialista universitario
    |formación profesional(?: de grado (?:superior|medio))?"""
)
_FRENCH = either(
    rf"""licence(?: (?:professionnelle|pro|[123]\b))?|maîtrise|doctorat|mastère(?: spécialisé)?
    |diplôme d[{APOSTROPHES}](?:ingénieure?|état|études [^\W\d_]+)
    |diplôme universitaire(?: de technologie)?|diplôme(?: national du brevet)?
    |baccalauréat(?: (?:professionnel|pro\b|général|technologique|littéraire|scientifique))?
    |bac (?:professionnel|général|technologique|littéraire|scientifique|économique)
    |bac(?=$|{_PARTED})|brevet des collèges|brevet professionnel|brevet de technicien
    |brevet de maîtrise|brevet d[{APOSTROPHES}]études professionnelles|mention complémentaire
    |certificat d[{APOSTROPHES}](?:aptitude professionnelle|études [^\W\d_]+)
    |certificat de (?:qualification professionnelle|spécialisation|formation [^\W\d_]+)
    |titre (?:professionnel|rnccp?)|diplôme de comptabilité et de gestion|brevet(?=$|{_PARTED})
    |diplôme supérieur(?: de comptabilité et de gestion)?|diplôme universitaire
    |diplôme inter-universitaire
    |diplôme d[{APOSTROPHES}](?:accès aux études universitaires|expertise comptable|infirmi(?:er
    |ère)|aide-soignante?)
    |master meef|master (?:recherche|professionnel|spécialisé)|magistère|agrégation|capes(?=$
    |[ ,(-])
    |deust|deug|cycle préparatoire|cycle ingénieur|école d[{APOSTROPHES}]ingénieurs?(?=$)
    |brevet de technicien supérieur
    |bac(?= (?:pro|s|es|l|sti2d|stmg)\b)(?: pro)?|bac ?\+ ?\d|prépa|année préparatoire
    |classes? préparatoires?(?: aux grandes écoles)?"""
)
_ABBREVIATIONS = either(
    r"""ph\.? ?d|d\.?phil|m\.?phil|(?:executive )?m\.?b\.?a|e\.?m\.?b\.?a|b\.? ?sc|m\.? ?sc
    |b\.? ?eng|m\.? ?eng
    |b\.? ?tech|m\.? ?tech|b\.?com|m\.?com|b\.?ed|m\.?ed|b\.?arch|m\.?arch|b\.?des|m\.?des|b\.?pharm
    |m\.?pharm|pharm\.?d|bca|mca|b\.?b\.?a|ll\.?[bm]|b\.a|b\.s|m\.a|m\.s|b\.e|m\.e|a\.a\.s|a\.a|a\.s
    |mres|msci|mfa|bfa|mph|mpa|msw|bsw|bsn|msn|pgce|pgdip|pgdm|mbbs|dba|edd|ed\.d|psy\.?d
    |dipl\.?[- ]?(?:ing|inf|kfm|kffr|phys|math|chem|päd|psych|biol|volksw|betriebsw|wirt\.?-ing|des)
    |dr\.(?: ?(?:rer|phil|med|iur|jur|oec|nat|pol|ing)\.?){1,3}|dr\.?-ing|mag\.(?= )"""
)
_CAPITALS = (
    "BA|BS|MA|MS|BE|ME|AA|AAS|GED|DUT|BTS|BUT|CAP|BEP|CPGE|DEUG|DESS|DEA|HND|HNC|CFGS|CFGM|ESO"
    r"|(?<!de )(?<!Centro )FP|DCG|DSCG|CQP|DEUST|DU|DAEU|DNB|DEAS|BEPC|BP|BPJEPS|CAPES"
    r"|FdA|FdSc|FdEng|PGCE|CertHE|DipHE|COU|EGB|BUP|EFZ"
    r"|JD|J\.D|MD|M\.D|M[12]|SSC|HSC|BAC|MSCS|BSCS"
)
_ADDED = either(
    r"""(?: ?\((?:hons?\.?|honou?rs|fh|univ\.?|tu|[bm]\.? ?(?:sc|a|eng|s|ed|tech|com)\.?
    |ll\.?[bm]\.?|m\.?b\.?a\.?|ph\.? ?d\.?|a\.?b\.?d\.?)\)
    | hons?\b\.?(?=[ ,]|$)| honou?rs(?= in\b))?"""
)
"""Which is part of a name: "BSc (Hons)", "Bachelor of Science (B.Sc.)"."""
DEGREE = re.compile(
    rf"(?<![\w.])(?:(?i:{_ENGLISH}|{_GERMAN}|{_SPANISH}|{_FRENCH}|{_ABBREVIATIONS})|{_CAPITALS})"
    rf"(?:\.(?!\w))?(?![\w]|[{DASHES}]\w)(?i:{_ADDED})"
)
BREAKABLE = re.compile(
    rf"{_RANK}{_OF}|diploma of higher education|técnico superior|graduado (?:escolar|en eso)"
    r"|(?:erstes|zweites) staatsexamen|staatlich geprüfter techniker|bac professionnel"
    rf"|diplôme d[{APOSTROPHES}]état|certificado de profesionalidad|titre professionnel"
    rf"|formación profesional|ciclo formativo|foundation degree|higher national diploma"
    rf"|diplôme universitaire|brevet professionnel|{_RANK} degree"
    r"|(?:high|secondary) school diploma|national diploma"
    r"|(?:allgemeine|fachgebundene) (?:fach)?hochschulreife|mittlere reife"
    r"|grado (?:medio|superior)|máster universitario|licence professionnelle",
    re.IGNORECASE,
)
"""What one still knows when a line breaks within it."""
NO_DEGREE = re.compile(
    rf"scrum master|(?:bachelor|master|diplom|doktor)[{APOSTROPHES}]?s?[ -]?(?:thesis|arbeit)"
    r"|(?:master|bachelor|diploma) thesis|master ?class|headmaster|promotion to"
    r"|(?:best|outstanding) (?:bachelor|master)|mémoire de|trabajo (?:de )?fin de|tesis de",
    re.IGNORECASE,
)
"""What has such a name in it and is none."""
