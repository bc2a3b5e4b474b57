"""What both command lines share: UTF-8 whatever the locale says, and faults as one sentence and an exit status."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable

from gazetteer.errors import SituationMapError


def speak_utf8() -> None:
    """Have results and messages written as UTF-8; a message shows what is not as an escape."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def exit_status(command: Callable[[], int]) -> int:
    """The exit status that a command gives; 1 where it fails, which is told, or where nobody reads on."""
    try:
        status = command()
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has enough. What is still to be written at the end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (SituationMapError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return status
