"""Fixtures that more than one test file asks for, and no test that judges time."""

from hypothesis import settings

pytest_plugins = ["journeys"]
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
