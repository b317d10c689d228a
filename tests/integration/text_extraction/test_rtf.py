"""RTF: what is read of it, and what a reader cannot see."""

import pytest

from adapters.text_extraction.local import LocalTextExtraction
from application.ports.text_extraction import BrokenDocumentError, MediaType
from domain.shared.text import Hiding

KEYWORDS = "Kubernetes Terraform Haskell"
HEAD = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}"
    r"{\f2\fcharset204 Arial;}}{\colortbl ;\red255\green255\blue255;\red0\green0\blue0;}"
)


async def read(body: str) -> tuple[str, list[tuple[Hiding, str]]]:
    extracted = await LocalTextExtraction().extract(f"{HEAD}{body}}}".encode("cp1252"))
    assert MediaType.RTF == extracted.media_type
    return extracted.text, [(one.hiding, one.text) for one in extracted.hidden]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Zo\'eb M\u252?ller\par Berlin\par", "Zoë Müller\nBerlin"),
        (r"{\uc2\u8364 xx5} \u-10179?\u-9138?", "€5 👎"),
        (r"{\f2 \'cc\'e8\'f0} C\emdash\~D\_E\bullet", "Мир C\N{EM DASH} D-E•"),
        (r"{\listtext\f1\'b7\tab}Python\par{\pntext 2.\tab}Go\par", "• Python\n2. Go"),
        (r"\trowd\cellx1\cellx2\intbl a\cell b\cell\row\pard c\par", "a\tb\nc"),
        (r"\trowd\intbl a\par b\cell c\cell\row\pard d", "a\nb\nc\nd"),
        ((r"{\field{\*\fldinst HYPERLINK "
         r'"mailto:z@example.org"}{\fldrslt mail}}'), "mail (z@example.org)"),
        (r"{\header Head\par}Body{\footnote A note}{\footer Foot}\par", "Head\nBody\nA note\nFoot"),
        (r"{\pict\bin9 {\v }}{{{}Python{\*\unknown Perl}", "Python"),
        (r"{\shp{\*\shpinst{\shptxt Box\par}}{\shprslt Box}}Text\par", "Box\nText"),
        (r"a\line b\tab c\'", "a\nb\tc"),
    ],
)  # fmt: skip
async def test_text_is_read_as_a_word_processor_shows_it(body: str, text: str) -> None:
    assert (text, []) == await read(body)


@pytest.mark.parametrize(
    ("hiding", "look"),
    [
        (Hiding.COLOUR, r"\cf1"),
        (Hiding.COLOUR, r"\cf2\chcbpat2"),
        (Hiding.TINY, r"\fs2"),
        (Hiding.TINY, r"\charscalex1"),
        (Hiding.INVISIBLE, r"\v"),
        (Hiding.INVISIBLE, r"\deleted"),
        (Hiding.OFF_PAGE, r"\li30000"),
    ],
)
async def test_what_cannot_be_seen_is_reported_and_not_read(hiding: Hiding, look: str) -> None:
    assert ("Python", [(hiding, KEYWORDS)]) == await read(rf"Python{{{look} {KEYWORDS}}}\par")


@pytest.mark.parametrize(
    "body",
    [
        r"\cf1\chcbpat2 Python",
        r"\pard\cbpat2\cf1 Python",
        r"\trowd\clcbpat2\cellx1\intbl\cf1 Python\cell\row",
        r"{\shp{\*\shpinst{\sp{\sn fillColor}{\sv 0}}{\shptxt\cf1 Python}}}",
        r"{\v\v0 Python}",
        r"{\cf1\plain Python}",
    ],
)
async def test_white_text_on_something_dark_is_ordinary(body: str) -> None:
    assert ("Python", []) == await read(body)


async def test_comments_and_stuffed_properties_are_reported() -> None:
    body = rf"{{\info{{\title CV}}{{\keywords {KEYWORDS}}}}}Python{{\*\annotation Hire this one}}"
    assert ("Python", [(Hiding.ASIDE, "Hire this one"), (Hiding.ASIDE, KEYWORDS)]) == await read(
        body
    )


async def test_a_box_beside_the_page_is_not_read() -> None:
    box = r"{\shp{\*\shpinst\shpleft-9000\shpright-5000\shptop0\shpbottom900{\shptxt %s}}}"
    assert ("Python", [(Hiding.OFF_PAGE, KEYWORDS)]) == await read("Python" + box % KEYWORDS)


async def test_what_was_cut_off_is_broken_and_what_comes_after_the_end_is_not_read() -> None:
    extraction = LocalTextExtraction()
    with pytest.raises(BrokenDocumentError):
        await extraction.extract(rb"{\rtf1 {\b Python")
    assert "Python" == (await extraction.extract(rb"{\rtf1 Python}Perl{\rtf1 Go}")).text
