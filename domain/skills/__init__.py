"""Skills: the catalogue and where a text names them."""
