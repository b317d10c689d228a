"""The file that ships: columns, each compressed, behind a line of JSON that lists them."""

import hashlib
import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence

from domain.shared.ids import SkillId
from domain.skills.labels import label_key
from domain.skills.vocabulary import longest_by_first_word
from scripts.skill_catalogue.entries import Title
from scripts.skill_catalogue.joining import Joined

MAGIC = "jobgraph-skills-3"


def pack(
    joined: Joined,
    titles: Sequence[Title],
    *,
    needed: Sequence[tuple[int, SkillId]],
    edition: str,
    attribution: str,
) -> bytes:
    """Return the file. The same content gives the same bytes with the same zlib.

    `needed` has the place of an occupation with the id of a skill that it needs, in order.

    Labels stand in the order of their skills, the name first. A skill's position is its place by
    id; numbers are little-endian and unsigned.
    """
    skills = joined.skills
    position = {skill.id: at for at, skill in enumerate(skills)}
    labels = [label for skill in skills for label in (skill.name, *skill.aliases)]
    holders = [at for at, skill in enumerate(skills) for _ in (skill.name, *skill.aliases)]
    keys = [label_key(label) for label in labels]
    last = {key: holder for key, holder in zip(keys, holders, strict=True) if key}
    contested = sorted(k for k, at in last.items() if at != position[joined.owners[k]])
    longest = sorted(longest_by_first_word(joined.owners).items())
    categories = sorted({skill.category for skill in skills})
    kinds = sorted({skill.kind for skill in skills})
    links = [(at, position[p]) for at, skill in enumerate(skills) for p in skill.broader]
    alike = [(at, position[s]) for at, skill in enumerate(skills) for s in skill.similar]
    columns = {
        "ids": _text(skill.id for skill in skills),
        "keys": _text(keys),
        "label_counts": _numbers("H", (1 + len(skill.aliases) for skill in skills)),
        "written_at": _numbers("I", (at for at, k in enumerate(keys) if k != labels[at])),
        "written": _text(label for label, key in zip(labels, keys, strict=True) if label != key),
        "contested": _text(contested),
        "contested_by": _numbers("H", (position[joined.owners[key]] for key in contested)),
        "first_words": _text(word for word, _ in longest),
        "longest": _numbers("B", (count for _, count in longest)),
        "kinds": _text(kinds),
        "kind_of": _numbers("B", (kinds.index(skill.kind) for skill in skills)),
        "categories": _text(categories),
        "category_of": _numbers("H", (categories.index(skill.category) for skill in skills)),
        "children": _numbers("H", (child for child, _ in links)),
        "parents": _numbers("H", (parent for _, parent in links)),
        "similar": _numbers("H", (one for one, _ in alike)),
        "similar_to": _numbers("H", (other for _, other in alike)),
        "occupation_ids": _text(title.uuid for title in titles),
        "titles": _text(title.title for title in titles),
        "other_titles": _text(label_key(t) for title in titles for t in title.others),
        "other_titles_of": _numbers("H", (at for at, t in enumerate(titles) for _ in t.others)),
        "needed_by": _numbers("H", (occupation for occupation, _ in needed)),
        "needed": _numbers("H", (position[skill_id] for _, skill_id in needed)),
    }
    digest = hashlib.sha256()
    for name, content in columns.items():
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    packed = {name: zlib.compress(content, 9) for name, content in columns.items()}
    head = {
        "format": MAGIC,
        "version": f"{edition}/{digest.hexdigest()[:12]}",
        "attribution": attribution,
        "columns": [[name, len(content)] for name, content in packed.items()],
    }
    return json.dumps(head).encode() + b"\n" + b"".join(packed.values())


def _text(rows: Iterable[str]) -> bytes:
    found = list(rows)
    if broken := [row for row in found if "\n" in row]:
        raise ValueError(broken)
    return "\n".join(found).encode()


def _numbers(code: str, rows: Iterable[int]) -> bytes:
    numbers = array(code, rows)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
