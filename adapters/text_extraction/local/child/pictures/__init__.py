"""Pages of hostile documents as pictures that an engine can read."""
