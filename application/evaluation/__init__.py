"""How well documents are read: what was read, compared with the truth. See docs/evaluation.md."""
