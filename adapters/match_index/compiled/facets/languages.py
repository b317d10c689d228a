"""Languages: people combine them in many ways, so each that is asked for is looked at alone."""

from collections.abc import Mapping
from typing import cast

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet, Values, found, of_gate
from adapters.match_index.compiled.numbering import Numbering
from adapters.match_index.compiled.packing import GATE_OPEN, GATE_SHUT, NOT_ASKED, UNKNOWN
from domain.matching.languages import best_known, find_languages, language_value
from domain.matching.match import ComponentName, GateName
from domain.matching.model import RequiredLanguage, SpokenLanguage
from domain.matching.policy import MatchPolicy
from domain.shared.values import LanguageLevel

_Asked = tuple[int, str, LanguageLevel | None]


class LanguagesFacet(Facet):
    """The average of `domain.matching.languages` on arrays of what each language is worth."""

    def __init__(self, policies: Numbering[MatchPolicy]) -> None:
        super().__init__(
            ComponentName.LANGUAGES,
            of_candidate=("languages",),
            of_job=("languages",),
            look=lambda candidate, job, policy: found(
                find_languages(candidate, job, policy=policy)
            ),
            policies=policies,
        )
        self.values = _Values(self.classes)
        """What each language is worth, for whoever needs to know."""

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """See Facet."""
        silent = self.values.silent()[classes]
        rows = np.full((len(keys), len(classes)), NOT_ASKED, dtype=np.int16)
        for row, key in enumerate(keys):
            policy, asked = self.keys.things[key]
            said = self._policies.things[policy]
            total, of = np.zeros(len(classes), dtype=np.int64), 0
            for required in self.job(asked).languages:
                weight = said.must_times if required.must else 1
                total += weight * self.values.of(policy, required, said)[classes].astype(np.int64)
                of += weight
            if of:
                rows[row] = np.where(silent, UNKNOWN, total // of)
        return rows


class LanguageGate(Facet):
    """Shut where a language that is demanded is not spoken at all."""

    def __init__(self, beside: LanguagesFacet, policies: Numbering[MatchPolicy]) -> None:
        """Take the component, which looks at the same languages."""
        super().__init__(
            GateName.LANGUAGES,
            of_candidate=("languages",),
            of_job=("languages",),
            look=of_gate(GateName.LANGUAGES),
            policies=policies,
        )
        self.classes, self._values = beside.classes, beside.values

    def table(self, keys: NDArray[np.int32], classes: NDArray[np.int32]) -> NDArray[np.int16]:
        """See Facet."""
        silent = self._values.silent()[classes]
        rows = np.full((len(keys), len(classes)), NOT_ASKED, dtype=np.int16)
        for row, key in enumerate(keys):
            policy, asked = self.keys.things[key]
            said = self._policies.things[policy]
            musts = [r for r in self.job(asked).languages if r.must]
            if not musts:
                continue
            spoken = np.ones(len(classes), dtype=np.bool_)
            for required in musts:
                any_level = RequiredLanguage(code=required.code, must=True, level=None)
                spoken &= self._values.of(policy, any_level, said)[classes] > 0
            rows[row] = np.where(silent, UNKNOWN, np.where(spoken, GATE_OPEN, GATE_SHUT))
        return rows


class _Values:
    """What each language that is asked for is worth to each class: asked of the domain."""

    def __init__(self, classes: Numbering[Values]) -> None:
        self._classes = classes
        self._silent = np.zeros(0, dtype=np.bool_)
        self._rows: dict[_Asked, NDArray[np.int16]] = {}
        self._known: list[Mapping[str, SpokenLanguage]] = []

    def silent(self) -> NDArray[np.bool_]:
        """Tell which classes say nothing of languages."""
        kinds = self._classes.things
        if len(self._silent) < len(kinds):
            new = [not languages for (languages,) in kinds[len(self._silent) :]]
            self._silent = np.concatenate([self._silent, np.array(new, dtype=np.bool_)])
        return self._silent

    def of(self, policy: int, required: RequiredLanguage, said: MatchPolicy) -> NDArray[np.int16]:
        """Return the worth in bp for every class; zero for one that does not speak it."""
        asked = (policy, required.code, required.level)
        row = self._rows.get(asked, np.zeros(0, dtype=np.int16))
        if len(row) < len(self._classes):
            new = [
                language_value(required, self._spoken(kind), policy=said)
                for kind in range(len(row), len(self._classes))
            ]
            row = self._rows[asked] = np.concatenate([row, np.array(new, dtype=np.int16)])
        return row

    def _spoken(self, kind: int) -> Mapping[str, SpokenLanguage]:
        for (languages,) in self._classes.things[len(self._known) : kind + 1]:
            self._known.append(best_known(cast("tuple[SpokenLanguage, ...]", languages)))
        return self._known[kind]
