"""Fill a small disk until it refuses, and tell how. Run as a program, on a disk of its own."""

import asyncio
import json
import shutil
import sys
from pathlib import Path

from application.candidates.upload_resume import UploadResume
from application.ports.blob_storage import StorageFullError
from application.ports.lifecycle import UnavailableError
from application.shared.actor import Actor
from domain.shared.ids import AccountId
from entrypoints.container.everything import build_container
from entrypoints.lifespan import running
from entrypoints.settings import load_settings

ADA = Actor(account_id=AccountId("ada"), roles=frozenset({"candidate"}))


async def main(disk: Path) -> None:
    """Print what was acknowledged, what refused, and what is there when there is room again."""
    ballast = disk / "ballast"
    environment = {
        "JOBGRAPH_DATA": str(disk / "var"),
        "JOBGRAPH_SKILL_CATALOGUE": "memory",
        "JOBGRAPH_IDENTITY_PROVIDER": "memory",
        "JOBGRAPH_TEXT_EXTRACTION": "memory",
    }
    async with running(build_container(load_settings(environment))) as container:
        upload = container.upload_resume()
        acknowledged, refused = 0, ""
        # What is left holds the database's log for some commits, and few documents.
        ballast.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - 200_000)))
        while not refused:
            document = f"Ada Example {acknowledged}\n".encode() * 500
            try:
                await upload(UploadResume(data=document), actor=ADA)
                acknowledged += 1
            except (StorageFullError, UnavailableError) as e:
                refused = type(e).__name__
        ballast.unlink()
        kept = (await container.show_candidate()(actor=ADA)).resumes
        documents = [await container.blob_storage().get(r.blob_key) for r in kept]
        files = [p for p in (disk / "var" / "blobs").rglob("*") if p.is_file()]
        await upload(UploadResume(data=b"Ada Example, once more"), actor=ADA)
    told = {
        "acknowledged": acknowledged,
        "refused": refused,
        "kept": len(kept),
        "whole": len(set(documents)),
        "half": len([p for p in files if p.stat().st_size == 0 or p.name.startswith("tmp")]),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
