"""What the words of a sentence weigh, where they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from operator import add

from attrs import field, frozen

from adapters.skill_tagging.builtin import features
from adapters.skill_tagging.builtin.lexicon import NO_LABEL, LabelPart
from adapters.skill_tagging.builtin.model import Model, Weights
from adapters.skill_tagging.builtin.packed import packed

_REMEMBERED = 8_192
"""Words, and as many looks of pairs."""
_OFFSETS = tuple(o for o in range(-features.REACH, features.REACH + 1) if o)

_Around = tuple[int, ...]
"""Packed weights for the word's own place, then for those that have it at each of `_OFFSETS`."""
_Pair = tuple[int, int]
"""Packed weights for the first word of a pair, then for the second."""
_NO_PAIR = (0, 0)


@frozen(kw_only=True, eq=False)
class Word:
    """What a word weighs, whatever sentence it stands in."""

    key: str
    shape: str
    part: LabelPart
    leads: bool
    """Whether it is the first word of a pair that weighs something."""
    weighs: _Around = field(repr=False)
    unlabelled: _Around = field(repr=False)
    """The same where it stands in no label."""


class Scoring:
    """Remembers signs, and words that the lexicon has: others may be names, or numbers of phones.

    Threads may share it: at worst a word is worked out twice.
    """

    def __init__(self, model: Model) -> None:
        self._lexicon = model.lexicon
        self._words: dict[str, Word] = {}
        self._own, self._near, self._pairs = _tables(model.weights)
        self._leading = frozenset(chain.from_iterable(map(_beginnings, self._pairs)))
        self._labels: dict[str, _Around] = {}
        self._looks: dict[tuple[str, str, str, str], _Pair] = {}
        self._outside = [table.get(features.OUTSIDE, 0) for table in self._near]

    def word(self, word: str) -> Word:
        """Return what a word weighs."""
        return self._words.get(word) or self._weighed(word)

    def scores(
        self, words: Sequence[str], known: Sequence[Word], before: Sequence[str]
    ) -> list[int]:
        """Return the packed sum of what there is to weigh at each word of a sentence.

        `known` is what the words weigh, `before` the bare words of the sentence before.
        """
        labels = self._lexicon.within([word.part for word in known])
        keys = [word.key for word in known]
        everywhere = _sum(self._own, features.context(words, keys, labels, before))
        own, *near = zip(*map(self._labelled, known, labels), strict=True)
        scores = [everywhere + weights for weights in own]
        for offset, outside, weights in zip(_OFFSETS, self._outside, near, strict=True):
            scores = list(map(add, scores, _moved(weights, offset, outside)))
        self._add_pairs(scores, known, labels)
        return scores

    def _labelled(self, word: Word, label: str) -> _Around:
        if label == NO_LABEL:
            return word.unlabelled
        return tuple(map(add, word.weighs, self._label(label)))

    def _label(self, label: str) -> _Around:
        known = self._labels.get(label)
        if known is None:
            fact = features.labelled(label)
            own = self._own.get(features.at(0, fact), 0)
            known = self._labels[label] = (own, *(table.get(fact, 0) for table in self._near))
        return known

    def _add_pairs(self, scores: list[int], known: Sequence[Word], labels: Sequence[str]) -> None:
        """Add to each word what it weighs that it stands beside its neighbours."""
        pairs, looks = self._pairs, self._looks
        for place, ((one, label), (other, other_label)) in enumerate(
            pairwise(zip(known, labels, strict=True))
        ):
            look = one.shape, label, other.shape, other_label
            for_first, for_second = looks.get(look) or self._look(*look)
            scores[place] += for_first
            scores[place + 1] += for_second
            if one.leads and (pair := pairs.get(features.pair_of_words(one.key, other.key))):
                scores[place] += pair[0]
                scores[place + 1] += pair[1]

    def _look(self, shape: str, label: str, other_shape: str, other_label: str) -> _Pair:
        shapes = self._pairs.get(features.pair_of_shapes(shape, other_shape), _NO_PAIR)
        labels = self._pairs.get(features.pair_of_labels(label, other_label), _NO_PAIR)
        look = shapes[0] + labels[0], shapes[1] + labels[1]
        if len(self._looks) < _REMEMBERED:
            self._looks[shape, label, other_shape, other_label] = look
        return look

    def _weighed(self, word: str) -> Word:
        key, shape = features.bare(word), features.shape(word)
        facts = tuple(features.near(word, key, shape, self._lexicon))
        weighs = (
            _sum(self._own, features.own(word, key, shape, self._lexicon)),
            *(_sum(table, facts) for table in self._near),
        )
        known = Word(
            key=key,
            shape=shape,
            part=self._lexicon.part(key),
            leads=features.pair_of_words(key, "") in self._leading,
            weighs=weighs,
            unlabelled=tuple(map(add, weighs, self._label(NO_LABEL))),
        )
        is_common = key in self._lexicon.words or not any(map(str.isalnum, key))
        if is_common and len(self._words) < _REMEMBERED:
            self._words[word] = known
        return known


_Table = dict[str, int]


def _tables(weights: Mapping[str, Weights]) -> tuple[_Table, list[_Table], dict[str, _Pair]]:
    """Part the facts by the place that they are about, and leave out what says so."""
    own: _Table = {}
    near = {features.at(offset, ""): _Table() for offset in _OFFSETS}
    before, behind = _Table(), _Table()
    for fact, of_fact in weights.items():
        prefix = next((p for p in near if fact.startswith(p)), None)
        if prefix and fact[len(prefix)] not in features.ENDS_OF_WORDS:
            near[prefix][fact[len(prefix) :]] = packed(of_fact)
        elif fact.startswith(features.BEFORE):
            before[fact[1:]] = packed(of_fact)
        elif fact.startswith(features.BEHIND):
            behind[fact[1:]] = packed(of_fact)
        else:
            own[fact] = packed(of_fact)
    pairs = {pair: (behind.get(pair, 0), before.get(pair, 0)) for pair in {**before, **behind}}
    return own, list(near.values()), pairs


def _sum(table: _Table, facts: Iterable[str]) -> int:
    return sum(table[fact] for fact in facts if fact in table)


def _moved(weights: tuple[int, ...], offset: int, outside: int) -> tuple[int, ...]:
    """Return at each place what stands at the one so far from it."""
    beyond = (outside,) * min(abs(offset), len(weights))
    return (*weights[offset:], *beyond) if offset > 0 else (*beyond, *weights[:offset])


def _beginnings(pair: str) -> Iterator[str]:
    """Give the fact about a pair as far as it tells of the first word, wherever that ends."""
    return (pair[: at + 1] for at, character in enumerate(pair) if character == "|")
