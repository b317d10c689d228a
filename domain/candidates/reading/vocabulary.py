"""Lists of words, written so that a person can read and extend them."""

import re


def word_set(text: str) -> frozenset[str]:
    """Return the words between blanks."""
    return frozenset(text.split())


def either(text: str) -> str:
    """Return a pattern of alternatives between bars; a line may break ahead of a bar."""
    return re.sub(r"\s*\n\s*", "", text.strip())


def phrase_set(text: str) -> frozenset[str]:
    """Return the phrases between bars, in lower case; a line may break inside one."""
    return frozenset(" ".join(phrase.split()).casefold() for phrase in text.split("|"))
