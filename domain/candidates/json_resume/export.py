"""The JSON Resume of a candidate: theirs, if they gave one, with what changed since; or ours."""

import json
from collections.abc import Mapping

from domain.candidates.json_resume.amending import amended
from domain.candidates.json_resume.writing import json_resume
from domain.candidates.model import Candidate


def exported(candidate: Candidate, versions: Mapping[str, str]) -> str:
    """Write the profile. Importing this and exporting again is the same, to the letter.

    `versions` say what it was read with; they stand in a document of ours.
    """
    imported = candidate.personal_sources.imported
    if imported is None:
        document = json_resume(candidate, versions)
        return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    return amended(imported, candidate)
