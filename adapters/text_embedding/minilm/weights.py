"""Arrays from a file in the form of safetensors: a head of JSON, then the numbers."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_KINDS = {"F32": np.float32, "F16": np.float16}


def read_arrays(path: Path) -> Mapping[str, Floats]:
    """Return the arrays of floats by name, in single precision; they stay in the file till used."""
    raw = np.memmap(path, dtype=np.uint8, mode="r")
    size = int.from_bytes(raw[:8].tobytes(), "little")
    head = json.loads(raw[8 : 8 + size].tobytes())
    return {
        name: _array(raw[8 + size :], entry) for name, entry in head.items() if _is_floats(entry)
    }


def _is_floats(entry: Mapping[str, Any]) -> bool:
    return entry.get("dtype") in _KINDS


def _array(raw: NDArray[np.uint8], entry: Mapping[str, Any]) -> Floats:
    start, end = entry["data_offsets"]
    kind = _KINDS[entry["dtype"]]
    return np.asarray(raw[start:end].view(kind).reshape(entry["shape"]), dtype=np.float32)
