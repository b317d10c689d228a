"""How the vectors of job titles are taught."""
