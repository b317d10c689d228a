"""Each backend of `gazetteer`."""
