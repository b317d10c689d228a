"""Skills for what somebody types."""

from collections.abc import Iterator
from enum import IntEnum
from heapq import nsmallest

from domain.shared.skills import Skill
from domain.skills.labels import label_key
from domain.skills.vocabulary import Vocabulary

LONGEST_QUERY = 100
"""Characters; the rest is not read."""
SHORTEST_MISSPELLED = 4
"""Characters; a slip in a shorter word makes another word."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 +#."


class _Rank(IntEnum):
    EXACT = 0
    PREFIX = 1
    WORD = 2
    MISSPELLED = 3


def search(vocabulary: Vocabulary, text: str, *, limit: int) -> tuple[Skill, ...]:
    """Give the skills that somebody may mean, best first; ties by name without case, then id.

    First the very label, then labels that begin so, then those with a word that begins so, then
    those one slip of the keyboard away.
    """
    query = label_key(text[:LONGEST_QUERY])
    if not query or limit <= 0:
        return ()
    ranks: dict[int, _Rank] = {}
    for key, rank in _matches(vocabulary, query):
        position = vocabulary.owners[key]
        ranks[position] = min(rank, ranks.get(position, rank))

    def order(position: int) -> tuple[int, str, str]:
        skill = vocabulary.skill(position)
        return ranks[position], skill.name.casefold(), skill.id

    return tuple(vocabulary.skill(p) for p in nsmallest(limit, ranks, key=order))


def _matches(vocabulary: Vocabulary, query: str) -> Iterator[tuple[str, _Rank]]:
    owners = vocabulary.owners
    if query in owners:
        yield query, _Rank.EXACT
    inner = f" {query}"
    for key in owners:
        if query in key:
            if key.startswith(query):
                yield key, _Rank.PREFIX
            elif inner in key:
                yield key, _Rank.WORD
    if len(query) >= SHORTEST_MISSPELLED:
        for slip in _slips(query):
            if slip in owners:
                yield slip, _Rank.MISSPELLED


def _slips(word: str) -> Iterator[str]:
    """One letter left out, doubled up, wrong, or two swapped; after Damerau (1964)."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
