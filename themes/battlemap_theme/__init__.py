"""The MkDocs theme of battlemap: templates, styles and scripts, no code."""
