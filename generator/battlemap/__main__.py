"""Runs the command line as `python -m battlemap`."""

from battlemap.cli import main

if __name__ == "__main__":
    main()
