"""From the words of a sentence to what is tagged in it."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from attrs import field, frozen

from adapters.skill_tagging.builtin import features
from adapters.skill_tagging.builtin.chain import best, stretches
from adapters.skill_tagging.builtin.model import LAYERS, UNIT, Model, Weights
from application.ports.skill_tagging import TaggedWords

_NOTHING: Weights = (0, 0, 0, 0)
_REMEMBERED = 8_192
"""Words."""
_NEVER = -60.0
_PER_MILLE = 1_000


@frozen(kw_only=True, eq=False)
class _Word:
    """What a word weighs, whatever sentence it stands in."""

    key: str
    shape: str
    own: Weights
    near: Sequence[Weights] = field(repr=False)
    """For the places that have it at an offset, in the order of `_OFFSETS`."""


_OFFSETS = tuple(o for o in range(-features.REACH, features.REACH + 1) if o)


class Scoring:
    """Remembers some words. Threads may share it: at worst a word is worked out twice."""

    def __init__(self, model: Model) -> None:
        self._lexicon = model.lexicon
        self._steps = model.steps
        self._least = model.least
        self._words: dict[str, _Word] = {}
        self._own, self._near, self._before, self._behind = _tables(model.weights)
        self._outside = _Word(
            key=features.OUTSIDE,
            shape=features.OUTSIDE,
            own=_NOTHING,
            near=[_sum(table, (features.OUTSIDE,)) for table in self._near],
        )

    def tag(
        self, words: Sequence[str], before: Sequence[str], cuts: AbstractSet[int] = frozenset()
    ) -> tuple[tuple[TaggedWords, ...], Sequence[str]]:
        """Tag a sentence and return its bare words, too, which the next one wants as `before`.

        No span goes on over a cut: the place of the word that stands behind it.
        """
        if not words:
            return (), before
        known = [self._words.get(word) or self._word(word) for word in words]
        keys = [word.key for word in known]
        scores = self._scores(words, known, keys, before)
        found: list[TaggedWords] = []
        for at, layer in enumerate(LAYERS):
            begins = [score[2 * at] / UNIT for score in scores]
            insides = [score[2 * at + 1] / UNIT for score in scores]
            for cut in cuts:
                insides[cut] = _NEVER
            likely = stretches(begins, insides, self._steps[at])
            found.extend(
                TaggedWords(
                    layer=layer,
                    first=first,
                    after=after,
                    likelihood=min(int(likelihood * _PER_MILLE), _PER_MILLE),
                )
                for first, after, likelihood in best(likely, least=self._least[at])
            )
        return tuple(sorted(found, key=lambda t: (t.first, t.after, t.layer))), keys

    def _scores(
        self,
        words: Sequence[str],
        known: Sequence[_Word],
        keys: Sequence[str],
        before: Sequence[str],
    ) -> list[Weights]:
        labels = self._lexicon.labelled(keys)
        everywhere = _sum(self._own, features.context(words, keys, labels, before))
        standing = [features.labelled(label) for label in labels]
        zero = features.at(0, "")
        triples = [(w.key, w.shape, label) for w, label in zip(known, labels, strict=True)]
        parts = [
            [everywhere, word.own, self._own.get(zero + stands, _NOTHING)]
            for word, stands in zip(known, standing, strict=True)
        ]
        for number, (offset, table) in enumerate(zip(_OFFSETS, self._near, strict=True)):
            outside = self._outside.near[number]
            for place, here in enumerate(parts, start=offset):
                if 0 <= place < len(known):
                    here.append(known[place].near[number])
                    if weights := table.get(standing[place]):
                        here.append(weights)
                else:
                    here.append(outside)
        for place, (one, other) in enumerate(pairwise(triples)):
            for pair in features.pairs(one, other):
                if weights := self._behind.get(pair):
                    parts[place].append(weights)
                if weights := self._before.get(pair):
                    parts[place + 1].append(weights)
        return [_total(here) for here in parts]

    def _word(self, word: str) -> _Word:
        key, shape = features.bare(word), features.shape(word)
        facts = tuple(features.near(word, key, shape, self._lexicon))
        known = _Word(
            key=key,
            shape=shape,
            own=_sum(self._own, features.own(word, key, shape, self._lexicon)),
            near=[_sum(table, facts) for table in self._near],
        )
        if len(self._words) < _REMEMBERED:
            self._words[word] = known
        return known


_Table = dict[str, Weights]


def _tables(weights: Mapping[str, Weights]) -> tuple[_Table, list[_Table], _Table, _Table]:
    """Part the facts by the place that they are about, and leave out what says so."""
    own: _Table = {}
    near = {features.at(offset, ""): _Table() for offset in _OFFSETS}
    before, behind = _Table(), _Table()
    for fact, of_fact in weights.items():
        prefix = next((p for p in near if fact.startswith(p)), None)
        if prefix and fact[len(prefix)] not in features.ENDS_OF_WORDS:
            near[prefix][fact[len(prefix) :]] = of_fact
        elif fact.startswith(features.BEFORE):
            before[fact[1:]] = of_fact
        elif fact.startswith(features.BEHIND):
            behind[fact[1:]] = of_fact
        else:
            own[fact] = of_fact
    return own, list(near.values()), before, behind


def _sum(table: _Table, facts: Iterable[str]) -> Weights:
    return _total([table[fact] for fact in facts if fact in table])


def _total(parts: Iterable[Weights]) -> Weights:
    kb = ki = sb = si = 0
    for a, b, c, d in parts:
        kb += a
        ki += b
        sb += c
        si += d
    return kb, ki, sb, si
