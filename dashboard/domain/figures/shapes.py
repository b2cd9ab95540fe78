"""What one row of each dataset is (the columns of the forms: the audit's items O11 to O25)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form
from dashboard.domain.fiscal import FIRST_MONTH_OF_FISCAL_YEAR, Span

SECTIONS = ("administration", "suppression", "traffic", "investigation", "inquiry")
"""Codes of the work sections that report for themselves; their clerks belong to them."""
COMPLAINT_KINDS = ("corruption", "procurement", "general")
OFFENCE_GROUPS = ("1", "2", "3", "4")
"""Life, body and sex; property; special offences; the state as the injured party."""
PERSONS_GROUP = "4"
"""The group in which arrests are counted in persons, so that it has no rate of clearance."""
POLICY, TEACHING, OTHER = "policy", "teaching", "other"
ACTIVITY_KINDS = (POLICY, TEACHING, "meeting", OTHER)
"""O19 asks for putting the Anti-Bribery Policy into practice, and for teaching about property."""
FISCAL_MONTHS = tuple((FIRST_MONTH_OF_FISCAL_YEAR - 1 + index) % 12 + 1 for index in range(12))
"""Numbers of the months in fiscal order, October first."""


@dataclass(frozen=True)
class Shape:
    """The fields of a dataset, in order.

    ``dated_by`` is the field that says when a row belongs: a MONTH, QUARTER or DAY; None for a
    row of the whole year. ``span`` is the period its rows fill, ``part_of`` the field by which
    rows of one period are told apart where that matters (section, kind, group). Rows of a
    dataset that ``may_repeat`` may share their key: two purchases can be alike.
    """

    dataset: Dataset
    fields: tuple[Field, ...]
    dated_by: str | None
    span: Span
    part_of: str | None = None
    may_repeat: bool = False

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        return {field.name: field for field in self.fields}

    @cached_property
    def keys(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.key)


def _text(name: str, *, required: bool = False, key: bool = False, longest: int = 300) -> Field:
    return Field(name, Form.TEXT, required, key, longest=longest)


def _count(name: str, *, required: bool = True) -> Field:
    return Field(name, Form.COUNT, required)


def _baht(name: str, *, required: bool = True) -> Field:
    return Field(name, Form.BAHT, required)


def _choice(name: str, choices: tuple[str, ...], *, key: bool = True) -> Field:
    return Field(name, Form.CHOICE, required=True, key=key, choices=choices)


def _dated(name: str, form: Form) -> Field:
    return Field(name, form, required=True, key=True)


_ALL = (
    Shape(
        Dataset.COMPLAINTS,
        (
            _dated("month", Form.MONTH),
            _choice("kind", COMPLAINT_KINDS),
            _count("carried"),
            _count("received"),
            _count("completed"),
            _count("pending"),
        ),
        dated_by="month",
        span=Span.MONTH,
        part_of="kind",
    ),
    Shape(
        Dataset.BUDGET,
        (
            _text("source", required=True, key=True, longest=200),
            _text("category", required=True, key=True, longest=200),
            _text("name", required=True, key=True, longest=200),
            _baht("yearly_plan"),
            *(_baht(f"planned_{month:02}", required=False) for month in FISCAL_MONTHS),
            *(_baht(f"spent_{month:02}", required=False) for month in FISCAL_MONTHS),
            _text("obstacle", longest=2000),
        ),
        dated_by=None,
        span=Span.YEAR,
    ),
    Shape(
        Dataset.FUND,
        (
            _dated("quarter", Form.QUARTER),
            _baht("carried"),
            _baht("allocated"),
            _baht("spent"),
            _text("note", longest=1000),
        ),
        dated_by="quarter",
        span=Span.QUARTER,
    ),
    Shape(
        Dataset.PROCUREMENT,
        (
            _dated("month", Form.MONTH),
            _count("number", required=False),
            _count("fiscal_year", required=False),
            _text("agency"),
            _text("district"),
            _text("province"),
            _text("ministry"),
            _text("agency_kind"),
            _text("name", required=True, key=True, longest=1000),
            _baht("allocated", required=False),
            _text("budget_source"),
            _text("status"),
            _text("method"),
            _baht("reference_price", required=False),
            _baht("agreed_price", required=False),
            _text("vendor", longest=500),
            _text("egp"),
        ),
        dated_by="month",
        span=Span.MONTH,
        may_repeat=True,
    ),
    Shape(
        Dataset.CASES,
        (
            _dated("month", Form.MONTH),
            _choice("group", OFFENCE_GROUPS),
            _text("offence", required=True, key=True),
            _count("reported"),
            _count("arrested"),
        ),
        dated_by="month",
        span=Span.MONTH,
        part_of="group",
    ),
    Shape(
        Dataset.RISKS,
        (
            _choice("section", SECTIONS),
            _text("process", required=True, key=True),
            _text("risk", required=True, key=True, longest=1000),
            Field("likelihood", Form.SCALE, required=True, least=1, most=5),
            Field("impact", Form.SCALE, required=True, least=1, most=5),
            _text("measure", longest=1000),
            _text("result", longest=1000),
        ),
        dated_by=None,
        span=Span.YEAR,
        part_of="section",
    ),
    Shape(
        Dataset.ACTIVITIES,
        (
            _dated("day", Form.DAY),
            _choice("section", SECTIONS),
            _text("name", required=True, key=True, longest=500),
            _text("place"),
            _choice("kind", ACTIVITY_KINDS, key=False),
            # People tick only the activities that the head took part in.
            Field("head_took_part", Form.YES_NO, required=True, blank=False),
            _count("pictures", required=False),
        ),
        dated_by="day",
        span=Span.MONTH,
        part_of="section",
    ),
    Shape(
        Dataset.SURVEYS,
        (_dated("day", Form.DAY), _count("officers"), _count("public")),
        dated_by="day",
        span=Span.YEAR,
    ),
    Shape(
        Dataset.BRIEFINGS,
        (
            _dated("day", Form.DAY),
            _text("topic", required=True, key=True),
            _count("attended"),
            _text("who", longest=1000),
        ),
        dated_by="day",
        span=Span.YEAR,
    ),
)

SHAPES: Mapping[Dataset, Shape] = {shape.dataset: shape for shape in _ALL}
