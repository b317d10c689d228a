"""The audit of scores: what it does with each résumé, and what it counts."""
