"""French text to values: sentences, numbers, dates. Knows no communiqué."""
