"""What a figure says, for tests."""

from __future__ import annotations

from typing import Any


def written(figure: Any) -> list[str]:
    """The texts beside the marks, in the order they were put there."""
    return [annotation.text for annotation in figure.layout.annotations]


def named(figure: Any, name: str) -> Any:
    """The one trace of this name."""
    (found,) = [trace for trace in figure.data if trace.name == name]
    return found


THAI_MONTHS = [
    *("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."),
    *("เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."),
]
