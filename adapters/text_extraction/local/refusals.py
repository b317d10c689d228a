"""Why a child did not read a document, as it says it."""

from application.ports.text_extraction import (
    BrokenDocumentError,
    EncryptedDocumentError,
    TooComplexDocumentError,
    UnreadableDocumentError,
)

_BY_CODE: dict[str, type[UnreadableDocumentError]] = {
    kind.code: kind
    for kind in (BrokenDocumentError, EncryptedDocumentError, TooComplexDocumentError)
}


def refusal(code: str) -> UnreadableDocumentError:
    """Return the error; what is not known is a broken document."""
    return _BY_CODE.get(code, BrokenDocumentError)()
