"""How well the reading does on labelled communiqués."""
