"""The names of degrees in English, German, Spanish and French."""

import re

from domain.candidates.reading.punctuation import APOSTROPHES, DASHES
from domain.candidates.reading.vocabulary import either

_S = rf"(?:[{APOSTROPHES}]?s)?"
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
    (?: (?:universitario|oficial|propio|spécialisée?|professionnel|recherche|pro|[12]\b))?
    |doctorate|doctoral studies|associate{_S}(?= in )|(?:double|dual) degree
    |(?:advanced|higher national|national|postgraduate|graduate|professional|high school|higher
    |secondary school|technical|vocational|international baccalaureate|ib|ged)
    [ ](?:diploma|certificate)|diploma|certificate(?= in\b)|licentiate|engineer(?= in\b)
    |(?:[^\W\d_]{3, 20} )?apprenticeship|international baccalaureate
    |general certificate of secondary education|a[- ]levels?|gcses?|nanodegree|leaving certificate
    |secondary school leaving certificate|matriculation"""
)
_GERMAN = either(
    r"""(?:bachelor|master|diplom)(?:studium|studiengang)
    |diplom[- ](?:ing(?:enieur)?(?:in)?|inf|kfm|kffr|phys|math|chem|päd|psych|biol)\b\.?
    (?: \(fh\))?|diplom-[^\W\d_]{4,30}(?: \((?:fh|univ|ba|tu)\.?\))?|diplom|magister(?: artium)?
    |(?:erstes |zweites |1\. |2\. )?(?:juristisches )?staatsexamen|promotion|habilitation
    |(?:allgemeine |fachgebundene )?(?:fach)?hochschulreife|(?:fach)?abitur|matura|mittlere reife
    |mittlerer schulabschluss|realschulabschluss|hauptschulabschluss
    |(?:berufs|schulische |betriebliche |duale |kaufmännische )?ausbildung (?:zum|zur|als)
    [ ][^\W\d_](?:(?! (?:bei|beim|im|in|an)\b)[^,;|\t()]){3,60}
    |lehre (?:zum|zur|als) [^\W\d_](?:(?! (?:bei|beim|im|in|an)\b)[^,;|\t()]){3,60}
    |berufsausbildung|meisterbrief|doktor (?:der|in) [^\W\d_]+|doktorat|doktortitel"""
)
_SPANISH = either(
    r"""(?:doble )?grado(?: (?:medio|superior|universitario))?|licenciatura|licenciad[oa]
    |diplomatura|diplomad[oa]|ingenier[ao](?: (?:técnic[oa]|superior))?(?= (?:en|técnic|de)\b)
    |ingeniería(?: (?:técnica|superior))?|máster(?: (?:universitario|oficial|propio|executive))?
    |maestr[íi]a|doctorado|postgrado|posgrado|bachillerato|selectividad|tecnicatura
    |ciclo formativo(?: de grado (?:superior|medio))?|técnico (?:superior|medio)|técnico(?= en\b)
    |graduad[oa](?= en\b)|educación secundaria(?: obligatoria)?|especialista universitario
    |formación profesional(?: de grado (?:superior|medio))?"""
)
_FRENCH = either(
    rf"""licence(?: (?:professionnelle|pro|[123]\b))?|maîtrise|doctorat|mastère(?: spécialisé)?
    |diplôme d[{APOSTROPHES}](?:ingénieure?|état|études [^\W\d_]+)
    |diplôme universitaire(?: de technologie)?|diplôme(?: national du brevet)?
    |baccalauréat(?: (?:professionnel|général|technologique))?|brevet de technicien supérieur
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
    "BA|BS|MA|MS|BE|ME|AA|AAS|GED|DUT|BTS|BUT|CAP|BEP|CPGE|DEUG|DESS|DEA|HND|HNC|CFGS|CFGM|FP|ESO"
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
    rf"{_RANK}{_OF}|{_RANK} degree|(?:high|secondary) school diploma|national diploma"
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
