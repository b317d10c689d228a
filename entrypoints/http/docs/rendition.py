"""The description of the API as OpenAPI 3.0, which the packaged Swagger UI reads.

It refuses 3.1. What the API uses of 3.1 has an equal in 3.0: "or null", constants, examples.
"""

from typing import Any

_NULL = {"type": "null"}


def rendition(schema: dict[str, Any]) -> dict[str, Any]:
    """Say the same in OpenAPI 3.0."""
    said: dict[str, Any] = _said(schema)
    said["info"].get("license", {}).pop("identifier", None)
    return {**said, "openapi": "3.0.3"}


def _said(part: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(part, list):
        return [_said(one) for one in part]
    if not isinstance(part, dict):
        return part
    part = {key: _said(value) for key, value in part.items()}
    for choice in ("anyOf", "oneOf"):
        if _NULL in part.get(choice, ()):
            part = _nullable(part, choice)
    if isinstance(part.get("examples"), list):
        part["example"] = part.pop("examples")[0]
    if "const" in part:
        part["enum"] = [part.pop("const")]
    return part


def _nullable(part: dict[str, Any], choice: str) -> dict[str, Any]:
    kinds = [kind for kind in part[choice] if kind != _NULL]
    rest = {key: value for key, value in part.items() if key != choice}
    if len(kinds) == 1 and "$ref" not in kinds[0]:
        return {**rest, **kinds[0], "nullable": True}
    # In 3.0 nothing may stand beside a reference.
    return {**rest, ("allOf" if len(kinds) == 1 else choice): kinds, "nullable": True}
