"""Fixtures that more than one test file asks for."""

pytest_plugins = ["journeys"]
