"""What a text's neighbours among ESCO's occupations add to its own vector.

A text's profile says how near it is to each occupation: the exponential of the cosine, sharply
falling, at length 1. Vector and profile together are projected on the directions in which job
titles differ most, centred and evened out (scripts/train_title_vectors.py fits them).
"""

import json
from functools import cached_property
from importlib.resources import files

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from adapters.text_embedding.minilm.exact import ExactMatrix
from adapters.text_embedding.minilm.weights import Floats

FORMAT = "jobgraph-occupations-1"
SHARPNESS = 15
_FILE = "occupations.jgz"
_TINY = 1e-12
_LONGEST = 1.0
"""No number of a vector of length 1 is greater."""


@frozen(kw_only=True, eq=False, slots=False)
class OccupationProfiles:
    """Occupations as rows, projections as columns."""

    version: str
    occupations: Floats
    own: Floats
    """Projection of the vector itself."""
    profile: Floats
    """Projection of the profile."""
    mean: Floats

    def project(self, vectors: Floats) -> Floats:
        """Return the directions of texts whose vectors have length 1: a row a text."""
        near = self._near.apply(vectors)
        profiles = np.exp(SHARPNESS * (near - near.max(axis=1, keepdims=True)))
        profiles /= np.linalg.norm(profiles, axis=1, keepdims=True)
        found = self._of_own.apply(vectors)
        found += self._of_profile.apply(profiles.astype(np.float32))
        found -= self.mean
        return found.astype(np.float32)

    @cached_property
    def _near(self) -> ExactMatrix:
        return ExactMatrix.of(self.occupations.T, within=_LONGEST)

    @cached_property
    def _of_own(self) -> ExactMatrix:
        return ExactMatrix.of(self.own, within=_LONGEST)

    @cached_property
    def _of_profile(self) -> ExactMatrix:
        return ExactMatrix.of(self.profile, within=_LONGEST)


def pack(*, version: str, arrays: dict[str, Floats]) -> bytes:
    """Return the file: a line of JSON, then bytes with a scale for each row or column."""
    head: dict[str, object] = {"format": FORMAT, "version": version}
    parts: list[bytes] = []
    for name, array in arrays.items():
        scale = np.maximum(np.abs(array).max(axis=-1, keepdims=True), _TINY) / 127
        parts += [
            np.asarray(scale, dtype="<f4").tobytes(),
            np.round(array / scale).astype(np.int8).tobytes(),
        ]
        head[name] = list(array.shape)
    return b"".join((json.dumps(head).encode(), b"\n", *parts))


def load() -> OccupationProfiles:
    """Read the file that ships. Raise ValueError for another format."""
    line, _, content = files(__package__).joinpath(_FILE).read_bytes().partition(b"\n")
    head = json.loads(line)
    if head["format"] != FORMAT:
        raise ValueError(head["format"])
    arrays: dict[str, Floats] = {}
    for name in ("occupations", "own", "profile", "mean"):
        *rows, size = head[name]
        count = rows[0] if rows else 1
        scale = np.frombuffer(content[: 4 * count], dtype="<f4").reshape(count, 1)
        numbers: NDArray[np.int8] = np.frombuffer(
            content[4 * count : (4 + size) * count], dtype=np.int8
        )
        arrays[name] = (scale * numbers.reshape(count, size)).astype(np.float32).reshape(head[name])
        content = content[(4 + size) * count :]
    return OccupationProfiles(version=head["version"], **arrays)
