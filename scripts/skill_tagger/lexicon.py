"""What the model is told about the catalogue's words and labels."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from string import ascii_lowercase, digits

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from adapters.skill_tagging.builtin.features import bare
from adapters.skill_tagging.builtin.lexicon import (
    FIRST,
    INSIDE,
    LAST,
    LONGEST_LABEL,
    ONLY,
    Lexicon,
    label_hash,
    stands,
)
from domain.shared.skills import Skill, SkillKind

_EVERYTHING = 1_000_000
_KINDS = {SkillKind.COMPETENCE: "C", SkillKind.KNOWLEDGE: "K", SkillKind.LANGUAGE: "L"}
_TECHNOLOGY = "T"
_STEPS = (1, 2, 6, 25)
"""Where one size of counts ends and the next begins."""
_TYPICAL = 0.3
"""The share of its labels that a category needs to be a word's own."""
_BRIEF = 3


def whole_catalogue() -> list[Skill]:
    """Return every skill of the catalogue that ships, by id."""
    catalogue = BuiltinSkillCatalogue()
    found = {
        skill.id: skill
        for letter in (*ascii_lowercase, *digits, ".")
        for skill in catalogue.search(letter, limit=_EVERYTHING)
    }
    return [found[skill_id] for skill_id in sorted(found)]


def learn(skills: Sequence[Skill]) -> Lexicon:
    """Bring together what the labels tell."""
    profiles = _profiles(skills)
    rows = sorted(set(profiles.values()))
    places = {profile: at for at, profile in enumerate(rows)}
    return Lexicon(
        words={word: places[profile] for word, profile in sorted(profiles.items())},
        profiles=rows,
        labels=_labels(skills),
        brief=_BRIEF,
    )


def _labels(skills: Iterable[Skill]) -> dict[int, str]:
    labels: dict[int, str] = {}
    every = [(label, skill) for skill in skills for label in (skill.name,)]
    every += [(label, skill) for skill in skills for label in skill.aliases]
    for label, skill in every:
        words = _words(label)
        if 0 < len(words) <= LONGEST_LABEL:
            labels.setdefault(label_hash(" ".join(words)), _KINDS.get(skill.kind, _TECHNOLOGY))
    return labels


def _profiles(skills: Iterable[Skill]) -> dict[str, tuple[str, ...]]:
    counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    categories: dict[str, Counter[str]] = defaultdict(Counter)
    for skill in skills:
        kind = _KINDS.get(skill.kind, _TECHNOLOGY)
        kind = _TECHNOLOGY if kind == "L" else kind
        seen: set[tuple[str, str]] = set()
        for label in (skill.name, *skill.aliases):
            words = _words(label)
            for at, word in enumerate(words):
                place = _place(at, len(words))
                if (word, place) not in seen:
                    seen.add((word, place))
                    counts[word][kind, place] += 1
                    categories[word][skill.category] += 1
    return {word: _facts(counts[word], categories[word]) for word in counts}


def _facts(counts: Counter[tuple[str, str]], categories: Counter[str]) -> tuple[str, ...]:
    total = counts.total()
    known = sum(count for key, count in counts.items() if key[0] != "C")
    category, most = min(categories.items(), key=lambda item: (-item[1], item[0]))
    typical = category.replace(" ", "_") if most > _TYPICAL * total else "mixed"
    return (
        f"lex.n={_size(total)}",
        f"lex.known={4 * known // total}",
        f"lex.of={typical}",
        *(stands(*key, _size(count)) for key, count in sorted(counts.items())),
    )


def _size(count: int) -> int:
    return next((size for size, end in enumerate(_STEPS) if count <= end), len(_STEPS))


def _place(at: int, count: int) -> str:
    if count == 1:
        return ONLY
    return FIRST if at == 0 else LAST if at == count - 1 else INSIDE


def _words(label: str) -> list[str]:
    return [word for word in map(bare, islice(label.split(), 2 * LONGEST_LABEL)) if word]
