"""How an item was answered, and pressing the periods of its checklist."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.year import ItemState, year_state
from tests.cast import VIEWER
from tests.screens.visiting import choice, run

OCTOBER, NOVEMBER = "2026-10", "2026-11"


def state(desk: Desk, code: str) -> ItemState:
    return year_state(desk, VIEWER).item(code)


def answers(desk: Desk, code: str) -> dict[str, Answer]:
    """Answers of an item by ``REQUIREMENT PERIOD``."""
    return {
        f"{key.requirement} {key.period}": mark.answer
        for key, mark in state(desk, code).marks.items()
    }


def pills(visit: AppTest, key: str) -> list[str]:
    """The codes of the periods that show as pressed."""
    return list(choice(visit, key).value or [])


def press_period(visit: AppTest, key: str, *periods: str) -> AppTest:
    """Leave exactly these periods of a row pressed."""
    return run(choice(visit, key).set_value(list(periods)))
