"""A page of a PDF as a picture in grey."""

import codecs

from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, raw

from .touching_up import RefusedError

codecs.lookup("utf-16-le")  # what pypdfium2 decodes with; no module can be found later

_RESOLUTION = 300 / 72
"""What engines are made for, in pixels a point."""
_MOST_PIXELS = 16_000_000
_MOST_ON_A_SIDE = 8_000


def show(data: bytes, page: int) -> tuple[int, Image.Image | None]:
    """Return the number of pages and the picture; None for a page that is not there."""
    try:
        document = PdfDocument(data)
        count = len(document)
        if page >= count:
            return count, None
        shown = document[page]
        width, height = shown.get_size()
        bitmap = shown.render(scale=_scale(width, height), grayscale=True, optimize_mode="print")
    except PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise RefusedError("encrypted" if locked else "broken") from None
    picture = Image.frombuffer(
        "L", (bitmap.width, bitmap.height), bytes(bitmap.buffer), "raw", "L", bitmap.stride, 1
    )
    return count, picture


def _scale(width: float, height: float) -> float:
    """Whatever size a page says it has, its picture is bounded."""
    if not (width > 0 and height > 0):
        raise RefusedError("broken")
    by_area: float = (_MOST_PIXELS / (width * height)) ** 0.5
    return min(_RESOLUTION, by_area, _MOST_ON_A_SIDE / max(width, height))
