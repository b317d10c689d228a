"""Ways to keep `identity_provider`."""
