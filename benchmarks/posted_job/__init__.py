"""A posted job before very many stored candidates."""
