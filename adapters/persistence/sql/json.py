"""Value objects as JSON columns."""

from cattrs.preconf.json import make_converter

converter = make_converter()
"""Times in ISO 8601, enumerations by value; unknown keys are ignored."""
