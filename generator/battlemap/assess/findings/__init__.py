"""Which sentence heads which section: candidates in order of importance, as ids of the playbook with their
names.
"""
