"""What leaves the site as data, in the words of one language: sheets of rows, entries of calendars."""
