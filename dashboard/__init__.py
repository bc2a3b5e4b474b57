"""From French communiqués to a map of events."""
