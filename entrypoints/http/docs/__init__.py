"""The API for people: a page that needs nothing from anybody else's server."""
