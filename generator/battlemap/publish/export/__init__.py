"""The plans and their results as data: JSON, CSV, spreadsheet, calendars, feed."""
