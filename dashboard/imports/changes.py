"""What differs between a record as it is and as a file would make it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from dashboard.domain.budget import NOTHING, BudgetLine
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import Month

FieldValue = int | Decimal | str | None
"""A count, an amount in baht or a text; None is a month that is not reported."""


@dataclass(frozen=True)
class FieldChange:
    """One field that would change; ``month`` where the field has a value for each month.

    ``field`` is the attribute's name on the record.
    """

    field: str
    month: Month | None
    old: FieldValue
    new: FieldValue


def field_changes(
    old: ComplaintMonth | BudgetLine, new: ComplaintMonth | BudgetLine
) -> tuple[FieldChange, ...]:
    """Every field whose value differs, in the order of the record."""
    before, after = _values(old), _values(new)
    places = list(dict.fromkeys([*before, *after]))
    changes = (
        FieldChange(field, month, _value(before, field, month), _value(after, field, month))
        for field, month in places
    )
    return tuple(change for change in changes if change.old != change.new)


_Values = Mapping[tuple[str, Month | None], FieldValue]


def _values(record: ComplaintMonth | BudgetLine) -> _Values:
    if isinstance(record, ComplaintMonth):
        counts = ("carried", "received", "completed", "pending")
        return {(name, None): getattr(record, name) for name in counts}
    return (
        {("yearly_plan", None): record.yearly_plan}
        | {("planned", month): amount for month, amount in record.planned.items()}
        | {("spent", month): amount for month, amount in record.spent.items()}
        | {("obstacle", None): record.obstacle}
    )


def _value(values: _Values, field: str, month: Month | None) -> FieldValue:
    """A month without a plan has nothing planned; a month without spending is not reported."""
    return values.get((field, month), NOTHING if field == "planned" else None)
