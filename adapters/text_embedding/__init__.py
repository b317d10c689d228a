"""Ways to say how alike short texts are."""
