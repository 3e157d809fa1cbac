"""Plans, method and a date turned into results: pure functions that know no files, clock or language."""
