"""What is computed once for each object, and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class once(Generic[Owner, Value]):
    """A property that keeps its value, like ``functools.cached_property`` without the lock that Python 3.11 takes."""

    def __init__(self, compute: Callable[[Owner], Value]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    def __get__(self, instance: Owner, _: object = None) -> Value:
        value = instance.__dict__[self._name] = self._compute(instance)
        return value
