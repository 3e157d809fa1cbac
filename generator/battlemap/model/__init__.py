"""What an account, a person, an opportunity, a competitor and the method are: frozen values that read no files."""
