"""Sets of words, written as people write words."""


def word_set(text: str) -> frozenset[str]:
    """Return the words between blanks."""
    return frozenset(text.split())
