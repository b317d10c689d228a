"""environ-config without the secret stores that it loads by itself.

Where boto3 is installed, importing `environ` imports it for AWS's secrets manager, which nobody
here asks: a quarter of a second at every start. So it is hidden for that moment.
"""

import sys

_HIDDEN = "boto3"
_loaded = sys.modules.get(_HIDDEN)
sys.modules[_HIDDEN] = None  # type: ignore[assignment] # how the import system says: not here
try:
    import environ
finally:
    if _loaded is None:
        del sys.modules[_HIDDEN]
    else:
        sys.modules[_HIDDEN] = _loaded

config, group, to_config, var = environ.config, environ.group, environ.to_config, environ.var

__all__ = ["config", "group", "to_config", "var"]
