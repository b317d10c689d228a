"""Documents that come and go past the API, by signed addresses of our own server."""
