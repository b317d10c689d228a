"""Reports of adverse impact as JSON, CSV and PDF: for HTTP and the command line alike."""
