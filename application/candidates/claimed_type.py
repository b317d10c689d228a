"""What a document was said to be, beside what it is."""

from application.ports.text_extraction import MediaType
from domain.shared.text import ReadingWarning

_PLAIN = frozenset({MediaType.TEXT, MediaType.MARKDOWN, MediaType.JSON_RESUME})
"""Each may be called by the name of another: what they are is told by what is in them."""
_SUFFIXES: dict[str, MediaType | None] = {
    "pdf": MediaType.PDF,
    **dict.fromkeys(("docx", "docm", "dotx"), MediaType.DOCX),
    **dict.fromkeys(("odt", "ott"), MediaType.ODT),
    "rtf": MediaType.RTF,
    **dict.fromkeys(("html", "htm", "xhtml"), MediaType.HTML),
    **dict.fromkeys(("txt", "text"), MediaType.TEXT),
    **dict.fromkeys(("md", "markdown"), MediaType.MARKDOWN),
    "json": MediaType.JSON_RESUME,
    "png": MediaType.PNG,
    **dict.fromkeys(("jpg", "jpeg"), MediaType.JPEG),
    **dict.fromkeys(("tif", "tiff"), MediaType.TIFF),
    "webp": MediaType.WEBP,
    # Kinds that are known, and never what was read.
    **dict.fromkeys(("doc", "dot", "pages", "xls", "xlsx", "ods", "ppt", "pptx", "odp")),
    **dict.fromkeys(("zip", "exe", "gif", "heic", "eps", "svg")),
}
_ALIASES = {
    "application/x-pdf": MediaType.PDF,
    "text/rtf": MediaType.RTF,
    "application/xhtml+xml": MediaType.HTML,
    "text/x-markdown": MediaType.MARKDOWN,
    "text/json": MediaType.JSON_RESUME,
    "image/jpg": MediaType.JPEG,
}
_TYPES = {kind.value: kind for kind in MediaType} | _ALIASES
_NAMES = {
    MediaType.PDF: "a PDF",
    MediaType.DOCX: "a Word document",
    MediaType.ODT: "an OpenDocument text",
    MediaType.RTF: "an RTF document",
    MediaType.HTML: "a web page",
    MediaType.TEXT: "plain text",
    MediaType.MARKDOWN: "Markdown",
    MediaType.JSON_RESUME: "JSON",
    MediaType.PNG: "a PNG picture",
    MediaType.JPEG: "a JPEG picture",
    MediaType.TIFF: "a TIFF picture",
    MediaType.WEBP: "a WebP picture",
}


def mismatch(claimed: str | None, found: MediaType) -> tuple[ReadingWarning, ...]:
    """Return a warning where a file's name, or the type that its sender gave, says another kind.

    Names with unknown ends and types that mean "any file" claim nothing. Only the end of a name is
    looked at, and nothing of it is repeated that is not in our list: names are personal.
    """
    kind, said = _claim((claimed or "").strip().lower())
    if not said or kind is found or (kind in _PLAIN and found in _PLAIN):
        return ()
    return (
        ReadingWarning(
            code="document.type_mismatch",
            message=f"The document was sent as {said}, but it is {_NAMES[found]}: that was read.",
        ),
    )


def _claim(claimed: str) -> tuple[MediaType | None, str]:
    """Return what is claimed, and how to say so; nothing where nothing is."""
    media_type = claimed.partition(";")[0].rstrip()
    if media_type in _TYPES:
        kind = _TYPES[media_type]
        return kind, _NAMES[kind]
    _, dot, suffix = claimed.rpartition(".")
    if dot and suffix in _SUFFIXES:
        return _SUFFIXES[suffix], f"“.{suffix}”"
    return None, ""
