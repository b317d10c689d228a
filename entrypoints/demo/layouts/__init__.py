"""Three ways that a résumé can look."""
