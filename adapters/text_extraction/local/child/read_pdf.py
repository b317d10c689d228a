"""The text of a PDF, page by page."""

import codecs
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError, raw

codecs.lookup("utf-16-le")  # what pypdfium2 decodes with; no module can be found later

_END = b"%%EOF"
_END_WITHIN = 1024
_PADDING = b"\0\t\n\f\r "


def read(data: bytes, *, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Return the answer. What stands outside the page's box is not printed, so it is not read."""
    # pdfium mends a cut-off file by leaving out what is missing: half a career, and no word said.
    if _END not in data.rstrip(_PADDING)[-_END_WITHIN:]:
        return {"error": "broken"}
    try:
        document = PdfDocument(data)
        if len(document) > max_pages:
            return {"error": "too_complex"}
        texts: list[str] = []
        left = max_characters
        for page in document:
            text = page.get_textpage().get_text_bounded()
            page.close()
            texts.append(text[:left])
            left -= len(text)
            if left < 0:
                break
    except PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return {"error": "encrypted" if locked else "broken"}
    return {"pages": texts, "count": len(document), "truncated": left < 0}
