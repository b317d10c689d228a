"""What a person is asked about their profile, and why."""
