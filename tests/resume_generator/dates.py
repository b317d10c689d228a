"""How a document writes its dates: one way throughout."""

from attrs import frozen

from tests.resume_generator.content import When
from tests.resume_generator.dice import Dice
from tests.resume_generator.locales.locale import Locale

_FORMS = {
    "en": (
        *(("{short} {y}", 28), ("{long} {y}", 24), ("{mm}/{y}", 14), ("{y}-{mm}", 4), ("{y}", 14)),
        *(("{short}. {y}", 5), ("{SHORT} {y}", 4), ("{long}, {y}", 2), ("{m}/{y}", 5)),
    ),
    "de": (
        *(("{mm}/{y}", 34), ("{mm}.{y}", 22), ("{long} {y}", 14), ("{short} {y}", 8), ("{y}", 12)),
        *(("01.{mm}.{y}", 4), ("{y}-{mm}", 2)),
    ),
    "es": (
        *(("{long} {y}", 24), ("{long} de {y}", 18), ("{short} {y}", 14), ("{mm}/{y}", 24)),
        *(("{y}", 14), ("{Long} {y}", 10), ("{Short}. {y}", 4)),
    ),
    "fr": (
        *(
            ("{long} {y}", 28),
            ("{short} {y}", 18),
            ("{mm}/{y}", 24),
            ("{y}", 14),
            ("{Long} {y}", 12),
        ),
        *(("{mm}.{y}", 2),),
    ),
}
_YEAR_ALONE = "{y}"
_DASHES = (" – ", " - ", " — ", "–", " – ", "-")


@frozen(kw_only=True)
class DateStyle:
    """A way to write months and stretches."""

    locale: Locale
    form: str
    between: str
    present: str
    since: str
    """How an open stretch is written, {} for its start; empty for start, dash, present."""

    @property
    def year_alone(self) -> bool:
        """Whether no month is told."""
        return self.form == _YEAR_ALONE

    def month(self, when: When) -> str:
        """Write a month."""
        long = self.locale.months[when.month - 1]
        short = self.locale.short_months[when.month - 1]
        if self.form.startswith("{short}."):
            short = short.rstrip(".")
        return self.form.format(
            y=when.year,
            m=when.month,
            mm=f"{when.month:02d}",
            long=long,
            Long=long.capitalize(),
            short=short,
            Short=short.capitalize().rstrip("."),
            SHORT=short.upper(),
        ).replace("May.", "May")

    def stretch(self, start: When | None, end: When | None) -> str:
        """Write a stretch; without a start its end alone."""
        if start is None:
            return self.month(end) if end else ""
        if end is None:
            if self.since:
                return self.since.format(self.month(start))
            return f"{self.month(start)}{self.between}{self.present}"
        if self.month(start) == self.month(end):
            return self.month(start)
        return f"{self.month(start)}{self.between}{self.month(end)}"

    def truth(self, when: When) -> str:
        """Return what a reader can know."""
        return f"{when.year:04d}" if self.year_alone else f"{when.year:04d}-{when.month:02d}"


def a_date_style(dice: Dice, locale: Locale) -> DateStyle:
    """Draw one."""
    form = dice.weighted(_FORMS[locale.language])
    dashed = dice.chance(0.8)
    between = dice.pick(_DASHES) if dashed else f" {dice.pick(locale.until)} "
    if form == "{y}-{mm}" and between == "-":
        between = " - "
    return DateStyle(
        locale=locale,
        form=form,
        between=between,
        present=dice.pick(locale.present),
        since=dice.pick(locale.since) if dice.chance(0.15) else "",
    )
