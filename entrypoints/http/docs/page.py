"""The page's own text and script, beside what Swagger UI brings."""

TITLE = "JobGraph API"

PAGE = f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{TITLE}</title>
<link rel="icon" type="image/png" href="/api/docs/assets/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/assets/page.css">
</head>
<body>
<div id="page"></div>
<noscript>This page needs JavaScript; <a href="/api/v1/openapi.json">the description of the API</a>
does not.</noscript>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/assets/page.js"></script>
</body>
</html>
"""

STYLE = """\
body { margin: 0; }
.swagger-ui .information-container { padding-top: 0; }
"""

SCRIPT = """\
SwaggerUIBundle({
  url: "/api/docs/openapi-3.0.json",
  dom_id: "#page",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  // It would send the description to somebody else's server.
  validatorUrl: null
});
"""

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "style-src 'self' 'unsafe-inline'; "  # Swagger UI sets the styles of its elements
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
