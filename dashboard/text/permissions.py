"""The table of roles as people read it."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.permissions import TABLE, Reach, Row
from dashboard.domain.reviews import ReviewState
from dashboard.domain.roles import Role
from dashboard.text.actions import ACTION
from dashboard.text.reviews import REVIEW
from dashboard.text.status import ROLE

REACH = {
    Reach.NOTHING: Bilingual("–", "–"),
    Reach.OWN: Bilingual("ของตน", "own"),
    Reach.IF_ALLOWED: Bilingual("เมื่อได้รับอนุญาต", "if allowed"),
    Reach.EVERYTHING: Bilingual("ทุกข้อ", "all"),
}
ANY_STATE = Bilingual("ทุกสถานะ", "any")
MAY = Bilingual("สิ่งที่ทำได้", "may")
STATE = Bilingual("สถานะการตรวจทาน", "while the review is")


def table() -> list[list[Bilingual]]:
    """The headings, then a row for everything that can be asked for."""
    heads = [MAY, STATE, *(ROLE[role] for role in Role)]
    return [heads, *(_row(row) for row in TABLE)]


def _row(row: Row) -> list[Bilingual]:
    return [ACTION[row.action], _states(row), *(REACH[row.reach[role]] for role in Role)]


def _states(row: Row) -> Bilingual:
    if row.is_any_state:
        return ANY_STATE
    names = [REVIEW[state] for state in ReviewState if state in row.states]
    return Bilingual(", ".join(each.th for each in names), ", ".join(each.en for each in names))


def markdown() -> str:
    """The table in English, as README shows it."""
    heads, *rows = [[cell.en for cell in row] for row in table()]
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
