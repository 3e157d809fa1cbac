"""What another program exported, and what of it goes into the plans: empty places, new entries, no more."""
