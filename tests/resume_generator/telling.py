"""From content and choices to blocks."""

from collections.abc import Iterable
from itertools import chain

from tests.resume_generator.blocks import (
    Block,
    Bullets,
    Document,
    Entry,
    Grid,
    Labelled,
    Line,
    Paragraph,
    Rated,
    Section,
    Tags,
)
from tests.resume_generator.choices import Choices
from tests.resume_generator.content import Content, Credential, Job, Person, Role, Study
from tests.resume_generator.dice import Dice
from tests.resume_generator.entry_lines import heading_lines

_STACKING = frozenset(("employer-right", "stacked"))
"""Styles in which an employer can stand above several roles."""


def tell(
    content: Content, choices: Choices, dice: Dice, *, gutter: bool, functional: bool
) -> Document:
    """Make the document; `gutter` takes the dates out of the lines."""
    teller = _Teller(content, choices, dice, gutter=gutter, functional=functional)
    name = content.person.name
    footer = content.locale.labels["page"]
    number = dice.pick(footer)
    return Document(
        name=name.upper() if choices.upper_name else name,
        label=content.label,
        title=choices.title_page,
        contact=contact(content, choices, dice),
        personal=_personal(content, dice),
        sections=tuple(teller.sections()),
        footer={"": "", "name": f"{name} – {number}", "page": number}[choices.footer],
    )


def contact(content: Content, choices: Choices, dice: Dice) -> tuple[tuple[str, str], ...]:
    """Return address, phone, e-mail and links, sometimes in another order."""
    person, labels = content.person, content.locale.labels

    def label(key: str) -> str:
        return dice.pick(labels[key]) if choices.labelled_contact else ""

    items = [
        (label("address"), address(person, content.locale.language)),
        (label("phone"), person.phone),
        (label("email"), person.email),
    ]
    if dice.chance(0.3):
        items = [items[2], items[1], items[0]]
    for link in person.links:
        site = "GitHub" if "github" in link else "LinkedIn" if "linkedin" in link else "Web"
        items.append((site if choices.labelled_contact else "", link))
    return tuple(items)


def address(person: Person, language: str) -> str:
    """Write where somebody lives, as far as they tell."""
    town = person.town
    if language == "en":
        place = f"{town.name}, {town.region}" if town.region else town.name
        place += f" {person.postcode}" if person.shows_street else ""
    else:
        place = f"{person.postcode} {town.name}" if person.shows_street else town.name
    parts = [person.street] if person.shows_street else []
    return ", ".join((*parts, place, *filter(None, [person.country_name])))


def _personal(content: Content, dice: Dice) -> tuple[tuple[str, str], ...]:
    person, labels = content.person, content.locale.labels
    found = []
    if person.shows_birth:
        born = f"{dice.between(1, 28):02d}.{person.birth.month:02d}.{person.birth.year}"
        born = born if content.locale.language == "de" else born.replace(".", "/")
        found.append((dice.pick(labels["birth"]), born))
    if person.nationality:
        found.append((dice.pick(labels["nationality"]), person.nationality))
    return tuple(found)


class _Teller:
    def __init__(
        self, content: Content, choices: Choices, dice: Dice, *, gutter: bool, functional: bool
    ) -> None:
        self._content, self._choices, self._dice = content, choices, dice
        self._gutter, self._functional = gutter, functional

    def sections(self) -> Iterable[Section]:
        for key in self._choices.order:
            blocks = tuple(getattr(self, f"_{key}")())
            if key == "work" and self._functional:
                yield from self._achievements()
            if blocks:
                yield Section(key=key, heading=self._heading(key), blocks=blocks)

    def _heading(self, key: str) -> str:
        return self._choices.heading_words[key]

    def _summary(self) -> Iterable[Block]:
        if self._content.summary:
            yield Paragraph(text=self._content.summary.text)

    def _achievements(self) -> Iterable[Section]:
        done = [h.text for job in self._content.jobs for role in job.roles for h in role.highlights]
        if done:
            names = [group.name for group in self._content.groups][:2] or [""]
            half = (len(done) + 1) // 2 if len(names) > 1 else len(done)
            blocks = [
                Entry(lines=(Line(left=((name, "strong"),)),) if name else (), bullets=tuple(part))
                for name, part in zip(names, (done[:half], done[half:]), strict=False)
                if part
            ]
            yield Section(
                key="achievements", heading=self._heading("achievements"), blocks=tuple(blocks)
            )

    def _work(self) -> Iterable[Block]:
        return chain.from_iterable(self._job(job) for job in self._content.jobs)

    def _job(self, job: Job) -> Iterable[Block]:
        choices = self._choices
        stacked = len(job.roles) > 1 and choices.grouped_roles and choices.entry in _STACKING
        for number, role in enumerate(job.roles):
            dates = choices.dates.stretch(role.start, role.end)
            lines = self._role_lines(role.title, job, dates, below=stacked and number > 0)
            yield self._with_body(role, lines, dates)

    def _role_lines(self, title: str, job: Job, dates: str, *, below: bool) -> tuple[Line, ...]:
        """Write an employer and a role; `below` the same employer, the role alone."""
        style = self._choices.entry
        there = "" if self._gutter else dates
        if below:
            return (Line(left=((title, "slant"),), right=there),)
        return heading_lines(
            style,
            first=title,
            second=job.employer,
            place=job.place,
            dates=there,
            glue=self._choices.place_glue,
            at=self._content.locale.at,
        )

    def _with_body(self, role: Role, lines: tuple[Line, ...], dates: str) -> Entry:
        return Entry(
            lines=lines,
            dates=dates if self._gutter else "",
            prose="" if self._functional or not role.summary else role.summary.text,
            bullets=() if self._functional else tuple(h.text for h in role.highlights),
        )

    def _education(self) -> Iterable[Block]:
        for study in self._content.studies:
            dates = self._study_dates(study)
            course = study.degree + (self._choices.study_glue + study.area if study.area else "")
            first, second = course, study.institution
            if self._choices.study_first == "school":
                first, second = second, first
            style = {"at": "title-right", "dash": "title-right", "employer-right": "title-right"}
            lines = heading_lines(
                style.get(self._choices.entry, self._choices.entry),
                first=first,
                second=second,
                place=study.place,
                dates="" if self._gutter else dates,
                glue=self._choices.place_glue,
                at="",
            )
            grade = self._content.locale.labels["grade"]
            bullets = (grade[len(study.degree) % len(grade)].format(study.grade),)
            yield Entry(
                lines=lines,
                dates=dates if self._gutter else "",
                prose=bullets[0] if study.grade else "",
            )

    def _study_dates(self, study: Study) -> str:
        dates, labels = self._choices.dates, self._content.locale
        if study.start is None:
            forms = labels.expected if study.expected else labels.labels["graduated"]
            return self._dice.pick(forms).format(dates.month(study.end))
        return dates.stretch(study.start, study.end)

    def _skills(self) -> Iterable[Block]:
        groups, how = self._content.groups, self._choices.skills
        flat = tuple(skill for group in groups for skill in group.skills)
        if not flat:
            return
        levels = self._content.locale.levels
        if how == "groups":
            for group in groups:
                yield Labelled(label=group.name, text=", ".join(group.skills))
        elif how == "bullets":
            yield Bullets(items=flat)
        elif how == "grid":
            yield Grid(items=flat)
        elif how == "words":
            yield Bullets(items=tuple(f"{s} ({levels[level_of(s) - 1]})" for s in flat))
        elif how in ("dots", "bars"):
            yield Rated(items=tuple((s, 6 - level_of(s)) for s in flat), bars=how == "bars")
        elif how == "tags":
            yield Tags(items=flat)
        else:
            yield Paragraph(text={"comma": ", ", "pipes": " | "}[how].join(flat))

    def _languages(self) -> Iterable[Block]:
        how = self._choices.languages
        form = {"dash": "{} – {}", "colon": "{}: {}"}.get(how, "{} ({})")
        written = tuple(form.format(t.name, t.fluency) for t in self._content.tongues)
        if not written:
            return
        if how == "comma":
            yield Paragraph(text=", ".join(written))
        elif self._choices.bullet and how == "brackets":
            yield Bullets(items=written)
        else:
            yield from (Paragraph(text=each) for each in written)

    def _certificates(self) -> Iterable[Block]:
        return self._credentials(self._content.certificates)

    def _awards(self) -> Iterable[Block]:
        return self._credentials(self._content.awards)

    def _publications(self) -> Iterable[Block]:
        return self._credentials(self._content.publications)

    def _credentials(self, found: Iterable[Credential]) -> Iterable[Block]:
        written = []
        for each in found:
            date = self._choices.dates.month(each.date) if each.date else ""
            head = ", ".join(filter(None, (each.name, each.giver)))
            written.append(f"{head} ({date})" if date else head)
        if written:
            yield Bullets(items=tuple(written))

    def _projects(self) -> Iterable[Block]:
        for project in self._content.projects:
            date = self._choices.dates.stretch(project.start, project.end)
            left = [(project.name, "strong")]
            if project.url:
                left += [(" – ", "plain"), (project.url, "faint")]
            yield Entry(
                lines=(Line(left=tuple(left), right="" if self._gutter else date),),
                dates=date if self._gutter else "",
                prose=project.description.text,
            )

    def _volunteer(self) -> Iterable[Block]:
        for each in self._content.volunteering:
            dates = self._choices.dates.stretch(each.start, each.end)
            yield Entry(
                lines=heading_lines(
                    self._choices.entry,
                    first=each.position,
                    second=each.organization,
                    place="",
                    dates="" if self._gutter else dates,
                    glue=self._choices.place_glue,
                    at=self._content.locale.at,
                ),
                dates=dates if self._gutter else "",
            )

    def _interests(self) -> Iterable[Block]:
        if self._content.interests:
            text = ", ".join(self._content.interests)
            yield Paragraph(text=text[0].upper() + text[1:])

    def _references(self) -> Iterable[Block]:
        for each in self._content.references:
            yield Entry(
                lines=(
                    Line(left=((each.name, "strong"),)),
                    Line(left=((each.position, "plain"),)),
                    Line(left=((f"{each.phone}, {each.email}", "faint"),)),
                )
            )
        if not self._content.references and self._dice.chance(0.08):
            yield Paragraph(text=self._dice.pick(self._content.locale.references))


def level_of(skill: str) -> int:
    """Return how good somebody is at it, from 1, the best, to 4: always the same."""
    return 1 + sum(map(ord, skill)) % 4
