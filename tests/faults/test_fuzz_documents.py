"""A short run of `fuzz_documents`: the long one is for people."""

from pathlib import Path

from application.ports.text_extraction import ExtractedText, MediaType
from domain.shared.text import HiddenText, Hiding
from tests.faults.fuzz_documents import Fuzzing, broken_promise
from tests.faults.sound_documents import KINDS


async def test_hundreds_of_damaged_documents_harm_nothing(tmp_path: Path) -> None:
    fuzzing = Fuzzing(seed=1, kinds=KINDS, findings_in=tmp_path)
    await fuzzing.run(iter(range(250)))
    assert [] == fuzzing.findings
    assert 250 == fuzzing.done
    assert {kind for kind, outcome in fuzzing.outcomes if outcome == "text"} == set(KINDS)


def test_a_document_is_made_again_from_its_number(tmp_path: Path) -> None:
    one, other = (Fuzzing(seed=7, kinds=KINDS, findings_in=tmp_path) for _ in range(2))
    assert one.case(42) == other.case(42)


def test_a_text_that_breaks_a_promise_is_a_finding() -> None:
    def text(text: str, *, pages: int = 1, hidden: str = "x") -> ExtractedText:
        return ExtractedText(
            text=text,
            media_type=MediaType.TEXT,
            pages=pages,
            hidden=(HiddenText(hiding=Hiding.TINY, text=hidden),),
        )

    assert broken_promise(text("Python\n\tSQL")) is None
    assert broken_promise(text("Python\fSQL", pages=2)) is None
    for broken in (
        text(" \n"),
        text("a\x07"),
        text("a\ue000"),
        text("a\fb"),
        text("a", hidden=" "),
    ):
        assert broken_promise(broken)
