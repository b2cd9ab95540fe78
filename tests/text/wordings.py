"""Every wording of the product, by where it stands: constants, and tables of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from string import Formatter

import dashboard.text
from dashboard.domain.bilingual import Bilingual


def every_wording() -> dict[str, Bilingual]:
    """``dashboard.text.shell.UNDO`` → its wording; entries of tables carry their key."""
    return dict(_found())


def _found() -> Iterator[tuple[str, Bilingual]]:
    for module in pkgutil.iter_modules(dashboard.text.__path__, "dashboard.text."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Bilingual):
                yield f"{module.name}.{name}", value
            elif isinstance(value, Mapping) and not name.startswith("_"):
                for key, each in value.items():
                    if isinstance(each, Bilingual):
                        yield f"{module.name}.{name}[{key}]", each


def placeholders(text: str) -> list[str]:
    """The facts a wording is filled with, sorted, each as often as it stands there."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def has_thai(text: str) -> bool:
    return any("\u0e01" <= letter <= "\u0e5b" for letter in text)
