"""Each backend of `match_index`."""
