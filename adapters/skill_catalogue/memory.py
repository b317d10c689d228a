"""A handful of skills, for tests and for trying things out."""

from collections.abc import Iterable, Mapping

from application.ports.skill_catalogue import SkillCatalogue, SkillNotFoundError
from domain.shared.ids import OccupationId, SkillId
from domain.shared.skills import Occupation, Relation, Skill, SkillKind, SkillMention
from domain.skills.finding import find
from domain.skills.occupations import Occupations
from domain.skills.relations import Relations, group_sizes
from domain.skills.searching import search
from domain.skills.vocabulary import Vocabulary

# id | name | kind | category | aliases | parents; the ids are those of the built-in catalogue
_SKILLS = """
tech:api-design | API design | knowledge | software architecture | API development |
tech:aws | AWS | cloud | cloud platforms | Amazon Web Services |
tech:amazon-s3 | Amazon S3 | cloud | AWS services | AWS S3; S3 | AWS
tech:docker | Docker | tool | containers and orchestration |  | containerisation
esco:6d3edede-8951-4621-a835-e04323300fa0 | English | language | languages |  |
tech:git | Git | tool | version control tools |  |
tech:go | Go | programming-language | systems languages | Golang | computer programming
esco:19a8293b-8e95-4de3-983f-77484079c389 | Java | programming-language | application languages | Java SE | computer programming
esco:3cd569a2-4f88-4c1e-9995-8dce8c5e51a7 | JavaScript | programming-language | scripting languages | ES6; JS | computer programming
tech:kubernetes | Kubernetes | tool | containers and orchestration | K8s | containerisation
tech:microsoft-excel | Microsoft Excel | tool | office software | Excel; MS Excel |
esco:4da171e5-779c-4983-a76f-91c16751e99f | MySQL | database | relational databases | My SQL | SQL
tech:node-js | Node.js | framework | backend JavaScript frameworks | Node; NodeJS | JavaScript
esco:a8d07b5a-c1a1-42c6-9d53-db9c7a2ca996 | PostgreSQL | database | relational databases | Postgres | SQL
esco:ccd0a1d9-afda-43d9-b901-96344886e14d | Python | programming-language | scripting languages | Python 3 | computer programming
tech:rest-api | REST API | knowledge | software architecture | REST; RESTful APIs | API design
tech:react | React | framework | frontend frameworks | React.js; ReactJS | JavaScript
esco:598de5b0-5b58-4ea7-8058-a4bc4d18c742 | SQL | programming-language | query languages | Structured Query Language |
esco:867137fb-ff1b-4ca3-99f3-cb6969aa2c68 | TypeScript | programming-language | scripting languages | TS | JavaScript
esco:15d76317-c71a-4fa2-aadc-2ecc34e627b7 | communication | competence | interpersonal and thinking skills | communication skills |
esco:21d2f96d-35f7-4e3f-9745-c533d2dd6e97 | computer programming | knowledge | software and applications development and analysis |  |
tech:containerisation | containerisation | competence | DevOps practices | containerization |
esco:1f1d2ff8-c4c1-45cc-9812-6a7ee84a73cb | leadership | competence | people management practices | team leadership |
esco:3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43 | machine learning | knowledge | data and artificial intelligence | ML |
esco:7111b95d-0ce3-441a-9d92-4c75d05c4388 | project management | competence | analysis and project practices | project planning |
"""  # noqa: E501 -- one skill a line
# id | title | other titles
_OCCUPATIONS = """
esco:f2b15a0e-e65a-438a-affb-29b9d50b77d1 | software developer | software engineer
esco:c40a2919-48a9-40ea-b506-1f34f693496d | web developer | front-end developer; frontend developer
esco:9f508305-80ce-4111-8722-f2c9b4a44890 | product manager | product owner
esco:bea99fea-0383-4c63-b944-70d4799de2c5 | project manager |
esco:258e46f9-0075-4a2e-adae-1ff0477e0f30 | data scientist |
esco:8d3e8aaa-791b-4c75-a465-f3f827028f50 | nurse responsible for general care | nurse
esco:eda0d957-3c3c-4139-b89a-a18bc9e18897 | accountant |
"""
# title | names of skills
_TYPICAL = """
software developer | computer programming; Git; SQL
data scientist | machine learning; Python; SQL
"""


def _cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def a_few_skills() -> tuple[Skill, ...]:
    """Return what the catalogue holds unless told otherwise; parents are among them."""
    rows = _cells(_SKILLS)
    ids = {name: SkillId(skill_id) for skill_id, name, *_ in rows}
    return tuple(
        Skill(
            id=SkillId(skill_id),
            name=name,
            kind=SkillKind(kind),
            category=category,
            aliases=tuple(sorted(_parts(aliases))),
            broader=tuple(sorted(ids[parent] for parent in _parts(parents))),
        )
        for skill_id, name, kind, category, aliases, parents in rows
    )


def a_few_occupations() -> tuple[tuple[Occupation, tuple[str, ...]], ...]:
    """Return occupations, each with its other titles."""
    return tuple(
        (Occupation(id=OccupationId(occupation_id), title=title), _parts(others))
        for occupation_id, title, others in _cells(_OCCUPATIONS)
    )


def a_few_typical_skills() -> dict[OccupationId, tuple[Skill, ...]]:
    """Return what two of the occupations need, by name."""
    skills = {skill.name: skill for skill in a_few_skills()}
    ids = {occupation.title: occupation.id for occupation, _ in a_few_occupations()}
    return {
        ids[title]: tuple(skills[name] for name in _parts(names))
        for title, names in _cells(_TYPICAL)
    }


class MemorySkillCatalogue(SkillCatalogue):
    """Holds the skills that it is given; ready at once."""

    version = "memory-1"
    attribution = "Some ids and names are from the ESCO classification of the European Commission."

    def __init__(
        self,
        skills: Iterable[Skill] | None = None,
        occupations: Iterable[tuple[Occupation, tuple[str, ...]]] | None = None,
    ) -> None:
        known = a_few_skills() if skills is None else tuple(skills)
        self._vocabulary = Vocabulary.of(known)
        self._relations = Relations(self._vocabulary, group_sizes(known))
        self._occupations = Occupations.of(
            a_few_occupations() if occupations is None else occupations
        )
        self._typical = a_few_typical_skills() if occupations is None else {}

    def get(self, skill_id: SkillId) -> Skill:
        """See SkillCatalogue."""
        skill = self._vocabulary.get(skill_id)
        if skill is None:
            raise SkillNotFoundError(skill_id)
        return skill

    def search(self, text: str, *, limit: int) -> tuple[Skill, ...]:
        """See SkillCatalogue."""
        return search(self._vocabulary, text, limit=limit)

    def find(self, text: str) -> tuple[SkillMention, ...]:
        """See SkillCatalogue."""
        return find(self._vocabulary, text)

    def relation(self, *, required: SkillId, held: SkillId) -> Relation | None:
        """See SkillCatalogue."""
        return self._relations.between(required=required, held=held)

    def related(self, required: SkillId) -> Mapping[SkillId, Relation]:
        """See SkillCatalogue."""
        return self._relations.related(required)

    def occupation(self, title: str) -> Occupation | None:
        """See SkillCatalogue."""
        return self._occupations.find(title)

    def typical_skills(self, occupation_id: OccupationId) -> tuple[Skill, ...]:
        """See SkillCatalogue."""
        return self._typical.get(occupation_id, ())
