"""`python -m tests.resume_generator DIR --seed N --count 200`."""

import json
from pathlib import Path

import click
from attrs import asdict
from rich.progress import track

from tests.resume_generator.advertisements.making import FORMATS as AD_FORMATS
from tests.resume_generator.advertisements.making import an_advertisement
from tests.resume_generator.locales import LOCALES
from tests.resume_generator.making import FORMATS, Made, Wanted, a_hiding_resume, a_resume
from tests.resume_generator.pdf.layouts import LAYOUTS
from tests.resume_generator.ranking import write_ranking

_JOBS = 20
"""Of a ranking, in each language."""


class _Names(click.ParamType[tuple[str, ...]]):
    """Names with commas between them."""

    name = "name,…"

    def __init__(self, known: tuple[str, ...]) -> None:
        self._known = known

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Fail as wrong usage."""
        names = tuple(value.split(",")) if isinstance(value, str) else value
        for name in names:
            if name not in self._known:
                self.fail(f"{name!r} is none of {', '.join(self._known)}.", param, ctx)
        return names


@click.command
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, other people.")
@click.option("--count", type=click.IntRange(1, 1_000_000), default=200, show_default=True)
@click.option("--layout", type=_Names(tuple(LAYOUTS)), default=tuple(LAYOUTS))
@click.option("--format", "formats", type=_Names((*FORMATS, *AD_FORMATS)), default=None)
@click.option(
    "--kind", type=click.Choice(("resumes", "advertisements", "ranking")), default="resumes"
)
@click.option("--hide", is_flag=True, help="Hide a sentence in each, told in X.hidden.json.")
@click.option("--locale", type=_Names(tuple(LOCALES)), default=("en", "de", "es", "fr"))
def main(  # noqa: PLR0913 - one for each option
    *,
    folder: Path,
    seed: int,
    count: int,
    layout: tuple[str, ...],
    formats: tuple[str, ...] | None,
    kind: str,
    hide: bool,
    locale: tuple[str, ...],
) -> None:
    """Write documents of nobody into FOLDER, each beside its truth."""
    folder.mkdir(parents=True, exist_ok=True)
    if kind == "ranking":
        for name in locale:
            write_ranking(folder / name, seed=seed, jobs=_JOBS, resumes=count, locale=name)
        click.echo(f"{_JOBS} jobs and {count} résumés each in {folder}, seed {seed}")
        return
    known = AD_FORMATS if kind == "advertisements" else FORMATS
    chosen = tuple(name for name in formats or known if name in known) or known
    wanted = Wanted(layouts=layout, formats=chosen, locales=locale)
    for number in track(range(count), description="Writing", transient=True):
        if kind == "advertisements":
            write(folder, an_advertisement(seed, number, wanted))
        elif hide:
            made, secret = a_hiding_resume(seed, number, wanted)
            write(folder, made)
            told = json.dumps(asdict(secret), ensure_ascii=False, indent=2)
            (folder / f"{made.name}.hidden.json").write_text(f"{told}\n", encoding="utf-8")
        else:
            write(folder, a_resume(seed, number, wanted))
    click.echo(f"{count} documents in {folder}, seed {seed}")


def write(folder: Path, made: Made) -> None:
    """Put a document and its truth side by side."""
    (folder / f"{made.name}.{made.format}").write_bytes(made.data)
    text = json.dumps(made.truth, ensure_ascii=False, indent=2)
    (folder / f"{made.name}.truth.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
