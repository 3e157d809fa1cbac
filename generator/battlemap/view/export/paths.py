"""Where data lie in the site, below the root of a language (JSON: below the root of the site)."""

DATA = "data/"
PORTFOLIO = "portfolio.json"
WORKBOOK = "battlemap.xlsx"
FEED = "changes.atom"
CALENDAR = "calendar.ics"
CALENDARS = "calendar/{member}.ics"
