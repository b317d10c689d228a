"""Companies: employers and their members."""
