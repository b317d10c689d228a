"""Each backend of `language_model`."""
