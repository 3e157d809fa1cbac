"""The method as data: types of what `playbook/*.yml` may hold. Every text exists in both languages."""
