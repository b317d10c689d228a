"""What an advertisement says of the work, without what every one of them says."""

from domain.jobs.reading.document import Document
from domain.jobs.reading.headings import Section
from domain.jobs.reading.statements import statements

_NOT_OF_THE_WORK = frozenset((Section.APPLICATION, Section.EQUALITY))


def about_the_work(text: str) -> str:
    """Return its statements but those about applying and equal opportunity, one a line.

    What it says of the company and of the offer stays: tasks stand below headings that sound like
    it ("What to expect"), and the words in which offers are alike weigh little. All of the text
    where nothing else is left.
    """
    document = Document.of(text)
    told = [
        document.text[statement.start : statement.end]
        for statement in statements(document)
        if statement.section not in _NOT_OF_THE_WORK
    ]
    return "\n".join(told) if told else document.text
