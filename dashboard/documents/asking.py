"""What is asked of the reading process, and what it answers, as JSON between the two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from dashboard.documents.limits import Limits
from dashboard.domain.documents import Format


class Task(StrEnum):
    """What the process is to do with a file."""

    FACTS = "facts"
    PAGE = "page"
    SMALLER = "smaller"
    ROWS = "rows"


@dataclass(frozen=True)
class Question:
    """A task and what it needs: ``size`` in pixels, ``target`` a file to write, ``page`` from 1."""

    task: Task
    path: str
    format: Format
    limits: Limits
    names: tuple[str, ...] = ()
    page: int = 1
    size: int = 0
    target: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def question_from(given: Mapping[str, Any]) -> Question:
    return Question(
        task=Task(given["task"]),
        path=given["path"],
        format=Format(given["format"]),
        limits=Limits(**given["limits"]),
        names=tuple(given["names"]),
        page=given["page"],
        size=given["size"],
        target=given["target"],
    )
