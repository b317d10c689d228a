"""What programs read: shapes that scripts rely on, as plain lists and mappings."""
