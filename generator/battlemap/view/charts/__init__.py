"""Geometry of charts: plain numbers in, finished shapes and labels out; no drawing."""
