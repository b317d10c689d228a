"""A report as a document, where what draws it is installed."""

from domain.fairness.report import ImpactReport
from entrypoints.impact.errors import PdfNotInstalledError


def pdf_bytes(report: ImpactReport) -> bytes:
    """Return a PDF; the same report gives the same bytes. Raise PdfNotInstalledError."""
    try:
        from entrypoints.impact.pdf import render  # noqa: PLC0415 - reportlab, if asked for
    except ModuleNotFoundError as e:
        if (e.name or "").partition(".")[0] != "reportlab":
            raise
        raise PdfNotInstalledError from None
    return render(report)
