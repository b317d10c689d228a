"""OpenDocument: what is read of it, and what a reader cannot see."""

import pytest

from adapters.text_extraction.local import LocalTextExtraction
from application.ports.text_extraction import EncryptedDocumentError, MediaType
from domain.shared.text import Hiding
from tests.office import open_document

KEYWORDS = "Kubernetes Terraform Haskell"
SEEN = "<text:p>Python developer</text:p>"


async def read(data: bytes) -> tuple[str, list[tuple[Hiding, str]]]:
    extracted = await LocalTextExtraction().extract(data)
    assert MediaType.ODT == extracted.media_type
    return extracted.text, [(one.hiding, one.text) for one in extracted.hidden]


def style(name: str, family: str, properties: str, parent: str = "") -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{above}>'
        f"{properties}</style:style>"
    )


WHITE = style("W", "text", '<style:text-properties fo:color="#ffffff"/>')
BLACK = 'fo:background-color="#000000"'


async def test_a_document_is_read_in_its_order() -> None:
    margins = (
        "<office:master-styles><style:master-page><style:header><text:p>Zoë</text:p>"
        "</style:header><style:footer><text:p>Page</text:p></style:footer></style:master-page>"
        "</office:master-styles>"
    )
    numbers = (
        '<text:list-style style:name="N"><text:list-level-style-number text:level="1" '
        'style:num-format="1" style:num-suffix="."/></text:list-style>'
    )
    item = "<text:list-item><text:p>{}</text:p></text:list-item>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = (
        "<text:h>Skills<text:tab/>all<text:line-break/>of them</text:h>"
        f"<text:list>{item.format('Python')}</text:list>"
        f'<text:list text:style-name="N">{item.format("a")}{item.format("b")}</text:list>'
        f"<table:table><table:table-row>{cell.format('c')}{cell.format('d')}</table:table-row>"
        "</table:table><text:p>See <text:a xlink:href='mailto:z@example.org'>mail</text:a>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>A note</text:p></text:note-body></text:note></text:p>"
        "<text:p><draw:frame svg:width='5cm' svg:height='2cm'><draw:text-box><text:p>Box</text:p>"
        "</draw:text-box></draw:frame></text:p>"
    )
    text, hidden = await read(open_document(body, automatic=numbers, named=margins))
    assert [
        *["Zoë", "Skills\tall", "of them", "• Python", "1. a", "2. b", "c\td"],
        *["See mail (z@example.org)", "Box", "A note", "Page"],
    ] == [line for line in text.split("\n") if line]
    assert [] == hidden


HIDDEN = {
    "white": (Hiding.COLOUR, '<style:text-properties fo:color="#fefefe"/>'),
    "one point": (Hiding.TINY, '<style:text-properties fo:font-size="1pt"/>'),
    "ten per cent": (Hiding.TINY, '<style:text-properties fo:font-size="10%"/>'),
    "not displayed": (Hiding.INVISIBLE, '<style:text-properties text:display="none"/>'),
}


@pytest.mark.parametrize(("hiding", "properties"), HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize("family", ["text", "paragraph"])
async def test_text_whose_style_hides_it_is_reported_and_not_read(
    hiding: Hiding, properties: str, family: str
) -> None:
    styles = style("A", family, properties) + style("B", family, "", "A")
    body = {
        "text": f'{SEEN}<text:p><text:span text:style-name="B">{KEYWORDS}</text:span></text:p>',
        "paragraph": f'{SEEN}<text:p text:style-name="B">{KEYWORDS}</text:p>',
    }[family]
    assert ("Python developer", [(hiding, KEYWORDS)]) == await read(
        open_document(body, automatic=styles)
    )


PLACES = {
    "a box beside the page": (
        Hiding.OFF_PAGE,
        (
            '<text:p><draw:frame svg:x="90cm" svg:width="5cm" svg:height="2cm"><draw:text-box>'
            f"<text:p>{KEYWORDS}</text:p></draw:text-box></draw:frame></text:p>"
        ),
    ),
    "a box behind a picture": (
        Hiding.COVERED,
        (
            '<text:p><draw:frame svg:x="0cm" svg:y="0cm" svg:width="5cm" svg:height="2cm">'
            f"<draw:text-box><text:p>{KEYWORDS}</text:p></draw:text-box></draw:frame>"
            '<draw:frame svg:x="0cm" svg:y="0cm" svg:width="6cm" svg:height="3cm" draw:z-index="1">'
            "<draw:image/></draw:frame></text:p>"
        ),
    ),
    "a hidden section": (
        Hiding.INVISIBLE,
        f'<text:section text:display="none"><text:p>{KEYWORDS}</text:p></text:section>',
    ),
    "what was deleted": (
        Hiding.INVISIBLE,
        (
            f"<text:tracked-changes><text:changed-region><text:deletion><text:p>{KEYWORDS}</text:p>"
            "</text:deletion></text:changed-region></text:tracked-changes>"
        ),
    ),
    "hidden text": (
        Hiding.INVISIBLE,
        f'<text:p><text:hidden-text text:string-value="{KEYWORDS}"/></text:p>',
    ),
    "a comment": (
        Hiding.ASIDE,
        f"<text:p><office:annotation><text:p>{KEYWORDS}</text:p></office:annotation></text:p>",
    ),
}


@pytest.mark.parametrize(("hiding", "body"), PLACES.values(), ids=PLACES)
async def test_a_place_that_cannot_be_seen_is_reported_and_not_read(
    hiding: Hiding, body: str
) -> None:
    text, hidden = await read(open_document(SEEN + body))
    assert ("Python developer", [(hiding, KEYWORDS)]) == (text.strip(), hidden)


GROUNDS = {
    "a cell": (
        style("D", "table-cell", f"<style:table-cell-properties {BLACK}/>"),
        (
            '<table:table><table:table-row><table:table-cell table:style-name="D">{}'
            "</table:table-cell></table:table-row></table:table>"
        ),
    ),
    "a box": (
        style(
            "D",
            "graphic",
            '<style:graphic-properties draw:fill="solid" draw:fill-color="#000000"/>',
        ),
        (
            '<text:p><draw:frame draw:style-name="D" svg:width="5cm" svg:height="2cm">'
            "<draw:text-box>{}</draw:text-box></draw:frame></text:p>"
        ),
    ),
    "a section": (
        style("D", "section", f"<style:section-properties {BLACK}/>"),
        '<text:section text:style-name="D">{}</text:section>',
    ),
}


@pytest.mark.parametrize(("styles", "around"), GROUNDS.values(), ids=GROUNDS)
async def test_white_text_on_something_dark_is_ordinary(styles: str, around: str) -> None:
    inside = '<text:p><text:span text:style-name="W">Python</text:span></text:p>'
    text, hidden = await read(open_document(around.format(inside), automatic=styles + WHITE))
    assert ("Python", []) == (text.strip(), hidden)


async def test_keywords_in_the_properties_are_reported() -> None:
    meta = "<dc:title>CV</dc:title>" + "".join(
        f"<meta:keyword>{word}</meta:keyword>" for word in KEYWORDS.split()
    )
    assert [(Hiding.ASIDE, "Kubernetes, Terraform, Haskell")] == (
        await read(open_document(SEEN, meta=meta))
    )[1]


async def test_a_password_is_told_from_damage() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(EncryptedDocumentError):
        await read(open_document(SEEN, manifest=manifest))


async def test_a_million_blanks_are_a_few() -> None:
    text, _ = await read(open_document('<text:p>a<text:s text:c="1000000"/>b</text:p>'))
    assert len(text) < 200
