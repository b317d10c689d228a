"""What every way to read a document does by itself: plain text, and text without tricks."""
