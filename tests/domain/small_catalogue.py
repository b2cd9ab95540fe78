"""Items as small as a rule needs them."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import DISCLOSURE, Item, Kind, Repeats, Requirement
from dashboard.domain.fiscal import RelativeMonth, RelativePeriod, Span

NOTHING = Bilingual("", "")
FIRST_HALF = RelativePeriod(Span.HALF, 1, 0)
DECEMBER, MARCH, APRIL = RelativeMonth(12, -1), RelativeMonth(3, 0), RelativeMonth(4, 0)


def line(
    code: str,
    repeats: Repeats = Repeats.ONCE,
    *,
    kind: Kind = Kind.CONTENT,
    due: RelativeMonth | None = None,
    covers: tuple[RelativePeriod, ...] = (),
    stands_for: tuple[str, ...] = (),
    unclear: bool = False,
) -> Requirement:
    return Requirement(
        code,
        kind,
        NOTHING,
        repeats,
        due=due,
        covers=covers,
        stands_for=stands_for,
        unclear=unclear,
    )


def item(
    *lines: Requirement,
    due: RelativeMonth = DECEMBER,
    due_after_months: int | None = None,
    covers: tuple[RelativePeriod, ...] = (),
) -> Item:
    return Item(
        "O1",
        DISCLOSURE,
        NOTHING,
        NOTHING,
        (),
        due,
        NOTHING,
        lines,
        due_after_months=due_after_months,
        covers=covers,
    )


def monthly(*lines: Requirement) -> Item:
    """An item of the first half, due in April, month by month the month after."""
    return item(*lines, due=APRIL, due_after_months=1, covers=(FIRST_HALF,))
