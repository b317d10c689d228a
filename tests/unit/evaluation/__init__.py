"""What the comparison promises."""
