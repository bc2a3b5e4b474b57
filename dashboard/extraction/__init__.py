"""Article to events: triggers, actors, quantities, locations."""
