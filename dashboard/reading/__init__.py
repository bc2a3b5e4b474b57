"""File to communiqué to articles."""
