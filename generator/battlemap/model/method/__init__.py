"""The method as data: the types of what `playbook/*.yml` may hold. Every text here exists in both languages."""
