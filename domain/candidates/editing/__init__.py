"""From what a person changes to what is kept of it."""
