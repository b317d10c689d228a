"""Identity: accounts and who they belong to."""
