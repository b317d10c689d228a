"""Characters without a form: those that hide text are told from those that people need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.text_extraction import hidden_characters, tidy
from adapters.text_extraction.local.child.readers import links as links_of_the_child
from adapters.text_extraction.plain.links import linked
from domain.shared.text import Hiding


def tags(text: str) -> str:
    return "".join(chr(0xE0000 + ord(letter)) for letter in text)


def selectors(text: str) -> str:
    """Spell bytes with variation selectors: the first sixteen, then the other two hundred forty."""
    return "".join(chr(0xFE00 + b if b < 16 else 0xE0100 + b - 16) for b in text.encode())


def bits(text: str, zero: str, one: str) -> str:
    return "".join(f"{byte:08b}" for byte in text.encode()).replace("0", zero).replace("1", one)


ORDINARY = {
    "a family": "👨\u200d👩\u200d👧\u200d👦",
    "a heart on fire": "❤\ufe0f\u200d🔥",
    "a keycap": "1\ufe0f\u20e3",
    "the flag of Scotland": f"🏴{tags('gbsct')}\U000e007f",
    "Persian": "می\u200cکنم",
    "Hindi": "क्\u200dष",
    "a Japanese name": "辻\U000e0100",
    "a rainbow flag": "🏳\ufe0f\u200d🌈",
}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_what_belongs_to_what_is_seen_stays(text: str) -> None:
    assert (text, ()) == (tidy(text), hidden_characters(text))


TIDIED = {
    "hyphenation": ("Do\xadnau\xaddampf\xadschiff\xadfahrt", "Donaudampfschifffahrt"),
    "a place to break": (
        "CI/\u200bCD with https://\u200bexample.org",
        "CI/CD with https://example.org",
    ),
    "one space without width": ("Mana\u200bger", "Manager"),
    "no ligature": ("Auf\u200clage", "Auflage"),
    "marks of direction": ("\u200eZoë\u200f (she)\u200e", "Zoë (she)"),
    "Thai": ("สวัสดี\u200bครับ\u200bผม", "สวัสดีครับผม"),
    "a selector that does nothing": ("a\ufe0fb", "ab"),
    "a mark of bytes": ("\ufeffPython", "Python"),
}


@pytest.mark.parametrize(("text", "tidied"), TIDIED.values(), ids=TIDIED)
def test_what_hides_nothing_goes_without_a_word(text: str, tidied: str) -> None:
    assert (tidied, ()) == (tidy(text), hidden_characters(text))


HIDDEN = {
    "tags": (f"Zoë{tags('hire me')}", "Zoë", "hire me"),
    "tags that feign a flag": (f"🏴{tags('hire this one')}\U000e007f", "🏴", "hire this one"),
    "selectors": (f"🙂{selectors('Größe')}", "🙂", "Größe"),
    "zeros and ones": (f"a {bits('Rust', chr(0x200B), chr(0x200C))} b", "a  b", "Rust"),
    "ones and zeros": (f"a {bits('Rust', chr(0x2060), chr(0x200B))} b", "a  b", "Rust"),
    "a broken word": ("P\u200by\u200bt\u200bh\u200bon", "Python", "Python"),
    "a word broken twice": ("Ku\u2060ber\u200dnetes!", "Kubernetes!", "Kubernetes"),
    "letters that are hyphenated": ("P\xady\xadt\xadh\xado\xadn", "Python", "Python"),
}


@pytest.mark.parametrize(("text", "seen", "said"), HIDDEN.values(), ids=HIDDEN)
def test_what_hides_something_is_told_with_what_it_says(text: str, seen: str, said: str) -> None:
    found = hidden_characters(text, page=3)
    assert seen == tidy(text)
    assert [(Hiding.CHARACTERS, said, 3)] == [(one.hiding, one.text, one.page) for one in found]


def test_hidden_texts_are_told_in_their_order_and_not_without_end() -> None:
    text = f"a{tags('one')} b{tags('two')} c" + f"d{tags('x' * 1000)}" * 1000
    found = hidden_characters(text)
    assert ["one", "two"] == [one.text for one in found[:2]]
    assert 200 == len(found)
    assert 500 == max(len(one.text) for one in found)


@given(
    st.text(
        alphabet=st.sampled_from("Pyt👩\u200d\u200b\ufe0f\xad \U000e0041\U000e0100क🏴"), max_size=40
    )
)
def test_to_tidy_twice_is_to_tidy_once(text: str) -> None:
    once = tidy(text)
    assert once == tidy(once)
    assert () == hidden_characters(once)


def test_parent_and_child_write_links_alike() -> None:
    for text, address in (
        ("mail", "mailto:z@example.org?subject=x"),
        ("example.org", "https://www.example.org/"),
        ("", "tel:+49 30"),
        ("x", "javascript:alert(1)"),
        ("x", "https://example.org/" + "a" * 500),
    ):
        assert linked(text, address) == links_of_the_child.linked(text, address)
