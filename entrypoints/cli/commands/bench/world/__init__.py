"""A made-up labour market: the same seed gives the same people and jobs."""
