"""Lists of words, written so that a person can read and extend them."""


def word_set(text: str) -> frozenset[str]:
    """Return the words between blanks."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """Return the phrases between bars, in lower case; a line may break inside one."""
    return frozenset(" ".join(phrase.split()).casefold() for phrase in text.split("|"))
