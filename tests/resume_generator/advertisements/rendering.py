"""How an advertisement is written."""

import json
from html import escape
from typing import Any

from tests.resume_generator.advertisements.shape import Advertisement
from tests.resume_generator.dice import Dice
from tests.resume_generator.pdf.column import Column, Setting
from tests.resume_generator.pdf.paper import Ink, Paper
from tests.resume_generator.typefaces import typefaces

_SCHEMA_TYPES = {
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    "temporary": "TEMPORARY",
    "contractor": "CONTRACTOR",
}


def as_text(drawn: Advertisement, dice: Dice) -> bytes:
    """Write lines."""
    mark = dice.pick(("- ", "• ", "* ", ""))
    lines = [drawn.title, *(f"{label}: {text}" for label, text in drawn.facts), ""]
    for part in drawn.parts:
        lines += [part.heading] if part.heading else []
        ending = "" if part.listed else "."
        before = mark if part.listed else ""
        lines += [before + line.rstrip(".") + ending for line in part.lines]
        lines.append("")
    return "\n".join(lines).encode()


def as_pdf(drawn: Advertisement, dice: Dice) -> bytes:
    """Write pages."""
    everything = repr(drawn)
    face = dice.pick([f for f in typefaces() if f.can_write(everything) and f.name != "Courier"])
    accent = dice.pick(("#1f3a5f", "#7a1f2b", "#000000", "#0b6e99"))
    plain = Ink(font=face.regular, size=10, colour="#111111")
    bold = Ink(font=face.bold, size=10, colour="#111111")
    paper = Paper(width=595.28, height=841.89)
    column = Column(paper=paper, x=60, width=475, top=780, bottom=60, y=780)
    setting = Setting(align=dice.pick(("left", "justify")))
    column.write([(drawn.title, Ink(font=face.bold, size=18, colour=accent))], Setting())
    column.gap(6)
    for label, text in drawn.facts:
        column.write([(f"{label}: ", bold), (text, plain)], Setting())
    for part in drawn.parts:
        column.gap(10)
        if part.heading:
            heading = Ink(font=face.bold, size=12, colour=accent)
            column.room(40)
            column.write([(part.heading, heading)], Setting())
        if not part.listed:
            prose = " ".join(f"{line.rstrip('.')}." for line in part.lines)
            column.write([(prose, plain)], setting)
            continue
        for line in part.lines:
            column.write([(f"• {line}", plain)], Setting(indent=8))
    return paper.pdf(by_rows=False, title=drawn.title, author="")


def _body(drawn: Advertisement) -> str:
    html = ""
    for part in drawn.parts:
        html += f"<h2>{escape(part.heading)}</h2>" if part.heading else ""
        if part.listed:
            html += f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in part.lines)}</ul>"
        else:
            html += "".join(f"<p>{escape(line.rstrip('.'))}.</p>" for line in part.lines)
    return html


def _posting(drawn: Advertisement) -> dict[str, Any]:
    truth = drawn.truth
    posting: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": drawn.title,
        "description": _body(drawn),
        "datePosted": "2026-10-01",
        "hiringOrganization": {"@type": "Organization", "name": truth["employer"]},
        "jobLocation": {"@type": "Place", "address": _address(truth["location"])},
    }
    if "employment" in truth:
        posting["employmentType"] = _SCHEMA_TYPES[truth["employment"][0]]
    if "valid_through" in truth:
        posting["validThrough"] = f"{truth['valid_through']}T23:59"
    if truth.get("remote") == "remote":
        posting["jobLocationType"] = "TELECOMMUTE"
    elif "remote" in truth:
        del truth["remote"]  # schema.org has no word for it
    if "salary" in truth:
        salary = truth["salary"]
        posting["baseSalary"] = {
            "@type": "MonetaryAmount",
            "currency": salary["currency"],
            "value": {
                "@type": "QuantitativeValue",
                "minValue": salary["minimum"],
                "maxValue": salary["maximum"],
                "unitText": "YEAR",
            },
        }
    return posting


def _address(location: dict[str, str]) -> dict[str, str]:
    names = {"city": "addressLocality", "region": "addressRegion"}
    return {"@type": "PostalAddress", **{names[key]: value for key, value in location.items()}}


def as_html(drawn: Advertisement, dice: Dice) -> bytes:
    """Write a web page with the posting in it."""
    posting = json.dumps(_posting(drawn), ensure_ascii=False).replace("</", "<\\/")
    facts = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in drawn.facts)
    page = (
        f'<!doctype html><html lang="{drawn.locale.language}"><head><meta charset="utf-8">'
        f"<title>{escape(drawn.title)}</title>"
        f'<script type="application/ld+json">{posting}</script></head>'
        f"<body><nav>Jobs | Login</nav><h1>{escape(drawn.title)}</h1><dl>{facts}</dl>"
        f"{_body(drawn)}<footer>© {dice.between(2019, 2026)}</footer></body></html>"
    )
    return page.encode()


def as_json(drawn: Advertisement, dice: Dice) -> bytes:
    """Write the posting alone."""
    return json.dumps(_posting(drawn), ensure_ascii=False, indent=dice.pick((None, 2))).encode()
