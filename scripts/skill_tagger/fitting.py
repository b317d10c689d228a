"""Fitting the weights, by CRFsuite."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pycrfsuite
from attrs import frozen

from adapters.skill_tagging.builtin import features
from adapters.skill_tagging.builtin.lexicon import Lexicon
from adapters.skill_tagging.builtin.model import STEPS, STEPS_ON, UNIT, Weights

_STATES = {"out": "O", "begin": "B", "in": "I"}
_LARGEST = 32_767
_SMALLEST = 12
"""Weights that are smaller, in 1/1,000, are left out."""

Facts = list[list[str]]
"""The facts about each word of a sentence."""


@frozen(kw_only=True)
class Settings:
    """Chosen by cross-validation on the training files alone."""

    l1: float
    l2: float
    iterations: int


@frozen(kw_only=True)
class Layer:
    """What was fitted for one layer."""

    weights: Mapping[str, tuple[int, int]]
    steps: Mapping[str, int]


def facts_of(document: Sequence[Sequence[str]], lexicon: Lexicon) -> Iterator[Facts]:
    """Give what the model looks at, for each sentence of a document."""
    reach = features.REACH
    before: Sequence[str] = ()
    for words in document:
        keys = [features.bare(word) for word in words]
        shapes = [features.shape(word) for word in words]
        labels = lexicon.labelled(keys)
        everywhere = list(features.context(words, keys, labels, before))
        triples = list(zip(keys, shapes, labels, strict=True))
        near = [
            list(features.near(word, key, shape, lexicon))
            for word, key, shape in zip(words, keys, shapes, strict=True)
        ]
        beside = [features.pairs(one, other) for one, other in pairwise(triples)]
        sentence: Facts = []
        for place, word in enumerate(words):
            facts = [*everywhere, *features.own(word, keys[place], shapes[place], lexicon)]
            for offset in range(-reach, reach + 1):
                other = place + offset
                if not 0 <= other < len(words):
                    facts.append(features.at(offset, features.OUTSIDE))
                    continue
                facts.append(features.at(offset, features.labelled(labels[other])))
                if offset:
                    facts.extend(features.at(offset, fact) for fact in near[other])
            if place:
                facts.extend(f"{features.BEFORE}{pair}" for pair in beside[place - 1])
            if place + 1 < len(words):
                facts.extend(f"{features.BEHIND}{pair}" for pair in beside[place])
            sentence.append(facts)
        yield sentence
        before = keys


def fit(facts: Sequence[Facts], tags: Sequence[Sequence[str]], settings: Settings) -> Layer:
    """Fit one layer. The same input gives the same weights on the same machine."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for sentence, states in zip(facts, tags, strict=True):
        trainer.append(sentence, states)
    trainer.set_params(
        {
            "c1": settings.l1,
            "c2": settings.l2,
            "max_iterations": settings.iterations,
            "feature.possible_transitions": True,
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        info = tagger.info()
        tagger.close()
    raw: dict[str, dict[str, float]] = {}
    for (fact, state), weight in info.state_features.items():
        raw.setdefault(fact, {})[state] = weight
    weights = {
        fact: (_whole(by.get("B", 0) - by.get("O", 0)), _whole(by.get("I", 0) - by.get("O", 0)))
        for fact, by in raw.items()
    }
    return Layer(
        weights={f: pair for f, pair in weights.items() if max(map(abs, pair)) >= _SMALLEST},
        steps={
            name: _whole(info.transitions.get((_state(name, 0), _state(name, 1)), 0.0))
            for name in (*STEPS, *STEPS_ON)
        },
    )


def joined(knowledge: Layer, skill: Layer) -> dict[str, Weights]:
    """Bring the weights of both layers together."""
    return {
        fact: (*knowledge.weights.get(fact, (0, 0)), *skill.weights.get(fact, (0, 0)))
        for fact in sorted({*knowledge.weights, *skill.weights})
    }


def mean(layers: Sequence[Layer]) -> Layer:
    """Return the model of mean weights."""
    facts = sorted({fact for layer in layers for fact in layer.weights})
    return Layer(
        weights={
            fact: (
                _mean([layer.weights.get(fact, (0, 0))[0] for layer in layers]),
                _mean([layer.weights.get(fact, (0, 0))[1] for layer in layers]),
            )
            for fact in facts
        },
        steps={name: _mean([la.steps[name] for la in layers]) for name in (*STEPS, *STEPS_ON)},
    )


def _mean(numbers: Sequence[int]) -> int:
    return round(sum(numbers) / len(numbers))


def _whole(weight: float) -> int:
    return max(-_LARGEST, min(_LARGEST, round(weight * UNIT)))


def _state(step: str, end: int) -> str:
    return _STATES[step.split("_")[end]]
