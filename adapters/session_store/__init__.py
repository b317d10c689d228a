"""Sessions, one module a technology."""
