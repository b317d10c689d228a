"""SHA-256 as S3 writes it, and where it is kept.

S3's own checksum of a document in parts is not that of the whole, and metadata must be given
before the first part comes. So the checksum of such a document is a tag, set when all is stored;
with it goes the entity tag, so that it never speaks of another content.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping

METADATA = "sha256"
TAG = "sha256"


def in_base64(sha256: str) -> str:
    """From hexadecimal digits to the header of S3. Raise ValueError."""
    return b64encode(bytes.fromhex(sha256)).decode()


def note(sha256: str, etag: str) -> dict[str, list[dict[str, str]]]:
    """Say it in a tag."""
    return {"TagSet": [{"Key": TAG, "Value": f"{etag.strip(chr(34))}/{sha256}"}]}


def noted(tags: Iterable[Mapping[str, str]], etag: str) -> str | None:
    """Read it from the tags of this very content."""
    for tag in tags:
        of, _, sha256 = tag["Value"].partition("/")
        if tag["Key"] == TAG and of == etag.strip('"'):
            return sha256
    return None
