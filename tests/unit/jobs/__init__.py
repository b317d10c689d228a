"""Jobs: reading advertisements and postings."""
