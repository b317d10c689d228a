"""How long a backup takes, and how much memory."""
