"""Why a report cannot be written."""


class PdfNotInstalledError(Exception):
    """PDF is not installed here: install jobgraph[reports], or ask for JSON or CSV."""
