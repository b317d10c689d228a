"""From a document to the description of a job."""

import asyncio
import json

from attrs import field, frozen

from application.ports.text_extraction import MediaType, TextExtraction
from domain.jobs.embedded_posting import embedded_json_ld
from domain.jobs.errors import NotAJobPostingError
from domain.jobs.job_posting import posting_text

_MAYBE_JSON = (MediaType.TEXT, MediaType.JSON_RESUME)
"""A posting has skills too, and with them the looks of a résumé."""


@frozen(kw_only=True)
class ReadJobDocument:
    """Query."""

    data: bytes = field(repr=False)


@frozen(kw_only=True)
class ReadJobDocumentHandler:
    """Reads every document that can be read; keeps nothing.

    A JobPosting of schema.org counts as what it states, as JSON and inside a web page.
    """

    text_extraction: TextExtraction

    async def __call__(self, query: ReadJobDocument) -> str:
        """Raise UnreadableDocument- or NotAJobPostingError."""
        extracted = await self.text_extraction.extract(query.data)
        if extracted.media_type is MediaType.HTML:
            page = query.data.decode(errors="replace")
            return await asyncio.to_thread(_embedded, page) or extracted.text
        if extracted.media_type in _MAYBE_JSON and extracted.text.lstrip()[:1] in ("{", "["):
            try:
                posting = json.loads(extracted.text)
            except (ValueError, RecursionError):
                return extracted.text  # prose may begin with a bracket
            return posting_text(posting)
        return extracted.text


def _embedded(page: str) -> str | None:
    for document in embedded_json_ld(page):
        try:
            return posting_text(document)
        except NotAJobPostingError:
            continue
    return None
