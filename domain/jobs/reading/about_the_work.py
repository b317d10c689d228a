"""What an advertisement says of the work, without what it says of the company and the offer."""

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import statements

_OF_THE_WORK = frozenset((Section.OPENING, Section.DUTIES, Section.REQUIREMENTS, Section.NICE))


def about_the_work(text: str) -> str:
    """Return the statements about duties and requirements, one a line.

    All of the text where nothing is known to be about them, so that an advertisement in a
    language whose headings nobody knows is not empty.
    """
    document = Document.of(text)
    told = [
        document.text[statement.start : statement.end]
        for statement in statements(document)
        if statement.section in _OF_THE_WORK
    ]
    return "\n".join(told) if told else document.text
