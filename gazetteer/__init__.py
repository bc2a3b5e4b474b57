"""Where is it? Text folding, places, matching names in text, footprints: imports nothing of the dashboard."""
