"""What people study: words that tell a subject from the name of a school."""

import re

from domain.candidates.reading.vocabulary import either

_STEMS = either(
    r"""sciences?\b|scientif|wissenschaft|engineering|ingénierie|ingenier[íi]a|génie\b|ingenieurwesen
    |\w*informati|computing|computer|computación|software|\w*mathem|mathé?mat|matemátic|maths?\b
    |statisti|estadístic|\w*physi|físic|chemi|chimi|químic|\w*biolog|biochem|bioqu|biotech|biomed
    |\w*econom|ökonom|\w*économ|volkswirt|betriebswirt|\w*wirtschaft|bwl\b|vwl\b|business\b|management
    |administraci|administration|verwaltung|financ|finanz|finanzas|account|rechnungswesen|steuer
    |comptab|contab|marketing|communicat|kommunikation|comunicaci|journalis|periodismo|publici|media\b
    |medien|médias|psycholog|psicolog|sociolog|soziolog|politi|polític|relations\b|relaciones
    |histor|geschicht|histoire|philosoph|filosof|philolog|filolog|law\b|recht\b|\w*rechts|derecho|droit
    |jura\b|medicine|medizin|medicina|médecine|nursing|pflege|enfermer|infirmi|pharma|farmacia
    |pädagog|pedagog|lehramt|education\b|magisterio|linguist|literatur|lettres|lengua|languages?\b
    |langues|letras|germanist|anglist|romanist|slavist|english\b|german\b|french\b|spanish\b|design
    |diseño|architek|architect|arquitect|arts?\b|kunst|artes\b|music|musik|musique|música|film\b|cine\b
    |theat|théâtre|geogra|géogra|geolog|géolog|environment|environnement|umwelt|ambiental|energ|énerg
    |maschinenbau|elektro|mechatron|bauingenieur|bauwesen|robot|data\b|daten|datos|données|cyber
    |security|sécurité|seguridad|network|netzwerk|redes\b|réseaux|web\b|system|sistemas|systèmes
    |telecom|télécom|telekom|electr|électr|mechani|mecán|mécan|aerospace|aeron|aéron|luft-
    |automo|fahrzeug|material|logisti|supply|operations|human resources|ressources humaines
    |recursos humanos|personalwesen|turism|tourism|hotel|hosteler|hospitality|agricult|agrar|agron
    |veterin|nutrition|ernährung|sport|kinesiolog|anthropol|archaeol|archäol|theolog|soziale arbeit
    |social work|trabajo social|public (?:health|policy)|urban|real estate|graphic|gráfic|grafik
    |mode\b|fashion|translat|traducc|übersetz|intelligen|learning\b|analytic|neuro|genetic|genetik
    |technik\b|\w+technik|technolog|tecnolog|gestion|gestión|commerc|handel\b|comercio|vente\b|audit
    |studies\b|estudios|études|theory|humanities|humanidades|multimedia|audiovisual|animation
    |applications|aplicaciones|développement|desarrollo|entwicklung|entrepreneur|innovation|optic
    |acoustic|photograph|fotograf|ethics|gender|criminolog|kinder|sozial|culinary|cocina|therap
    |logopäd|optometr|dent|odontolog|surgery|midwi|hebamme|astrono|meteorolog|ocean|marine|naval"""
)
_SUBJECT = re.compile(rf"(?<!\w)(?:{_STEMS})", re.IGNORECASE)
_LAST = re.compile(rf"(?<!\w)(?:{_STEMS})[\w-]*", re.IGNORECASE)


def names_a_subject(text: str) -> bool:
    """Tell whether a word says that this is something to study."""
    return _SUBJECT.search(text) is not None


def end_of_subject(text: str) -> int:
    """Return where the last word that names a subject ends; zero when none does."""
    return max((match.end() for match in _LAST.finditer(text)), default=0)
