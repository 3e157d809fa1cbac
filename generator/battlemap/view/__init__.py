"""Results → frozen views: one type per template, finished words and numbers in one language."""
