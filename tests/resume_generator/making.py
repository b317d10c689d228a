"""From a seed to a document and its truth."""

from collections.abc import Sequence

from attrs import evolve, frozen

from tests.resume_generator.career import a_content
from tests.resume_generator.choices import Choices, a_choice, shown
from tests.resume_generator.content import Content
from tests.resume_generator.dice import Dice
from tests.resume_generator.locales import LOCALES
from tests.resume_generator.pdf.layouts import LAYOUTS, Desk
from tests.resume_generator.pdf.render import desk_for
from tests.resume_generator.telling import tell
from tests.resume_generator.truth import Json, truth
from tests.resume_generator.word.layouts import WORD_LAYOUTS, word

FORMATS = ("pdf", "docx")


@frozen(kw_only=True)
class Made:
    """A document and what is true about it."""

    name: str
    """Of the file, without an ending."""
    format: str
    data: bytes
    truth: Json


@frozen(kw_only=True)
class Wanted:
    """What may be drawn."""

    layouts: Sequence[str] = tuple(LAYOUTS)
    formats: Sequence[str] = FORMATS
    locales: Sequence[str] = ("en", "de", "es", "fr")


@frozen(kw_only=True)
class Draft:
    """Everything that was drawn, before anything is rendered."""

    name: str
    format: str
    layout: str
    content: Content
    choices: Choices
    dice: Dice

    @property
    def functional(self) -> bool:
        """Whether deeds stand apart from work."""
        return LAYOUTS[self.layout].functional

    def truth(self) -> Json:
        """Return what a careful reader would note."""
        return truth(self.content, self.choices, functional=self.functional)

    def desk(self) -> Desk:
        """Lay it out on paper."""
        layout = LAYOUTS[self.layout]
        told = tell(
            self.content,
            self.choices,
            self.dice.fork("tell"),
            gutter=layout.gutter,
            functional=layout.functional,
        )
        letter = self.content.locale.code == "en-US"
        return desk_for(told, self.choices, layout, self.dice.fork("look"), letter=letter)

    def pdf(self) -> bytes:
        """Render it."""
        by_rows = LAYOUTS[self.layout].by_rows
        name = self.content.person.name
        return self.desk().paper.pdf(by_rows=by_rows, title=name, author=name)

    def docx(self) -> bytes:
        """Render it for a word processor."""
        layout = LAYOUTS[self.layout]
        told = tell(
            self.content,
            self.choices,
            self.dice.fork("tell"),
            gutter=layout.gutter,
            functional=layout.functional,
        )
        return word(told, self.choices, self.layout, self.dice.fork("look"))


def a_draft(seed: int, number: int, wanted: Wanted) -> Draft:
    """Draw document `number` of a seed; others do not change it."""
    dice = Dice(f"resume/{seed}/{number}")
    kind = dice.pick(wanted.formats)
    able = [name for name in wanted.layouts if kind == "pdf" or name in WORD_LAYOUTS]
    layout = dice.pick(able or list(wanted.layouts))
    kind = kind if kind == "pdf" or layout in WORD_LAYOUTS else "pdf"
    locale_name = dice.pick(wanted.locales)
    locale = dice.pick(LOCALES[locale_name])
    content = a_content(dice.fork("content"), locale)
    choices = a_choice(dice.fork("choices"), content)
    suits = LAYOUTS[layout].entries
    if suits and choices.entry not in suits:
        choices = evolve(choices, entry=dice.fork("entry").pick(suits))
    if kind == "docx" and choices.skills in ("bars", "tags", "dots"):
        choices = evolve(choices, skills="comma")
    content = shown(content, choices, dice.fork("shown"))
    return Draft(
        name=f"{number:04d}-{layout}-{locale.language}-{content.trade}",
        format=kind,
        layout=layout,
        content=content,
        choices=choices,
        dice=dice,
    )


def a_resume(seed: int, number: int, wanted: Wanted) -> Made:
    """Draw and render one."""
    draft = a_draft(seed, number, wanted)
    data = draft.pdf() if draft.format == "pdf" else draft.docx()
    return Made(name=draft.name, format=draft.format, data=data, truth=draft.truth())
