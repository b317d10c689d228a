"""Each backend of `phone_numbers`."""
