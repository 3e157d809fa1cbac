"""Files to values: reads, reports every fault with its place, raises for none."""
