"""Pages on paper: a browser of this machine prints them to PDF, files are joined into booklets."""
