"""Rows for features whose sums point where the targets point: Adam on the cosine.

Kingma and Ba 2015. A row's moments stay as they are while no title has its feature.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from adapters.text_embedding.builtin.features import features
from adapters.text_embedding.minilm.weights import Floats
from adapters.text_embedding.words import words

_EPOCHS = 20
_BATCH = 256
_RATE, _LAST_RATE = 0.01, 0.0005
_MOMENTUM, _SPREAD = 0.9, 0.98
_TINY = 1e-5
_SEED = 0
_LEAST = {"word": 1, "pair": 3, "stretch": 3}
"""Titles that a feature must be of."""

Numbers = NDArray[np.int64]


def vocabulary(titles: Sequence[str], *, most: int) -> list[str]:
    """Return the features to learn, sorted: every word, and what else most titles have."""
    counts = Counter(f for title in titles for f in set(features(words(title))))
    wanted = [f for f, count in counts.items() if count >= _LEAST[_kind(f)]]
    wanted.sort(key=lambda f: (_kind(f) != "word", -counts[f], f))
    return sorted(wanted[:most])


def fit(titles: Sequence[str], targets: Floats, known: Sequence[str]) -> Floats:
    """Return a row for each feature."""
    places = {feature: at for at, feature in enumerate(known)}
    found = [_places(title, places) for title in titles]
    usable = [at for at, some in enumerate(found) if some.size]
    drawn = np.random.default_rng(_SEED)
    rows = (drawn.standard_normal((len(known), targets.shape[1])) * 0.01).astype(np.float32)
    first, second = np.zeros_like(rows), np.zeros_like(rows)
    for epoch in range(_EPOCHS):
        rate = np.float32(_RATE * (1 - epoch / _EPOCHS) + _LAST_RATE)
        order = drawn.permutation(usable)
        lost = 0.0
        for start in range(0, len(order), _BATCH):
            some = order[start : start + _BATCH]
            flat = np.concatenate([found[at] for at in some])
            counts = np.array([found[at].size for at in some])
            loss, slopes = _slopes(rows, flat, counts, targets[some])
            lost += loss
            touched, gradient = _by_feature(flat, np.repeat(slopes, counts, axis=0))
            moment = _MOMENTUM * first[touched] + (1 - _MOMENTUM) * gradient
            spread = _SPREAD * second[touched] + (1 - _SPREAD) * gradient * gradient
            first[touched], second[touched] = moment, spread
            rows[touched] -= rate * moment / (np.sqrt(spread) + np.float32(_TINY))
        print(f"epoch {epoch + 1}: mean of 1 - cosine {lost / len(order):.4f}", flush=True)
    return rows


def four_bits(rows: Floats) -> tuple[bytes, bytes]:
    """Return scales and rows as the model keeps them: numbers from -7 to 7, two a byte.

    What lies beyond 2.2 standard deviations is bounded: few numbers are, and the others gain.
    """
    step = np.maximum(2.2 * rows.std(axis=1, keepdims=True) / 7, 1e-9)
    unit = step.max() / 255
    scales = np.clip(np.rint(step / unit), 1, 255)
    numbers = np.clip(np.rint(rows / (scales * unit)), -7, 7).astype(np.int8) + 8
    low, high = np.split(numbers.astype(np.uint8), 2, axis=1)
    return scales.astype(np.uint8).tobytes(), (low | (high << 4)).astype(np.uint8).tobytes()


def _kind(feature: str) -> str:
    if " " in feature:
        return "pair"
    return "word" if feature.startswith("=") else "stretch"


def _places(title: str, places: Mapping[str, int]) -> Numbers:
    found = (places.get(feature) for feature in features(words(title)))
    return np.array([at for at in found if at is not None], dtype=np.int64)


def _slopes(rows: Floats, flat: Numbers, counts: Numbers, wanted: Floats) -> tuple[float, Floats]:
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    sums = np.add.reduceat(rows[flat], starts, axis=0)
    length = np.linalg.norm(sums, axis=1, keepdims=True) + np.float32(1e-6)
    direction = sums / length
    cosine = (direction * wanted).sum(axis=1, keepdims=True)
    return float((1 - cosine).sum()), (cosine * direction - wanted) / length


def _by_feature(flat: Numbers, slopes: Floats) -> tuple[Numbers, Floats]:
    order = np.argsort(flat, kind="stable")
    ordered = flat[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    return ordered[starts], np.add.reduceat(slopes[order], starts, axis=0)
