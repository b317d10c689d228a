"""Sound documents to damage, of every kind, that use as much of each format as there is."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from reportlab.pdfgen.canvas import Canvas

from tests.documents import drawn_pdf, encrypted_pdf, mislaid_pdf, pdf, picture_pdf, word
from tests.office import PICTURE, box, drawing, open_document, paragraph, run, word_package

_TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "Rust")
_WHITE = '<w:color w:val="FFFFFF" w:themeColor="background1" w:themeTint="80"/>'


@cache
def sound(kind: str) -> Sequence[bytes]:
    """Return some of a kind."""
    return tuple(_KINDS[kind]())


def _pdf() -> Sequence[bytes]:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle("CV")
        canvas.drawString(72, 700, "Zoë Müller, Python developer")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 680, "Kubernetes Terraform")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(72, 600, 200, 40, fill=1)
        canvas.linkURL("https://example.org", (72, 700, 200, 720))
        canvas.bookmarkPage("a")
        canvas.showPage()
        canvas.setFont("Times-Roman", 1)
        canvas.drawString(72, 700, "Haskell")

    return (
        pdf("Zoë Müller\nPython (5 years)", "Education"),
        pdf("Anance", glyphs={"A": "\ufb01", "B": "\ue001"}),
        drawn_pdf(draw),
        encrypted_pdf(),
        picture_pdf(),
        mislaid_pdf("Python", "SQL"),
    )


def _docx() -> Sequence[bytes]:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:spacing w:after='160' w:line='259'/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
        f'<w:style w:type="paragraph" w:styleId="A" w:default="1"><w:rPr>{_WHITE}</w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:vanish/></w:rPr>'
        '</w:style><w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr>'
        '<w:shd w:val="pct50" w:color="FF0000" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"/></w:num>'
    )
    fill = (
        '<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr>'
        "</a:solidFill>"
    )
    cells = "<w:tc><w:tcPr/><w:p/></w:tc>" + f"<w:tc>{paragraph('Go', _WHITE)}</w:tc>"
    body = (
        paragraph("Zoë", "<w:b/>")
        + paragraph("I.", "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        + paragraph("x", "<w:w w:val='50'/>", '<w:pStyle w:val="B"/><w:ind w:left="720"/>')
        + f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/></w:tblPr>'
        f"<w:tr><w:trPr><w:trHeight w:val='20' w:hRule='exact'/></w:trPr>{cells}</w:tr></w:tbl>"
        f"<w:p>{drawing(box(paragraph('Box'), fill))}{drawing(PICTURE, depth=2, of='paragraph')}"
        f'<w:hyperlink r:id="l">{run("mail")}</w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://a.example"'
        f'</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>{run("link")}'
        '<w:r><w:fldChar w:fldCharType="end"/><w:footnoteReference w:id="1"/></w:r></w:p>'
        "<w:p><w:r><w:pict><v:shape style='width:90pt;height:40pt;margin-left:1pt' "
        "fillcolor='black'><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape>"
        f"</w:pict></w:r></w:p>{paragraph(f'Dev{_TAGS}eloper')}"
        '<w:sectPr><w:headerReference r:id="header" w:type="default"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>'
    )
    parts = {
        "styles": styles,
        "numbering": numbering,
        "header": paragraph("Head"),
        "footnotes": f'<w:footnote w:id="1">{paragraph("Note")}</w:footnote>',
        "comments": f'<w:comment w:id="1">{paragraph("Hire")}</w:comment>',
        "settings": '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1"/>',
        "theme": '<a:themeElements><a:clrScheme><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/>'
        "</a:lt1></a:clrScheme></a:themeElements>",
        "core-properties": "<keywords>Rust Haskell Erlang</keywords>",
    }
    return word("Python", "SQL"), word_package(body, parts, {"l": "mailto:z@example.org"})


def _odt() -> Sequence[bytes]:
    automatic = (
        '<style:style style:name="A" style:family="text" style:parent-style-name="B">'
        '<style:text-properties fo:color="#ffffff" fo:font-size="50%"/></style:style>'
        '<style:style style:name="B" style:family="text" style:parent-style-name="A"/>'
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="i" style:num-suffix="."/></text:list-style>'
    )
    named = (
        '<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" '
        'fo:background-color="#ffffff"/></style:page-layout><office:master-styles>'
        '<style:master-page style:page-layout-name="P"><style:header><text:p>Head</text:p>'
        "</style:header></style:master-page></office:master-styles>"
    )
    body = (
        '<text:p>Zoë<text:s text:c="3"/><text:tab/><text:span text:style-name="A">Rust</text:span>'
        '<text:a xlink:href="tel:+49">call</text:a><text:note><text:note-body><text:p>Note</text:p>'
        "</text:note-body></text:note></text:p>"
        '<text:list text:style-name="L"><text:list-item text:start-value="9"><text:p>a</text:p>'
        "<text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell "
        'table:number-columns-repeated="3"><text:p>c</text:p></table:table-cell></table:table-row>'
        '</table:table><text:p><draw:frame svg:x="1cm" svg:y="2cm" svg:width="5cm" '
        'svg:height="2cm" draw:z-index="1"><draw:text-box><text:p>Box</text:p></draw:text-box>'
        "</draw:frame><office:annotation><text:p>Hire</text:p></office:annotation></text:p>"
        '<text:section text:display="none"><text:p>Perl</text:p></text:section>'
    )
    meta = "<dc:title>CV</dc:title><meta:keyword>Rust</meta:keyword>"
    return (open_document(body, automatic=automatic, named=named, meta=meta),)


def _rtf() -> Sequence[bytes]:
    return (
        (
            rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}"
            rb"{\f2\fcharset128 Mincho;}}{\colortbl ;\red255\green255\blue255;}{\info{\title CV}"
            rb"{\upr{\keywords a}{\*\ud{\keywords Rust Haskell}}}}{\header Head\par}"
            rb"Zo\'eb \u252?\par{\cf1 Rust}{\fs2 tiny}{\v hid}\par{\listtext\f1\'b7\tab}Python\par"
            rb"{\field{\*\fldinst HYPERLINK "
            rb'"mailto:z@example.org"}{\fldrslt mail}}'
            rb"{\f2 \'93\'fa}\trowd\clcbpat1\cellx99\intbl a\cell b\cell\row\pard"
            rb"{\shp{\*\shpinst\shpleft1\shpright999\shptop1\shpbottom99{\sp{\sn fillColor}{\sv 0}}"
            rb"{\shptxt Box\par}}}{\footnote Note}{\*\annotation Hire}\bin3 {{{end\par}"
        ),
        rb"{\rtf1 Python\par SQL}",
    )


def _html() -> Sequence[bytes]:
    page = (
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>CV</title><meta name=keywords "
        "content='Rust, Haskell'><style>:root{--c:#fff}.w{color:var(--c)}div>p:not(.w){left:0}"
        "@media screen{#a{position:absolute;left:-9999px}}</style></head><body bgcolor=white>"
        "<h1>Zoë</h1><p class=w>Rust</p><div id=a>off</div><ul><li>a<ol type=i start=3><li>b</ol>"
        "</ul><table><tr><td>c<td>d<br>e</table><a href='mailto:z@example.org'>mail</a>"
        "<pre> x\n  y</pre><svg><text>z</text></svg><font color=white>hid</font>"
        "<p style='font:2px/1 serif;clip-path:inset(50%)'>tiny</p><img alt=cat></body></html>"
    )
    return page.encode(), page.encode("utf-16"), b"<p>Python<p>SQL"


def _txt() -> Sequence[bytes]:
    text = f"Zoë Müller\nDev{_TAGS}eloper\n\tP\u200by\u200bthon, \ufb01nance\x85 👩🏽\u200d💻"
    return text.encode(), text.encode("utf-16"), "Zoë Müller\nPython".encode("cp1252")


def _md() -> Sequence[bytes]:
    text = (
        "---\nname: Zoë\n---\n# Zoë [mail](mailto:z@example.org)\n\nSkills\n---\n* **Python**"
        ", `__x__`\n- [x] *Go*\n\n| a | b |\n|---|---|\n| c | d |\n\n<!-- Hire -->\n[a][1] ~~b~~\n"
        "[1]: https://example.org\n```\ncode\n```\n[//]: # (Rust)\n"
    )
    return (text.encode(),)


def _json() -> Sequence[bytes]:
    return (
        '{"basics": {"name": "Zo\\u00eb", "label": "Dev\\udb40\\udc52\\udb40\\udc75"},\n'
        '"work": [{"name": "ACME", "startDate": "2019-01"}], "x": [1, 2.5, null, true]}'.encode(
            "utf-8-sig"
        ),
    )


_KINDS: Mapping[str, Callable[[], Sequence[bytes]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "rtf": _rtf,
    "html": _html,
    "txt": _txt,
    "md": _md,
    "json": _json,
}
KINDS = tuple(_KINDS)
