"""Each backend of `word_weights`."""
