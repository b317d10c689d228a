"""From a document to the description of a job."""

import json

from attrs import field, frozen

from application.ports.text_extraction import MediaType, TextExtraction
from domain.jobs.job_posting import posting_text


@frozen(kw_only=True)
class ReadJobDocument:
    """Query."""

    data: bytes = field(repr=False)


@frozen(kw_only=True)
class ReadJobDocumentHandler:
    """Reads PDF, DOCX, plain text, and a JobPosting of schema.org as JSON; keeps nothing."""

    text_extraction: TextExtraction

    async def __call__(self, query: ReadJobDocument) -> str:
        """Raise UnreadableDocument- or NotAJobPostingError."""
        extracted = await self.text_extraction.extract(query.data)
        if extracted.media_type is MediaType.TEXT and extracted.text.lstrip()[:1] in ("{", "["):
            try:
                posting = json.loads(extracted.text)
            except (ValueError, RecursionError):
                return extracted.text  # prose may begin with a bracket
            return posting_text(posting)
        return extracted.text
