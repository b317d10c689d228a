"""HTML: what is read of it, and what a reader cannot see."""

import pytest

from adapters.text_extraction.local import LocalTextExtraction
from application.ports.text_extraction import MediaType
from domain.shared.text import Hiding

KEYWORDS = "Kubernetes Terraform Haskell"


async def read(
    body: str, style: str = "", head: str = "", encoding: str = "utf-8"
) -> tuple[str, list[tuple[Hiding, str]]]:
    page = f"<!DOCTYPE html><html><head>{head}<style>{style}</style></head><body>{body}</body>"
    extracted = await LocalTextExtraction().extract(page.encode(encoding))
    assert MediaType.HTML == extracted.media_type
    return extracted.text, [(one.hiding, one.text) for one in extracted.hidden]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<h1>Zoë  M</h1>Berlin<br>Paris<h2>Skills</h2>", "Zoë M\n\nBerlin\nParis\n\nSkills"),
        ("<ul><li>Python<ul><li>Django</ul><li>Go</ul>", "• Python\n• Django\n• Go"),
        ("<ol start=3><li>a<li value=7>b</ol><ol type=a><li>c</ol>", "3. a\n7. b\n\na. c"),
        ("<table><tr><td>a<td>b<tr><td>c<td></table>", "a\tb\nc"),
        ("<table><tr><td>a<br>b<td>c</table>", "a\nb\nc"),
        ("a &amp; b &nbsp;&euro;<script>x</script><template>y</template><!-- z -->", "a & b  €"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<a href='mailto:z@example.org?body=x'>E-mail</a>, <a href='tel:+49'>call</a>",
         "E-mail (z@example.org), call (+49)"),
        ("<a href='https://example.org/'>example.org</a> <a href='https://a.example'><i></i></a>",
         "example.org https://a.example"),
        ("<p>a<div>b<p>c", "a\n\nb\n\nc"),
        ("<svg><title>x</title><text>Python</text></svg>", "Python"),
    ],
)  # fmt: skip
async def test_a_page_is_read_as_a_browser_sets_it(body: str, text: str) -> None:
    assert (text, []) == await read(body)


HIDDEN = {
    "white": (Hiding.COLOUR, "color: #fff"),
    "white by name": (Hiding.COLOUR, "color: WHITE !important"),
    "nearly white": (Hiding.COLOUR, "color: rgb(250 250 250)"),
    "on its own colour": (Hiding.COLOUR, "color: red; background: rgba(255, 0, 0, 1)"),
    "two pixels": (Hiding.TINY, "font-size: 2px"),
    "a tenth": (Hiding.TINY, "font-size: .1em"),
    "scaled": (Hiding.TINY, "transform: scale(0)"),
    "not displayed": (Hiding.INVISIBLE, "display: none"),
    "not visible": (Hiding.INVISIBLE, "visibility: hidden"),
    "clear": (Hiding.INVISIBLE, "opacity: 0"),
    "clear ink": (Hiding.INVISIBLE, "color: transparent"),
    "beside": (Hiding.OFF_PAGE, "position: absolute; left: -9999px"),
    "indented away": (Hiding.OFF_PAGE, "text-indent: -9999px"),
    "moved away": (Hiding.OFF_PAGE, "transform: translateX(-5000px)"),
    "clipped": (Hiding.OFF_PAGE, "position: absolute; clip: rect(0, 0, 0, 0)"),
    "clipped by path": (Hiding.OFF_PAGE, "clip-path: inset(50%)"),
    "cut": (Hiding.OFF_PAGE, "height: 0; overflow: hidden"),
}


@pytest.mark.parametrize(("hiding", "style"), HIDDEN.values(), ids=HIDDEN)
async def test_what_styles_hide_is_reported_and_not_read(hiding: Hiding, style: str) -> None:
    expected = ("Python", [(hiding, KEYWORDS)])
    assert expected == await read(f"Python<p style='{style}'><b>{KEYWORDS}</b></p>")
    sheet = f"@media screen {{ div > p.x, .y {{ {style} }} }} @media print {{ * {{ all: unset }} }}"
    assert expected == await read(f"Python<div><p class=x>{KEYWORDS}</p></div>", sheet)


@pytest.mark.parametrize(
    ("hiding", "body"),
    [
        (Hiding.INVISIBLE, f"<p hidden>{KEYWORDS}"),
        (Hiding.INVISIBLE, f"<dialog>{KEYWORDS}</dialog>"),
        (Hiding.COLOUR, f"<font color=white>{KEYWORDS}</font>"),
        (Hiding.COLOUR, f"<table bgcolor=black><tr><td>{KEYWORDS}</table>"),
        (Hiding.COLOUR, f"<p style='color:var(--paper)'>{KEYWORDS}"),
    ],
)
async def test_what_attributes_hide_is_reported_and_not_read(hiding: Hiding, body: str) -> None:
    assert ("Python", [(hiding, KEYWORDS)]) == await read(
        f"<p>Python</p>{body}", ":root { --paper: #fff }"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<header style='background:#222'><p style='color:#fff'>Python</header>",
        "<p style='color:#fff;background:linear-gradient(#000, #333)'>Python",
        "<p style='color:#fff;background:url(a.png)'>Python",
        (
            "<p style='color:transparent;background:linear-gradient(red,blue);"
            "-webkit-background-clip:text'>Python"
        ),
        "<div style='visibility:hidden'><p style='visibility:visible'>Python</div>",
        "<div style='font-size:0'><p style='font-size:12pt'>Python</div>",
        "<p class=x style='color:black'>Python",
        "<p class=print>Python",
    ],
)
async def test_what_can_be_seen_is_ordinary(body: str) -> None:
    sheet = ".x { color: white } @media print { .print { display: none } } p:hover { opacity: 0 }"
    assert ("Python", []) == await read(body, sheet)


async def test_keywords_and_stuffed_descriptions_are_reported() -> None:
    head = f"<title>CV</title><meta name=keywords content='{KEYWORDS}'>"
    assert ("Python", [(Hiding.ASIDE, KEYWORDS)]) == await read("Python", head=head)
    assert [] == (await read("<img alt='Portrait of Zoë'>Python"))[1]


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8", "<meta charset=iso-8859-1>"),
        ("utf-16", ""),
        ("cp1252", ""),
        ("iso-8859-2", "<meta charset=iso-8859-2>"),
    ],
)
async def test_every_usual_encoding_is_read_even_when_a_page_lies(encoding: str, head: str) -> None:
    assert "Zoë Müller" == (await read("Zoë Müller", head=head, encoding=encoding))[0]
