"""The yardstick of every ranking: TF-IDF, as anybody gets it with a few lines of scikit-learn."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

_WORD = re.compile(r"\b\w\w+\b")

Vector = Mapping[str, float]


def tf_idf_rankings(
    jobs: Mapping[str, str], resumes: Mapping[str, str]
) -> Mapping[str, Sequence[str]]:
    """Rank all résumés for each job by the cosine of their words, best first, then by name.

    The same figures as `TfidfVectorizer(sublinear_tf=True)` fitted on all texts together: words of
    two characters or more in small letters, 1 + ln(count), ln((1 + n) / (1 + df)) + 1, length one.
    """
    counts = {
        **{("job", name): _counted(text) for name, text in jobs.items()},
        **{("resume", name): _counted(text) for name, text in resumes.items()},
    }
    spread = Counter(word for words in counts.values() for word in words)
    rarity = {word: log((1 + len(counts)) / (1 + df)) + 1 for word, df in spread.items()}
    holders: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for name in resumes:
        for word, weight in _vector(counts["resume", name], rarity).items():
            holders[word].append((name, weight))
    found: dict[str, Sequence[str]] = {}
    for job in jobs:
        likeness = dict.fromkeys(resumes, 0.0)
        for word, weight in _vector(counts["job", job], rarity).items():
            for name, other in holders.get(word, ()):
                likeness[name] += weight * other
        found[job] = sorted(resumes, key=lambda name, of=likeness: (-of[name], name))  # type: ignore[misc] # bound now
    return found


def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _vector(counts: Counter[str], rarity: Mapping[str, float]) -> Vector:
    weights = {word: (1 + log(count)) * rarity[word] for word, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
