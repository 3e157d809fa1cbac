"""The results of assessing: frozen values, a module per noun. No result is a bare number."""
