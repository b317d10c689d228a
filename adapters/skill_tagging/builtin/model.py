"""The file of the model: a line of JSON that lists compressed columns, then the columns."""

import json
import sys
import zlib
from array import array
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from math import exp
from typing import Literal

from attrs import field, frozen

from adapters.skill_tagging.builtin.chain import Steps
from adapters.skill_tagging.builtin.lexicon import Lexicon
from domain.shared.skills import SkillLayer

FORMAT = "jobgraph-spans-1"
APPLIED = 2
"""Counts the ways in which the same weights were applied: another way may tag otherwise."""
LAYERS = (SkillLayer.KNOWLEDGE, SkillLayer.SKILL)
"""In the order of the weights."""
UNIT = 1_000
"""Weights are whole thousandths: sums of them do not depend on their order."""
Weights = tuple[int, int, int, int]
"""To begin and to go on, against neither: for knowledge, then for skills."""
STEPS = ("out_out", "out_begin", "begin_out", "begin_begin")
STEPS_ON = ("begin_in", "in_out", "in_begin", "in_in")


@frozen(kw_only=True, eq=False)
class Model:
    """What was fitted."""

    version: str
    lexicon: Lexicon
    weights: Mapping[str, Weights] = field(repr=False)
    steps: Sequence[Steps]
    """One a layer."""
    least: Sequence[float]
    """How likely the words of a span must be to be given, one a layer."""


def pack(
    *,
    lexicon: Lexicon,
    weights: Mapping[str, Weights],
    steps: Sequence[Mapping[str, int]],
    least: Sequence[float],
    trained_on: str,
) -> bytes:
    """Return the file. The same content gives the same bytes with the same zlib."""
    facts = sorted(weights)
    labels = sorted(lexicon.labels.items())
    kinds = sorted({kind for _, kind in labels})
    words = sorted(lexicon.words)
    columns = {
        "facts": _text(facts),
        **{f"weights{at}": _numbers("h", [weights[f][at] for f in facts]) for at in range(4)},
        "words": _text(words),
        "profile_of": _numbers("H", [lexicon.words[word] for word in words]),
        "profiles": _text([" ".join(profile) for profile in lexicon.profiles]),
        # each label's distance to the one before, in two halves that compress apart
        **_halves("labels", [b - a for (a, _), (b, _) in zip([(0, ""), *labels], labels)]),  # noqa: B905 - shifted by one
        "kind_of": _numbers("B", [kinds.index(kind) for _, kind in labels]),
    }
    digest = sha256()
    for name, content in columns.items():
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    packed = {name: zlib.compress(content, 9) for name, content in columns.items()}
    settings = {"steps": [dict(s) for s in steps], "least": list(least), "brief": lexicon.brief}
    digest.update(json.dumps(settings).encode())
    head = {
        "format": FORMAT,
        "version": f"{trained_on}/{digest.hexdigest()[:12]}",
        "kinds": kinds,
        **settings,
        "columns": [[name, len(content)] for name, content in packed.items()],
    }
    return json.dumps(head).encode() + b"\n" + b"".join(packed.values())


def unpack(content: bytes) -> Model:
    """Read what `pack` wrote. Raise ValueError for another format."""
    line, _, packed = content.partition(b"\n")
    head = json.loads(line)
    if head["format"] != FORMAT:
        raise ValueError(head["format"])
    ends = list(accumulate(length for _, length in head["columns"]))
    columns = {
        name: zlib.decompress(packed[end - length : end])
        for (name, length), end in zip(head["columns"], ends, strict=True)
    }
    kinds = head["kinds"]
    high, low = (_read("H", columns[f"labels_{half}"]) for half in ("high", "low"))
    labels = accumulate((h << 16) + n for h, n in zip(high, low, strict=True))
    kind_of = (kinds[at] for at in columns["kind_of"])
    four = zip(*(_read("h", columns[f"weights{at}"]) for at in range(4)), strict=True)
    return Model(
        version=f"{head['version']}.{APPLIED}",
        lexicon=Lexicon(
            words=dict(
                zip(_lines(columns["words"]), _read("H", columns["profile_of"]), strict=True)
            ),
            profiles=[tuple(line.split(" ")) for line in _lines(columns["profiles"])],
            labels=dict(zip(labels, kind_of, strict=True)),
            brief=head["brief"],
        ),
        weights=dict(zip(_lines(columns["facts"]), four, strict=True)),
        steps=[
            Steps(**{name: exp(weight / UNIT) for name, weight in steps.items()})
            for steps in head["steps"]
        ],
        least=head["least"],
    )


def _text(rows: Sequence[str]) -> bytes:
    if broken := [row for row in rows if "\n" in row]:
        raise ValueError(broken)
    return "\n".join(rows).encode()


def _lines(column: bytes) -> list[str]:
    return column.decode().split("\n")


def _halves(name: str, numbers: Sequence[int]) -> Mapping[str, bytes]:
    return {
        f"{name}_high": _numbers("H", [number >> 16 for number in numbers]),
        f"{name}_low": _numbers("H", [number & 0xFFFF for number in numbers]),
    }


def _numbers(code: Literal["B", "H", "h"], rows: Sequence[int]) -> bytes:
    numbers = array(code, rows)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _read(code: Literal["B", "H", "h"], column: bytes) -> "array[int]":
    numbers = array(code, column)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
