"""Finished views and results as files: pages, styles, scripts, search index, diagnostics. Decides nothing."""
