"""Hashes of candidates in columns, without making the candidates.

What is hashed is what `domain.matching.canonical` writes; but every value of a column, every skill
and every title is written out once, and put together for each candidate.
"""

from hashlib import sha256

from attrs import field, frozen

from domain.matching.canonical import candidate_facts, canonical
from domain.matching.columns import CandidateColumns, Column
from domain.matching.model import MAX_HELD_SKILLS, MAX_TITLES, CandidateSide
from domain.shared.ids import CandidateId

_NOBODY = CandidateId("")
_NAMES = tuple(sorted(candidate_facts(CandidateSide(candidate_id=_NOBODY))))


@frozen(kw_only=True, eq=False)
class ColumnDigests:
    """Keeps what was written out."""

    columns: CandidateColumns
    _written: dict[tuple[str, int], str] = field(factory=dict, init=False, repr=False)
    _order: list[int] = field(init=False, repr=False)
    """The rank of each skill among all by id and name: the order of a side's skills."""

    @_order.default
    def _rank(self) -> list[int]:
        skills = self.columns.skills.values
        ranks = [0] * len(skills)
        for rank, place in enumerate(sorted(range(len(skills)), key=lambda at: skills[at])):
            ranks[place] = rank
        return ranks

    def of(self, number: int) -> str:
        """Return the hash of the nth candidate's facts, in hexadecimal digits."""
        facts = ",".join(f'"{name}":{self._fact(name, number)}' for name in _NAMES)
        return sha256(f"{{{facts}}}".encode("ascii")).hexdigest()

    def _fact(self, name: str, number: int) -> str:
        if name == "skills":
            return self._skills(number)
        if name == "titles":
            return self._titles(number)
        column = self.columns.fields.get(name)
        return self._value(name, column, -1 if column is None else column.chosen[number])

    def _value(self, name: str, column: Column | None, place: int) -> str:
        known = self._written.get((name, place))
        if known is None:
            said = {} if column is None else {name: column.values[place]}
            facts = candidate_facts(CandidateSide(candidate_id=_NOBODY, **said))
            known = self._written[name, place] = _text(facts[name])
        return known

    def _titles(self, number: int) -> str:
        titles = self.columns.titles
        some = range(titles.ends[number], titles.ends[number + 1])[:MAX_TITLES]
        return f"[{','.join(self._title(titles.chosen[at]) for at in some)}]"

    def _title(self, place: int) -> str:
        known = self._written.get(("titles", place))
        if known is None:
            known = self._written["titles", place] = _text(self.columns.titles.values[place])
        return known

    def _skills(self, number: int) -> str:
        of, columns = self.columns.skills, self.columns
        first, end = of.ends[number], of.ends[number + 1]
        places = of.chosen[first:end].tolist()
        some = sorted(
            zip(
                (self._order[place] for place in places),
                columns.levels[first:end].tolist(),
                columns.months[first:end].tolist(),
                columns.idle[first:end].tolist(),
                places,
                strict=True,
            )
        )
        return f"[{','.join(self._skill(*one[1:]) for one in some[:MAX_HELD_SKILLS])}]"

    def _skill(self, level: int, months: int, idle: int, place: int) -> str:
        known = self._written.get(("skills", place))
        if known is None:
            skill_id, name = self.columns.skills.values[place]
            known = _text({"name": name, "skill_id": skill_id})[1:]
            self._written["skills", place] = known
        return (
            f'{{"idle":{"null" if idle < 0 else idle},"level":{level or "null"},'
            f'"months":{"null" if months < 0 else months},{known}'
        )


def _text(fact: object) -> str:
    """Write one fact as it is written among others."""
    return canonical({"": fact})[len('{"":') : -1].decode("ascii")
