"""Jobs: what employers ask for."""
