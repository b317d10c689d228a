"""The daily run over very many stored candidates and jobs."""
