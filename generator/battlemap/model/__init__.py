"""What accounts, people, opportunities, competitors and the method are: frozen values that read no files."""
