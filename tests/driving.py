"""The page, driven through Streamlit's own test runner: how it is opened, and what of it most tests look at."""

import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = Path(__file__).parent.parent / "dashboard" / "app.py"


def page(query: dict[str, list[str]] | None = None) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, values in (query or {"lang": ["fr"]}).items():
        app.query_params[name] = values
    app.run()
    assert not app.exception
    return app


def counts(app: AppTest) -> tuple[int, int]:
    found = [re.fullmatch(r"(\d+) / (\d+) (?:événement|event)s?", line.value) for line in app.markdown]
    (match,) = [match for match in found if match]
    return int(match[1]), int(match[2])


def paste(app: AppTest, text: str) -> None:
    app.text_area(key="own_paste").set_value(text)
    app.button(key="own_paste_read").click().run()


def handed(app: AppTest) -> list[str]:
    """The files that the page has the browser save."""
    return [html.proto.body for html in app.get("html") if "atob(" in html.proto.body]
