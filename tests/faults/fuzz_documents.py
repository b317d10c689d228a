"""Damaged documents by the thousand: `python -m tests.faults.fuzz_documents --minutes 10`.

Each is made from a sound one, by chance that a seed decides, and read as the product reads. It must
come out as a text that keeps the port's promises, or as an error of the port, within the limits;
and whatever happens to the children, this process and the machine are as they were before. What
fails is written to a folder; `--seed S --from N --count 1` makes document N again.
"""

import argparse
import asyncio
import os
import resource
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter

from attrs import define, field, frozen

from adapters.text_extraction.local import LocalTextExtraction
from application.ports.text_extraction import ExtractedText, UnreadableDocumentError
from tests.faults.damage import damaged
from tests.faults.sound_documents import KINDS, sound

_SEED = 20261128
_SECONDS = 20.0
_SLACK = 10.0
"""Seconds: for the machine to be busy, and for a child to be ended."""
_MEMORY = 512 * 2**20
_TWICE = 25
"""One in so many is read again, and must come out the same."""
_SOUND = 100
"""After so many a sound document is read: nothing of what went before has hurt."""
_WIDTH = 4
_PROGRESS = 2.0


@frozen(kw_only=True)
class Case:
    """A document, and where it comes from."""

    number: int
    kind: str
    data: bytes = field(repr=False)


def _largest_child() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


@define
class Fuzzing:
    """A run."""

    seed: int
    kinds: Sequence[str]
    findings_in: Path
    outcomes: Counter[tuple[str, str]] = field(factory=Counter)
    findings: list[str] = field(factory=list)
    longest: float = 0.0
    done: int = 0
    _extraction: LocalTextExtraction = field(
        factory=lambda: LocalTextExtraction(seconds=_SECONDS, memory=_MEMORY)
    )

    def case(self, number: int) -> Case:
        """Make a document, always the same one."""
        chance = Random(f"{self.seed}/{number}")  # noqa: S311 - nothing is to be kept secret
        kind = chance.choice(self.kinds)
        data, other = chance.choice(sound(kind)), chance.choice(sound(kind))
        return Case(number=number, kind=kind, data=damaged(chance, kind, data, other))

    async def run(self, numbers: Iterator[int], *, minutes: float | None = None) -> None:
        """Read documents side by side until there are no more, or the time is over."""
        before, largest = set(children()), _largest_child()
        start = perf_counter()
        end = None if minutes is None else start + 60 * minutes
        told = start

        async def work() -> None:
            nonlocal told
            for number in numbers:
                if end is not None and perf_counter() > end:
                    return
                await self._read(self.case(number))
                if perf_counter() - told > _PROGRESS:
                    told = perf_counter()
                    self._tell(told - start)

        await asyncio.gather(*(work() for _ in range(_WIDTH)))
        await self._end(before, largest)
        self._tell(perf_counter() - start)

    async def _read(self, case: Case) -> None:
        start = perf_counter()
        outcome = await self._outcome(case)
        seconds = perf_counter() - start
        self.longest = max(self.longest, seconds)
        self.done += 1
        self.outcomes[case.kind, outcome if outcome.islower() else "finding"] += 1
        if not outcome.islower():
            self._find(case, outcome)
        elif seconds > _WIDTH * (_SECONDS + _SLACK):  # it may wait for those before it
            self._find(case, f"Took {seconds:.0f} s")
        if self.done % _TWICE == 0 and outcome != await self._outcome(case):
            self._find(case, "Comes out differently the second time")
        if self.done % _SOUND == 0:
            again = await self._outcome(Case(number=-1, kind="rtf", data=sound("rtf")[-1]))
            if again != "text":
                self._find(case, f"Hurts what comes after it: {again}")

    async def _outcome(self, case: Case) -> str:
        """Return `text` or the code of an error; anything with a capital letter is a finding."""
        try:
            extracted = await self._extraction.extract(case.data)
        except UnreadableDocumentError as refusal:
            general = type(refusal) is UnreadableDocumentError
            return "An error of no kind" if general else refusal.code
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            return f"Raised {type(error).__name__}"
        return broken_promise(extracted) or "text"

    def _find(self, case: Case, what: str) -> None:
        self.findings.append(f"{what}: document {case.number} ({case.kind})")
        self.findings_in.mkdir(parents=True, exist_ok=True)
        (self.findings_in / f"{case.number}.{case.kind}").write_bytes(case.data)

    async def _end(self, before: set[int], largest: int) -> None:
        """Let go of what the extraction holds, and look for what is left of its children.

        What there was `before`, and the `largest` child until then (bytes), are somebody else's.
        """
        close = getattr(self._extraction, "close", None)
        if close is not None:
            await close()
        left = [child for child in children() if child not in before]
        if left:
            self.findings.append(f"Left processes: {left}")
        most = _largest_child()
        if most > max(_MEMORY, largest):
            self.findings.append(f"A child had {most // 2**20} MiB")

    def _tell(self, seconds: float) -> None:
        rate = self.done / max(seconds, 0.001)
        print(
            f"{seconds:6.0f} s  {self.done} documents  {rate:.1f}/s  "
            f"longest {self.longest:.1f} s  {len(self.findings)} findings",
            flush=True,
        )

    def summary(self) -> Iterator[str]:
        """Yield one line for each kind of document."""
        for kind in self.kinds:
            found = {code: n for (of, code), n in sorted(self.outcomes.items()) if of == kind}
            yield f"{kind:5} {sum(found.values()):6}  " + "  ".join(
                f"{code} {count}" for code, count in found.items()
            )
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        yield f"largest child {most} MiB, longest reading {self.longest:.1f} s"
        yield from self.findings


def broken_promise(extracted: ExtractedText) -> str | None:
    """Tell which promise of the port a text does not keep."""
    text = extracted.text
    if not text or text.isspace():
        return "Blank"
    odd = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Co")} - set("\n\t\f")
    if odd:
        return f"Holds {sorted(map(hex, map(ord, odd)))}"
    if extracted.pages < 1 or text.count("\f") >= extracted.pages:
        return "Pages do not fit"
    if any(not one.text.strip() or len(one.text) > 1000 for one in extracted.hidden):
        return "Hidden text is blank, or long"
    return None


def children() -> list[int]:
    """Return the processes that this one started and that are not gone."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, rest = stat.read_text().rpartition(")")
        except (FileNotFoundError, ProcessLookupError):  # ended meanwhile
            continue
        if int(rest.split()[1]) == os.getpid():
            found.append(int(stat.parent.name))
    return found


def main() -> int:
    """Return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--seed", type=int, default=_SEED)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--count", type=int, help="documents at most")
    parser.add_argument("--findings", type=Path, help="where to write what failed")
    asked = parser.parse_args()
    findings = asked.findings or Path(tempfile.mkdtemp(prefix="fuzz-"))
    fuzzing = Fuzzing(seed=asked.seed, kinds=asked.kinds, findings_in=findings)
    last = sys.maxsize if asked.count is None else asked.first + asked.count
    asyncio.run(fuzzing.run(iter(range(asked.first, last)), minutes=asked.minutes))
    for line in fuzzing.summary():
        print(line)
    if fuzzing.findings:
        print(f"They are in {findings}.")
    return 1 if fuzzing.findings else 0


if __name__ == "__main__":
    sys.exit(main())
