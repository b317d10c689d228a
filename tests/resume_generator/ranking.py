"""A folder to measure rankings on: advertisements, résumés and who does what they ask for."""

from collections.abc import Iterator
from pathlib import Path

from tests.resume_generator.advertisements.making import an_advertisement
from tests.resume_generator.making import Wanted, a_draft
from tests.resume_generator.truth import Json

_HEADINGS = {
    "en": ("Experience", "Education", "Skills"),
    "de": ("Berufserfahrung", "Ausbildung", "Kenntnisse"),
    "es": ("Experiencia", "Formación", "Habilidades"),
    "fr": ("Expérience professionnelle", "Formation", "Compétences"),
}
"""Every other résumé has them."""


def write_ranking(folder: Path, *, seed: int, jobs: int, resumes: int, locale: str) -> None:
    """Write jobs/, resumes/ and qrels.tsv in one language; of one trade is relevant."""
    for kind in ("jobs", "resumes"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    wanted = Wanted(formats=("txt",), locales=(locale,))
    asked: dict[str, str] = {}
    for number in range(jobs):
        made = an_advertisement(seed, number, wanted)
        _, _, _, trade = made.name.split("-", 3)
        asked[f"j{number:04d}"] = trade
        (folder / f"jobs/j{number:04d}.txt").write_bytes(made.data)
    done: dict[str, str] = {}
    for number in range(resumes):
        draft = a_draft(seed, number, Wanted(locales=(locale,)))
        done[f"r{number:04d}"] = draft.content.trade
        headings = _HEADINGS[locale] if number % 2 else ("", "", "")
        text = "\n".join(_lines(draft.truth(), headings))
        (folder / f"resumes/r{number:04d}.txt").write_text(text, encoding="utf-8")
    judged = (
        f"{job}\t0\t{resume}\t{int(trade == other)}\n"
        for job, trade in asked.items()
        for resume, other in done.items()
    )
    (folder / "qrels.tsv").write_text("".join(judged), encoding="utf-8")


def _lines(truth: Json, headings: tuple[str, str, str]) -> Iterator[str]:
    """Write what a résumé says, line by line, below headings or none."""
    work_heading, study_heading, skill_heading = headings
    basics = truth.get("basics", {})
    yield from (str(basics[key]) for key in ("name", "email", "label", "summary") if key in basics)
    yield from ("", work_heading)
    for work in truth.get("work", ()):
        dates = f"{work.get('startDate', '')} - {work.get('endDate', 'present')}"
        yield from ("", f"{work.get('position', '')}, {work.get('name', '')}", dates)
        yield from (f"- {told}" for told in work.get("highlights", ()))
    yield from ("", study_heading)
    for study in truth.get("education", ()):
        said = (study.get(key, "") for key in ("studyType", "area", "institution"))
        yield from ("", ", ".join(part for part in said if part))
    yield from ("", skill_heading)
    yield ", ".join(skill["name"] for skill in truth.get("skills", ()))
