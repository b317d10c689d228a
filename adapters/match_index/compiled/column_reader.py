"""Candidates in columns of one's own values as columns of an index's numbers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.candidates import LONG_AGO, MOST_MONTHS, Candidates, seeds_of
from adapters.match_index.compiled.facets.facet import Facet
from adapters.match_index.compiled.numbering import Numbering, ends_of
from adapters.match_index.compiled.texts import Texts
from adapters.match_index.compiled.titles import NO_TITLE, Titles
from domain.matching.columns import CandidateColumns, Column
from domain.matching.model import CandidateSide
from domain.matching.wording import NOTHING_SAID
from domain.shared.ids import CandidateId, SkillId
from domain.shared.values import MONTHS_A_YEAR

_NOBODY = CandidateId("")


class ColumnReader:
    """Looks at distinct values one by one, and at candidates not at all."""

    def __init__(
        self,
        columns: CandidateColumns,
        *,
        skills: Numbering[SkillId],
        titles: Titles,
        facets: Sequence[Facet],
        stems: Numbering[str],
    ) -> None:
        """Give a number to every value."""
        self._columns = columns
        self._skills = skills.all(skill_id for skill_id, _ in columns.skills.values)
        self._titles = np.array([titles.number(t) for t in columns.titles.values], dtype=np.int32)
        self._classes = [_classes(facet, columns) for facet in facets]
        read = columns.fields.get("read")
        self._read = (
            np.array(read.values, dtype=np.bool_)[np.asarray(read.chosen)]
            if read
            else np.ones(len(columns), dtype=np.bool_)
        )

        said = columns.fields.get("wording")
        self._texts = Texts.of(said.values if said else (NOTHING_SAID,), stems)
        self._said = np.asarray(said.chosen) if said else np.zeros(len(columns), dtype=np.int32)

    def stretch(self, start: int, end: int) -> Candidates:
        """Return the candidates from `start` to before `end`."""
        ids = self._columns.ids[start:end]
        skill_ends = np.asarray(self._columns.skills.ends)[start : end + 1]
        skills = slice(int(skill_ends[0]), int(skill_ends[-1]))
        title_ends = np.asarray(self._columns.titles.ends)[start : end + 1]
        chosen = np.asarray(self._columns.titles.chosen)[int(title_ends[0]) : int(title_ends[-1])]
        title = self._titles[chosen]
        worded = title != NO_TITLE
        before = ends_of(worded.astype(np.int64))
        return Candidates(
            ids=ids,
            seeds=seeds_of(ids),
            read=self._read[start:end],
            skill_ends=skill_ends - skill_ends[0],
            skill=self._skills[np.asarray(self._columns.skills.chosen)[skills]],
            level=np.asarray(self._columns.levels)[skills].astype(np.uint8),
            months=(np.minimum(np.asarray(self._columns.months)[skills], MOST_MONTHS) + 1).astype(
                np.uint16
            ),
            idle=_years(np.asarray(self._columns.idle)[skills]),
            title_ends=before[title_ends - title_ends[0]],
            title=title[worded],
            classes=np.stack([of_facet[start:end] for of_facet in self._classes]),
            texts=self._texts.chosen(self._said[start:end]),
        )


def _years(idle: NDArray[np.int32]) -> NDArray[np.uint8]:
    years = np.minimum(idle // MONTHS_A_YEAR, LONG_AGO)
    return np.where(idle < 0, LONG_AGO, years).astype(np.uint8)


def _classes(facet: Facet, columns: CandidateColumns) -> NDArray[np.int32]:
    """Give a number to each distinct combination of the values of a facet."""
    said = [(name, columns.fields[name]) for name in facet.fields if name in columns.fields]
    combined = np.zeros(len(columns), dtype=np.int64)
    for _, column in said:
        combined = combined * len(column.values) + np.asarray(column.chosen)
    used, at = np.unique(combined, return_inverse=True)
    numbers = [facet.class_of(_side(said, int(combination))) for combination in used]
    return np.array(numbers, dtype=np.int32)[at]


def _side(said: Sequence[tuple[str, Column]], combination: int) -> CandidateSide:
    values = {}
    for name, column in reversed(said):
        combination, place = divmod(combination, len(column.values))
        values[name] = column.values[place]
    return CandidateSide(candidate_id=_NOBODY, **values)
