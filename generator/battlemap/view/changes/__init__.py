"""Changes in words: one sentence each, what they belong to, why a score moved."""
