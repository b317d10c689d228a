"""Why an upload to our own server is refused: nothing is stored then."""


class UploadRefusedError(Exception):
    """What came is not what the address was signed for."""


class UploadSizeError(UploadRefusedError):
    """The upload has another size than the address was signed for."""


class UploadChecksumError(UploadRefusedError):
    """The upload has another SHA-256 than the address was signed for."""


class UploadTypeError(UploadRefusedError):
    """The header `Content-Type` is another than the address was signed for."""


class UploadTooSlowError(UploadRefusedError):
    """The upload took too long: send it again over a better connection."""
