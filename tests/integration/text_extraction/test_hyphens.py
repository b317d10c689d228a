"""Words that a PDF breaks at the end of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.text_extraction.local.hyphens import rejoin


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("devel\x02oping", "developing"),
        ("devel\ufffeoping and imple\x02mented", "developing and implemented"),
        ("Test\x02Driven", "Test-Driven"),
        ("ISO\x029001", "ISO-9001"),
        ("cloud\x02native, a cloud-native stack", "cloud-native, a cloud-native stack"),
        ("Cloud\x02native, a cloud-native stack", "Cloud-native, a cloud-native stack"),
        ("cloud\x02native", "cloud-native"),
        ("alter\x02native", "alternative"),
        ("مهن\x02دس", "مهندس"),
        ("the end\x02", "the end"),
        ("\x02start", "start"),
        ("3 \x02 4", "3  4"),
    ],
)
def test_a_broken_word_is_whole_again(broken: str, whole: str) -> None:
    assert whole == rejoin(broken)


@given(st.text(st.sampled_from("ab- \x02B")))
def test_nothing_is_lost_but_the_marks(text: str) -> None:
    assert text.replace("\x02", "").replace("-", "") == rejoin(text).replace("-", "")


def test_a_very_long_word_takes_no_longer_than_others() -> None:
    assert "a" * 2_000_000 == rejoin("a" * 1_000_000 + "\x02" + "a" * 1_000_000)
