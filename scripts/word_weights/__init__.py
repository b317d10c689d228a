"""How `adapters/word_weights/builtin.jgz` is made."""
