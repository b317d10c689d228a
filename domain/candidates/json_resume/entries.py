"""What a JSON Resume says, each entry with the place of its node."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from domain.candidates.fields import FORMS, PERSONAL_BASICS, PROFILE_BASICS, Field, Form, Section
from domain.candidates.json_resume.going_on import GoingOn
from domain.candidates.json_resume.json_text import Node, NodeKind
from domain.candidates.json_resume.values import Reader
from domain.candidates.profile import Experience, PersonalDetails, SpokenLanguage
from domain.candidates.spoken import UNDETERMINED, language_code, language_level
from domain.candidates.texts import goes_on
from domain.shared.text import Found, Span
from domain.shared.values import Place

_LOCATION = ("city", "region", "countryCode")


@frozen(kw_only=True)
class ReadLink:
    """An address, and where in the document it stands."""

    link: Found[str]
    profile: int | None
    """Which of `basics.profiles`; None for `basics.url`."""


@frozen(kw_only=True)
class ReadDocument:
    """Everything but skills, for which a catalogue is needed."""

    personal: PersonalDetails
    headline: Found[str] | None
    summary: Found[str] | None
    links: tuple[ReadLink, ...]
    entries: Mapping[Section, tuple[tuple[int, Any], ...]]
    """By section: the position of a node among its items, and the entry that it tells of."""

    def of(self, section: Section) -> tuple[Any, ...]:
        """Return the entries of a section, in the order of the document."""
        return tuple(entry for _, entry in self.entries[section])


def read_document(reader: Reader, root: Node) -> ReadDocument:
    """Read the whole document; what has the wrong shape is passed over."""
    basics = _object(root.get("basics"))
    links = tuple(_links(reader, basics)) if basics else ()
    said = {f.name: reader.value(basics.get(f.name), f) for f in _TEXTS} if basics else {}
    place = _place(reader, _object(basics.get("location"))) if basics else None
    known_present = GoingOn.of(root)
    return ReadDocument(
        personal=PersonalDetails(
            **{f.attribute: said[f.name] for f in _PERSONAL if f.name in said},
            place=place,
            links=tuple(link.link for link in links),
        ),
        headline=said.get("label"),
        summary=said.get("summary"),
        links=links,
        entries={
            section: tuple(_entries(reader, root.get(section.value), section, form, known_present))
            for section, form in FORMS.items()
        },
    )


_PERSONAL = tuple(f for f in PERSONAL_BASICS if f.name not in {"url", "location"})
_TEXTS = (*_PERSONAL, *PROFILE_BASICS)


def _object(node: Node | None) -> Node | None:
    return node if node and node.kind is NodeKind.OBJECT else None


def _entries(
    reader: Reader, node: Node | None, section: Section, form: Form, present: GoingOn | None
) -> Iterator[tuple[int, Any]]:
    if node is None or node.kind is not NodeKind.ARRAY:
        return
    for position, item in enumerate(reader.items(node)):
        if item.kind is NodeKind.OBJECT:
            entry = _entry(reader, item, form, f"/{section.value}/{position}", present)
            if entry is not None:
                yield position, entry


def _entry(reader: Reader, node: Node, form: Form, pointer: str, present: GoingOn | None) -> Any:  # noqa: ANN401 - an entry of the form's class
    values = {f.attribute: reader.value(node.get(f.name), f) for f in form.fields}
    required = form.named(form.required) if form.required else None
    if not any(values.values()) or (required and not values[required.attribute]):
        return None
    if "start" in values:
        values["present"] = _present(reader, node, form, values, pointer, present)
    if form.cls is Experience:
        values["body"] = Span.of(reader.document, node.start, node.end)
    if form.cls is SpokenLanguage:
        values |= _language(values["name"], values["fluency"])
    return form.cls(**values)


def _present(  # noqa: PLR0913, PLR0917 - what an end may depend on
    reader: Reader,
    node: Node,
    form: Form,
    values: Mapping[str, Any],
    pointer: str,
    present: GoingOn | None,
) -> Span | None:
    """Tell where it says that something goes on.

    By the custom of JSON Resume work without an end goes on; the start is where it says so. Our
    own documents list what goes on, as not every end that is missing is known to be none; that list
    is true of entries that nobody moved.
    """
    end = node.get("endDate")
    if values["end"] is not None:
        return None
    if end and end.kind is NodeKind.STRING and goes_on(end.text):
        return Span.of(reader.document, end.start + 1, end.end - 1)
    if present is not None and present.tells_of(pointer, form, values):
        said = present.listed.get(pointer)
        return (
            Span.of(reader.document, said.start + 1, said.start + 1 + len(pointer))
            if said
            else None
        )
    nothing = end is None or (end.kind is NodeKind.LITERAL) or not end.text.strip()
    if form.cls is Experience and values["start"] and nothing:
        start: Span = values["start"].span
        return start
    return None


def _language(name: Found[str], fluency: Found[str] | None) -> dict[str, Any]:
    level = language_level(fluency.value) if fluency else None
    return {
        "code": language_code(name.value) or UNDETERMINED,
        "level": Found(value=level, span=fluency.span) if level and fluency else None,
    }


def _place(reader: Reader, node: Node | None) -> Found[Place] | None:
    """Read city, region and country; the span reaches from the first to the last of them."""
    if node is None:
        return None
    parts = {name: reader.text(node.get(name)) for name in _LOCATION}
    spans = sorted((found.span.start, found.span.end) for found in parts.values() if found)
    if not spans:
        return None
    city, region, country = (found.value if found else "" for found in parts.values())
    span = Span.of(reader.document, spans[0][0], max(end for _, end in spans))
    return Found(value=Place(city=city, region=region, country=country), span=span)


_URL = Field(name="url", attribute="value")


def _links(reader: Reader, basics: Node) -> Iterator[ReadLink]:
    """Read each address once: the person's own site, then the profiles."""
    seen = set()
    found: list[tuple[int | None, Found[str] | None]] = [
        (None, reader.value(basics.get("url"), _URL))
    ]
    profiles = basics.get("profiles")
    if profiles and profiles.kind is NodeKind.ARRAY:
        for position, item in enumerate(reader.items(profiles)):
            if item.kind is NodeKind.OBJECT:
                found.append((position, reader.value(item.get("url"), _URL)))
    for profile, link in found:
        if link and link.value not in seen:
            seen.add(link.value)
            yield ReadLink(link=link, profile=profile)
