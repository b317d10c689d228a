"""The API, in this process, on memory adapters."""
