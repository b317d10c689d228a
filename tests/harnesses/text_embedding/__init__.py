"""Each backend of `text_embedding`."""
