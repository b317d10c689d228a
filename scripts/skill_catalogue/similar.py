"""Which skills have names that mean nearly the same, by vectors of words.

The vectors are those of the package wordllama (an extra of the product), compared when the
catalogue is built and not when somebody is scored: so every installation has the same pairs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from attrs import evolve

from adapters.text_embedding.wordllama import WordLlamaTextEmbedding
from domain.shared.ids import SkillId
from domain.shared.skills import Skill, SkillKind
from scripts.skill_catalogue.joining import Joined

ALIKE = 0.82
"""Cosine. Of 70 pairs drawn from 0.80 on, and looked at, five were not about the same thing; from
0.70 on it is every other one."""
MOST = 6
"""Of one skill: what is like very many says little."""
_KINDS = (SkillKind.COMPETENCE, SkillKind.KNOWLEDGE)
"""Names of products sound alike without being so: "SAML", "TOML"."""
_WORD = re.compile(r"[a-z]{4,}")
_ROOT = 4
"""Letters. A pair has a word in common that begins with as many: vectors alone also pair
abbreviations by how they look."""
_AT_ONCE = 1_000


def with_similar(joined: Joined) -> Joined:
    """Tell each skill which ones are similar; as symmetric as likeness is."""
    candidates = [skill for skill in joined.skills if skill.kind in _KINDS]
    similar: dict[SkillId, list[SkillId]] = {}
    counts: Counter[SkillId] = Counter()
    for one, other in _closest_first(candidates):
        if max(counts[one.id], counts[other.id]) < MOST:
            similar.setdefault(one.id, []).append(other.id)
            similar.setdefault(other.id, []).append(one.id)
            counts.update((one.id, other.id))
    skills = (evolve(s, similar=tuple(sorted(similar.get(s.id, ())))) for s in joined.skills)
    return evolve(joined, skills=tuple(skills))


def _closest_first(skills: Sequence[Skill]) -> Iterator[tuple[Skill, Skill]]:
    vectors = _vectors(skill.name for skill in skills)
    roots = [{word[:_ROOT] for word in _WORD.findall(s.name.casefold())} for s in skills]
    pairs = []
    for start in range(0, len(skills), _AT_ONCE):
        alike = vectors[start : start + _AT_ONCE] @ vectors.T
        for row, column in zip(*np.where(alike >= ALIKE), strict=True):
            one, other = start + int(row), int(column)
            if one < other and roots[one] & roots[other]:
                pairs.append((-round(float(alike[row, column]), 6), one, other))
    for _, one, other in sorted(pairs):
        yield skills[one], skills[other]


def _vectors(names: Iterable[str]) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    embedded = b"".join(WordLlamaTextEmbedding().embed_all(list(names)))
    whole = np.frombuffer(embedded, dtype=np.int8).astype(np.float64)
    vectors = whole.reshape(-1, WordLlamaTextEmbedding().dimensions)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1))
