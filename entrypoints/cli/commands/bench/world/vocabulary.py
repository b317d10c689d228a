"""What made-up people do, know and say: the catalogue's own skills, in families."""

from collections.abc import Sequence

from attrs import frozen

from application.ports.skill_catalogue import SkillCatalogue
from domain.shared.ids import SkillId
from domain.shared.values import Place

_OCCUPATIONS = """
software developer; web developer; data scientist; nurse; accountant; project manager;
product manager; teacher; cook; electrician; civil engineer; mechanical engineer;
sales assistant; graphic designer; system administrator; database administrator; lawyer;
pharmacist; human resources manager; marketing manager; warehouse worker; plumber; welder;
carpenter; receptionist; social worker; financial analyst; business analyst;
security engineer; network engineer; translator; architect; chemist; biologist; hairdresser;
chef; journalist; physiotherapist; purchasing manager; quality engineer; test engineer;
data engineer; machine learning engineer; devops engineer; ux designer; real estate agent;
call centre agent; security guard; baker; butcher; psychologist; economist; statistician;
electronics engineer; software tester; cloud engineer; embedded systems engineer;
mobile application developer
"""
_TOWNS = """
Berlin||Germany; Munich|Bavaria|Germany; Hamburg||DE; Cologne||Germany; Leipzig|Saxony|DE;
Paris||France; Lyon||France; Toulouse||FR; Madrid||Spain; Barcelona|Catalonia|Spain;
Seville||ES; Lisbon||Portugal; Porto||PT; Rome||Italy; Milan|Lombardy|Italy; Turin||IT;
Vienna||Austria; Graz||AT; Zurich||Switzerland; Geneva||CH; Brussels||Belgium; Ghent||BE;
Amsterdam||Netherlands; Rotterdam||NL; Utrecht||NL; London||UK; Manchester||UK;
Leeds|England|; Bristol||United Kingdom; Edinburgh|Scotland|; Dublin||Ireland; Cork||IE;
Warsaw||Poland; Kraków||PL; Prague||Czechia; Stockholm||Sweden; Oslo||Norway;
Copenhagen||Denmark; Helsinki||Finland; New York|NY|USA; Buffalo|NY|; Boston|MA|;
Austin|TX|US; Dallas|TX|; Houston|Texas|USA; Denver|CO|; Seattle|WA|; Portland|OR|;
San Francisco|CA|USA; Oakland|CA|; San Diego|California|; Los Angeles|CA|; Chicago|IL|;
Atlanta|GA|; Miami|FL|; Phoenix|AZ|; Toronto|Ontario|Canada; Montreal|Quebec|CA;
Sydney||Australia; Melbourne||AU; Bangalore||India; Mumbai||IN; Singapore||SG; Tokyo||JP;
||Germany; ||France; |TX|; |CA|USA; ||Spain
"""
MODIFIERS = ("", "Senior ", "Junior ", "Lead ", "", "Principal ", "Assistant ", "Freelance ")
LANGUAGES = ("en", "de", "fr", "es", "it", "pl", "nl", "pt", "ru", "zh", "ar", "tr")
PERMITS = ((), ("EU",), ("US",), ("GB",), ("EU", "GB"), ("CH",), ("CA", "US"), ("IN",), ("AU",))
CURRENCIES = ("EUR", "USD", "GBP", "CHF", "PLN")

_FOUND = 12
_AROUND = 60
_SPECIALITIES = 24


@frozen(kw_only=True)
class Family:
    """An occupation, the skills around it, and how it is called."""

    skills: tuple[int, ...]
    """Places in the vocabulary; the commonest first."""
    titles: tuple[int, ...]


@frozen(kw_only=True)
class Vocabulary:
    """All that people of this world may say."""

    families: Sequence[Family]
    skills: Sequence[tuple[SkillId, str]]
    titles: Sequence[str]
    places: Sequence[Place]


def vocabulary(catalogue: SkillCatalogue) -> Vocabulary:
    """Collect what a catalogue knows of each occupation, and all that is related to that."""
    skills: dict[SkillId, int] = {}
    titles: dict[str, int] = {}
    families = []
    for occupation in _listed(_OCCUPATIONS):
        around = _around(catalogue, occupation)
        if not around:
            continue
        names = [catalogue.get(skill_id).name for skill_id in around[:_SPECIALITIES]]
        called = [occupation, *(f"{name} {occupation.rpartition(' ')[2]}" for name in names)]
        families.append(
            Family(
                skills=tuple(skills.setdefault(skill, len(skills)) for skill in around),
                titles=tuple(
                    titles.setdefault(f"{modifier}{name.title()}", len(titles))
                    for name in called
                    for modifier in MODIFIERS
                ),
            )
        )
    return Vocabulary(
        families=tuple(families),
        skills=tuple((skill, catalogue.get(skill).name) for skill in skills),
        titles=tuple(titles),
        places=tuple(
            Place(city=city, region=region, country=country)
            for city, region, country in (town.split("|") for town in _listed(_TOWNS))
        ),
    )


def _listed(text: str) -> tuple[str, ...]:
    """Return what is between semicolons; the commonest comes first."""
    return tuple(part.strip() for part in text.split(";"))


def _around(catalogue: SkillCatalogue, occupation: str) -> list[SkillId]:
    known = catalogue.occupation(occupation)
    found = [skill.id for skill in (catalogue.typical_skills(known.id) if known else ())]
    for word in (occupation, *occupation.split()):
        found += [skill.id for skill in catalogue.search(word, limit=_FOUND)]
    around = dict.fromkeys(found)
    for skill in found:  # grows while it is read: what is related to the related comes last
        for related in catalogue.related(skill):
            if len(around) < _AROUND and related not in around:
                around[related] = None
                found.append(related)
    return list(around)
