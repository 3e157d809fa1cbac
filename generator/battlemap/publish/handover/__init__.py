"""A site to hand on: as an archive that opens by double click, or an account as one file."""
