"""From a seed to a document and its truth."""

from collections.abc import Sequence

from attrs import evolve, frozen
from reportlab.pdfgen.canvas import Canvas

from tests.resume_generator.career import a_content
from tests.resume_generator.choices import Choices, a_choice, shown
from tests.resume_generator.content import Content
from tests.resume_generator.dice import Dice
from tests.resume_generator.hiding import (
    DOCX_TRICKS,
    LAYOUTS_THAT_HIDE,
    PDF_TRICKS,
    TRICKS,
    Hidden,
    a_sentence,
    hidden,
)
from tests.resume_generator.locales import LOCALES
from tests.resume_generator.pdf.desk import Desk
from tests.resume_generator.pdf.layouts import LAYOUTS
from tests.resume_generator.pdf.render import desk_for
from tests.resume_generator.telling import tell
from tests.resume_generator.truth import Json, truth
from tests.resume_generator.word.layouts import WORD_LAYOUTS, packed, word_file

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

    def pdf(self, secret: Hidden | None = None) -> bytes:
        """Render it, perhaps with something that no reader sees."""
        by_rows = LAYOUTS[self.layout].by_rows
        name = self.content.person.name

        def on_page(canvas: Canvas, page: int) -> None:
            if secret and page == 0:
                PDF_TRICKS[secret.trick](canvas, secret.sentence)

        return self.desk().paper.pdf(by_rows=by_rows, title=name, author=name, on_page=on_page)

    def docx(self, secret: Hidden | None = None) -> bytes:
        """Render it for a word processor, perhaps with something that no reader sees."""
        layout = LAYOUTS[self.layout]
        told = tell(
            self.content,
            self.choices,
            self.dice.fork("tell"),
            gutter=layout.gutter,
            functional=layout.functional,
        )
        file = word_file(told, self.choices, self.layout, self.dice.fork("look"))
        if secret:
            DOCX_TRICKS[secret.trick](file, secret.sentence)
        return packed(file)

    def render(self, secret: Hidden | None = None) -> bytes:
        """Render it in its format."""
        return self.pdf(secret) if self.format == "pdf" else self.docx(secret)


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
    return Made(name=draft.name, format=draft.format, data=draft.render(), truth=draft.truth())


def a_hiding_resume(seed: int, number: int, wanted: Wanted) -> tuple[Made, Hidden]:
    """Draw one that hides something; the tricks take turns."""
    layouts = [name for name in wanted.layouts if name in LAYOUTS_THAT_HIDE]
    draft = a_draft(seed, number, evolve(wanted, layouts=layouts or LAYOUTS_THAT_HIDE))
    tricks = TRICKS[draft.format]
    secret = hidden(tricks[number % len(tricks)], a_sentence(draft.dice.fork("secret")))
    made = Made(
        name=f"{draft.name}-{secret.trick}",
        format=draft.format,
        data=draft.render(secret),
        truth=draft.truth(),
    )
    return made, secret
