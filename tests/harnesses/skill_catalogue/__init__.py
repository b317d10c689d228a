"""Each backend of `skill_catalogue`."""
