"""Languages: people combine them in many ways, so each that is asked for is looked at alone."""

from typing import cast

import numpy as np
from numpy.typing import NDArray

from adapters.match_index.compiled.facets.facet import Facet, Values, found, of_gate
from adapters.match_index.compiled.growing import Growing
from adapters.match_index.compiled.marks import GATE_OPEN, GATE_SHUT, NOT_ASKED, UNKNOWN
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.languages import best_known, find_languages, language_value
from domain.matching.match import ComponentName, GateName
from domain.matching.model import RequiredLanguage, SpokenLanguage
from domain.matching.policy import MatchPolicy
from domain.shared.values import LanguageLevel

_Asked = tuple[int, str, LanguageLevel | None]
_LEVELS = (None, *LanguageLevel)


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
            for required in _languages(asked):
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
            musts = [required for required in _languages(asked) if required.must]
            if not musts:
                continue
            spoken = np.ones(len(classes), dtype=np.bool_)
            for required in musts:
                any_level = RequiredLanguage(code=required.code, must=True, level=None)
                spoken &= self._values.of(policy, any_level, said)[classes] > 0
            rows[row] = np.where(silent, UNKNOWN, np.where(spoken, GATE_OPEN, GATE_SHUT))
        return rows


def _languages(asked: Values) -> tuple[RequiredLanguage, ...]:
    return cast("tuple[RequiredLanguage, ...]", asked[0])


class _Values:
    """What each language that is asked for is worth to each class: asked of the domain."""

    def __init__(self, classes: Numbering[Values]) -> None:
        self._classes = classes
        self._read = 0
        self._silent = Growing(np.bool_)
        self._spoken: dict[str, list[tuple[int, int]]] = {}
        """By language who speaks it, and where among `_LEVELS`."""
        self._rows: dict[str, NDArray[np.int8]] = {}
        self._worth: dict[_Asked, NDArray[np.int16]] = {}

    def silent(self) -> NDArray[np.bool_]:
        """Tell which classes say nothing of languages."""
        self._read_new()
        return self._silent.all()

    def of(self, policy: int, required: RequiredLanguage, said: MatchPolicy) -> NDArray[np.int16]:
        """Return the worth in bp for every class; zero for one that does not speak it."""
        asked = (policy, required.code, required.level)
        worth = self._worth.get(asked)
        if worth is None:
            spoken = [
                {required.code: SpokenLanguage(code=required.code, level=one)} for one in _LEVELS
            ]
            worth = self._worth[asked] = np.array(
                [0, *(language_value(required, one, policy=said) for one in spoken)],
                dtype=np.int16,
            )
        return worth[self._levels(required.code)]

    def _levels(self, code: str) -> NDArray[np.int8]:
        """Return by class one more than the place of its level, zero for who does not speak it."""
        self._read_new()
        known = self._rows.get(code)
        if known is None or len(known) < self._read:
            known = self._rows[code] = np.zeros(self._read, dtype=np.int8)
            some = np.array(self._spoken.get(code, ()), dtype=np.int64).reshape(-1, 2)
            known[some[:, 0]] = some[:, 1]
        return known

    def _read_new(self) -> None:
        for (said,) in self._classes.things[self._read :]:
            languages = cast("tuple[SpokenLanguage, ...]", said)
            self._silent.add(not languages)
            for code, spoken in best_known(languages).items():
                level = 1 + _LEVELS.index(spoken.level)
                self._spoken.setdefault(code, []).append((self._read, level))
            self._read += 1
