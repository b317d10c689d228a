"""A page of an image file as a picture in grey."""

import warnings
from io import BytesIO

from PIL import (
    Image,
    ImageOps,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from .touching_up import RefusedError

# No module can be found later: what decodes is loaded now, and nothing else may decode.
_FORMATS = tuple(
    plugin.format
    for plugin in (
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        TiffImagePlugin.TiffImageFile,
        WebPImagePlugin.WebPImageFile,
    )
)
_PAGED = "TIFF"
_MOST_PIXELS = 64_000_000
"""Unpacked: some 250 MB in colour."""
_MOST_SHOWN = 16_000_000
_MOST_PAGES = 1_000
_FEW_PIXELS, _ENOUGH_PIXELS = 2_000, 3_000
"""On the longer side: A4 at 300 dpi has 3,508."""

Image.preinit()
_PHONE_FORMAT = MpoImagePlugin.MpoImageFile  # what a JPEG of several pictures becomes
Image.MAX_IMAGE_PIXELS = None  # we count ourselves, by page and before anything is unpacked
warnings.simplefilter("ignore")  # about metadata, to nobody


def show(data: bytes, page: int) -> tuple[int, Image.Image | None]:
    """Return the number of pages and the picture; None for a page that is not there."""
    image = Image.open(BytesIO(data), formats=_FORMATS)
    count = _pages(image)
    if page >= count:
        return count, None
    if image.format == _PAGED:
        image.seek(page)
    if image.width * image.height > _MOST_PIXELS:
        image.draft("L", (image.width // 2, image.height // 2))  # a JPEG can be unpacked smaller
    if not 0 < image.width * image.height <= _MOST_PIXELS:
        raise RefusedError("too_complex")
    return count, _sized(_grey(ImageOps.exif_transpose(image)))


def _pages(image: Image.Image) -> int:
    """Only a TIFF has pages; what else has frames moves, and begins with what it shows."""
    if image.format != _PAGED:
        return 1
    count = 1
    try:
        while count <= _MOST_PAGES:
            image.seek(count)
            count += 1
    except EOFError:
        image.seek(0)
        return count
    raise RefusedError("too_complex")


def _grey(image: Image.Image) -> Image.Image:
    """Return shades of grey; what is transparent shows paper."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("I", "F"):
        return ImageOps.autocontrast(image.convert("F").convert("L"))
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image.convert("RGBA"))
        return paper.convert("L")
    return image.convert("L")


def _sized(image: Image.Image) -> Image.Image:
    """Give letters about the size that engines are made for."""
    longer = max(image.size)
    factor = _ENOUGH_PIXELS / longer if longer < _FEW_PIXELS else 1
    factor = min(factor, 4, (_MOST_SHOWN / (image.width * image.height)) ** 0.5)
    if factor == 1:
        return image
    width, height = (max(1, round(side * factor)) for side in image.size)
    return image.resize((width, height), Image.Resampling.BICUBIC)
