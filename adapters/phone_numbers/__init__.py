"""Ways to keep `phone_numbers`."""
