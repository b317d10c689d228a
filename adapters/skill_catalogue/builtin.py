"""ESCO and technologies, from the file that ships with the package."""

import json
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from itertools import accumulate, chain, repeat
from typing import Literal

from application.ports.lifecycle import Lifecycle
from application.ports.skill_catalogue import SkillCatalogue, SkillNotFoundError
from domain.shared.ids import OccupationId, SkillId
from domain.shared.skills import Occupation, Relation, Skill, SkillKind, SkillMention
from domain.skills.finding import find
from domain.skills.labels import label_key
from domain.skills.occupations import Occupations
from domain.skills.relations import Relations
from domain.skills.searching import search
from domain.skills.vocabulary import Vocabulary

_FORMAT = "jobgraph-skills-3"
_FILE = "builtin.jgz"
_SKILL_URI = "http://data.europa.eu/esco/skill/"
_OCCUPATION_URI = "http://data.europa.eu/esco/occupation/"
_ESCO = "esco:"


class BuiltinSkillCatalogue(SkillCatalogue, Lifecycle):
    """Reads its file when opened, or else at the first question; skills take shape when asked for.

    Once read it never changes, so it may be shared between threads.
    """

    @cached_property
    def _columns(self) -> "_Columns":
        return _Columns(files(__package__).joinpath(_FILE).read_bytes())

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return self._columns.vocabulary()

    @cached_property
    def _relations(self) -> Relations:
        return Relations(self._vocabulary, self._columns.group_sizes())

    @cached_property
    def _occupations(self) -> Occupations:
        return self._columns.occupations()

    async def open(self) -> None:
        """Read the file, so that no later question waits for it."""
        self._vocabulary  # noqa: B018 -- reading it loads it

    async def ping(self) -> None:
        """See Lifecycle."""
        self._vocabulary  # noqa: B018 -- as above

    async def close(self) -> None:
        """See Lifecycle."""

    @property
    def version(self) -> str:
        """See SkillCatalogue."""
        return self._columns.version

    @property
    def attribution(self) -> str:
        """See SkillCatalogue."""
        return self._columns.attribution

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
        return self._columns.typical_skills(occupation_id)

    def occupation_titles(self) -> tuple[str, ...]:
        """Return what each occupation is called, by id: titles to learn from."""
        return self._columns.occupation_titles()


class _Columns:
    """The file, as scripts/skill_catalogue/columns.py writes it; a column is unpacked when read."""

    def __init__(self, content: bytes) -> None:
        line, _, packed = content.partition(b"\n")
        head = json.loads(line)
        if head["format"] != _FORMAT:
            raise ValueError(head["format"])
        self.version: str = head["version"]
        self.attribution: str = head["attribution"]
        ends = accumulate(length for _, length in head["columns"])
        self._packed = {
            name: packed[end - length : end]
            for (name, length), end in zip(head["columns"], ends, strict=True)
        }
        self._skills: dict[int, Skill] = {}

    def vocabulary(self) -> Vocabulary:
        """Return the labels; whole skills follow one by one."""
        # a label that several skills claim goes to the last here and to its owner in the next line
        owners = dict(zip(self._keys, self._holders(), strict=True))
        owners.update(zip(self._text("contested"), self._numbers("contested_by", "H"), strict=True))
        owners.pop("", None)
        return Vocabulary(
            owners=owners,
            longest=dict(
                zip(self._text("first_words"), self._numbers("longest", "B"), strict=True)
            ),
            positions={SkillId(id): at for at, id in enumerate(self._ids)},
            skill=self.skill,
        )

    def skill(self, position: int) -> Skill:
        """Return the skill at a position, the same object every time."""
        known = self._skills.get(position)
        if known is None:
            known = self._skills.setdefault(position, self._build(position))
        return known

    def group_sizes(self) -> Mapping[str, int]:
        """Return what Relations needs, without building every skill."""
        categories = Counter(self._category_of)
        children = Counter(self._numbers("parents", "H"))
        return {
            **{self._categories[at]: count for at, count in categories.items()},
            **{self._ids[at]: count for at, count in children.items()},
        }

    def occupations(self) -> Occupations:
        """Return the occupations with all their titles."""
        titles, ids = self._text("titles"), self._text("occupation_ids")
        others = zip(self._text("other_titles"), self._numbers("other_titles_of", "H"), strict=True)
        by_key = {
            **{key: position for key, position in others if key},
            **{label_key(title): position for position, title in enumerate(titles)},
        }
        return Occupations(
            by_key=by_key,
            occupation=lambda position: Occupation(
                id=OccupationId(_ESCO + ids[position]),
                title=titles[position],
                uri=_OCCUPATION_URI + ids[position],
            ),
        )

    def occupation_titles(self) -> tuple[str, ...]:
        """Return the titles of the occupations, by id."""
        return tuple(self._text("titles"))

    def typical_skills(self, occupation_id: OccupationId) -> tuple[Skill, ...]:
        """Return the skills that an occupation needs, by name."""
        return self._typical.get(occupation_id, ())

    @cached_property
    def _typical(self) -> Mapping[OccupationId, tuple[Skill, ...]]:
        ids = self._text("occupation_ids")
        needed: dict[OccupationId, list[Skill]] = {}
        links = zip(self._numbers("needed_by", "H"), self._numbers("needed", "H"), strict=True)
        for occupation, skill in links:
            needed.setdefault(OccupationId(_ESCO + ids[occupation]), []).append(self.skill(skill))
        return {
            occupation: tuple(sorted(skills, key=lambda skill: (skill.name.casefold(), skill.id)))
            for occupation, skills in needed.items()
        }

    def _build(self, position: int) -> Skill:
        start, end = self._label_ends[position], self._label_ends[position + 1]
        name, *aliases = (self._written.get(at, self._keys[at]) for at in range(start, end))
        skill_id = self._ids[position]
        return Skill(
            id=SkillId(skill_id),
            name=name,
            kind=self._kinds[self._kind_of[position]],
            category=self._categories[self._category_of[position]],
            aliases=tuple(aliases),
            broader=tuple(SkillId(self._ids[at]) for at in self._parents.get(position, ())),
            similar=tuple(SkillId(self._ids[at]) for at in self._similar.get(position, ())),
            uri=_SKILL_URI + skill_id.removeprefix(_ESCO) if skill_id.startswith(_ESCO) else None,
        )

    def _holders(self) -> Iterator[int]:
        return chain.from_iterable(map(repeat, range(len(self._ids)), self._label_counts))

    @cached_property
    def _ids(self) -> list[str]:
        return self._text("ids")

    @cached_property
    def _keys(self) -> list[str]:
        return self._text("keys")

    @cached_property
    def _label_counts(self) -> "array[int]":
        return self._numbers("label_counts", "H")

    @cached_property
    def _label_ends(self) -> list[int]:
        return list(accumulate(self._label_counts, initial=0))

    @cached_property
    def _written(self) -> Mapping[int, str]:
        return dict(zip(self._numbers("written_at", "I"), self._text("written"), strict=True))

    @cached_property
    def _kinds(self) -> list[SkillKind]:
        return [SkillKind(kind) for kind in self._text("kinds")]

    @cached_property
    def _kind_of(self) -> "array[int]":
        return self._numbers("kind_of", "B")

    @cached_property
    def _categories(self) -> list[str]:
        return self._text("categories")

    @cached_property
    def _category_of(self) -> "array[int]":
        return self._numbers("category_of", "H")

    @cached_property
    def _parents(self) -> Mapping[int, list[int]]:
        return self._linked("children", "parents")

    @cached_property
    def _similar(self) -> Mapping[int, list[int]]:
        return self._linked("similar", "similar_to")

    def _linked(self, from_column: str, to_column: str) -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = {}
        links = zip(self._numbers(from_column, "H"), self._numbers(to_column, "H"), strict=True)
        for one, other in links:
            found.setdefault(one, []).append(other)
        return found

    def _text(self, column: str) -> list[str]:
        return zlib.decompress(self._packed[column]).decode().split("\n")

    def _numbers(self, column: str, code: Literal["B", "H", "I"]) -> "array[int]":
        numbers = array(code, zlib.decompress(self._packed[column]))
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers
