"""Events through eight relays, beside jobs through eight workers of a peer."""
