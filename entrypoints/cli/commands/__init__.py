"""One command a module; each imports what it needs when it runs."""
