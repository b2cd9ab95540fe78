"""The periods a dataset has to tell of, and the items that its rows answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import Duty
from dashboard.domain.figures.budget import spent_field
from dashboard.domain.figures.case_headings import NOTHING_DEMANDED
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.filling import FILLERS
from dashboard.domain.figures.rows import FigureRow, period_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.figures.wholeness import Part, lacking_parts
from dashboard.domain.fiscal import Month, Period, Span
from dashboard.domain.ownership import FED_BY_HAND
from dashboard.services.figure_outline import Outline
from dashboard.services.year import YearState
from dashboard.text import dates, figure_page
from dashboard.ui.case_settings import case_settings
from dashboard.ui.figure_parts import part_names
from dashboard.ui.linked import linked

_COUNTS = ("carried", "received", "completed", "pending")


class Told(StrEnum):
    """What the rows say of a period."""

    ROWS = "rows"
    NIL = "nil"
    PARTLY = "partly"
    MISSING = "missing"
    AHEAD = "ahead"


ICON = {
    Told.ROWS: "check_circle",
    Told.NIL: "do_not_disturb_on",
    Told.PARTLY: "clock_loader_40",
    Told.MISSING: "error",
    Told.AHEAD: "radio_button_unchecked",
}
LOOK = {
    Told.ROWS: "done",
    Told.NIL: "nil",
    Told.PARTLY: "partly",
    Told.MISSING: "overdue",
    Told.AHEAD: "open",
}
"""The class of the style sheet that has its colour."""
WORD = {
    Told.ROWS: figure_page.ROWS,
    Told.NIL: figure_page.NIL,
    Told.PARTLY: figure_page.PARTLY,
    Told.MISSING: figure_page.MISSING,
    Told.AHEAD: figure_page.AHEAD,
}
SENTENCE = {
    Told.ROWS: figure_page.ROWS_OF,
    Told.NIL: figure_page.NIL_OF,
    Told.PARTLY: figure_page.PARTLY_OF,
    Told.MISSING: figure_page.MISSING_OF,
    Told.AHEAD: figure_page.AHEAD_OF,
}


@dataclass(frozen=True)
class _Rows:
    """What there is of a period: how many rows, how many of them tell of nothing, what lacks."""

    count: int = 0
    nil: int = 0
    lacking: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Covered:
    """One period: what is told of it, with how many rows, and where a press leads.

    ``lacks`` says in words what is not there yet of a period that is told of; None: nothing.
    """

    name: Bilingual
    look: str
    icon: str
    word: Bilingual
    words: Bilingual
    link: str
    lacks: Bilingual | None


@dataclass(frozen=True)
class Fed:
    """An item that the dataset serves; ``tally`` is None where its rows answer no line of it."""

    code: str
    short: Bilingual
    tally: Bilingual | None
    is_whole: bool


def show_periods(dataset: Dataset, table: Outline, year: YearState) -> None:
    """The strip of periods with the items below; nothing where neither is there."""
    periods, items = covered(dataset, table, year), fed(dataset, year)
    if not (periods or items):
        return
    is_monthly = all(period.span is Span.MONTH for period in _asked(dataset, year))
    linked(
        "figure_periods.html",
        key="periods",
        title=figure_page.COVERED if is_monthly else figure_page.PERIODS_COVERED,
        is_monthly=is_monthly,
        periods=periods,
        items=items,
        words=figure_page,
        is_sample=table.are_sample,
    )


def covered(dataset: Dataset, table: Outline, year: YearState) -> list[Covered]:
    """Every period that is asked for or told of, in order."""
    told = _told(dataset, table, year)
    asked = {period: items for period, items in _asked(dataset, year).items()}
    periods = {period.code: period for period in asked}
    spare = (Period.month(month) for month in year.year.months)
    periods |= {period.code: period for period in spare if period.code in told and asked}
    return [
        _covered(dataset, period, told, year)
        for period in sorted(periods.values(), key=lambda period: period.first)
    ]


def fed(dataset: Dataset, year: YearState) -> list[Fed]:
    """The items that the dataset serves, in the order of the form."""
    found: list[Fed] = []
    for state in year.items:
        duties = [duty for duty in state.duties if _is_filled(duty, dataset)]
        answered = sum(state.answer(duty) is not None for duty in duties)
        if duties:
            tally = _tally(answered, len(duties))
            found.append(Fed(state.code, state.item.short, tally, answered == len(duties)))
        elif state.code in FED_BY_HAND.get(dataset, ()):
            found.append(Fed(state.code, state.item.short, None, is_whole=False))
    return found


def months_expected(dataset: Dataset, year: YearState) -> tuple[Month, ...]:
    """The months that are asked for and over: what nobody told of them is missing."""
    asked = sorted(period.first for period in _asked(dataset, year) if period.span is Span.MONTH)
    return tuple(month for month in asked if month.last_day < year.today)


def missing_months(dataset: Dataset, table: Outline, year: YearState) -> list[Period]:
    """The months asked for, or over, of which no row tells."""
    told = _told(dataset, table, year)
    months = [Period.month(month) for month in year.year.months]
    return [period for period in months if period.code not in told]


def lacking(dataset: Dataset, table: Outline, year: YearState) -> list[Period]:
    """The periods asked for that are not told of, or not wholly, in order."""
    told = _told(dataset, table, year)
    asked = sorted(_asked(dataset, year), key=lambda period: period.first)
    found = ((period, told.get(_told_code(dataset, period))) for period in asked)
    return [period for period, rows in found if rows is None or rows.lacking]


def _told_code(dataset: Dataset, period: Period) -> str:
    return spent_field(period.first) if dataset is Dataset.BUDGET else period.code


def _asked(dataset: Dataset, year: YearState) -> dict[Period, list[str]]:
    """The periods that lines answered by this dataset ask for, with their items."""
    asked: dict[Period, list[str]] = {}
    for state in year.items:
        for duty in state.duties:
            if _is_filled(duty, dataset):
                for period in _parts(duty.period, dataset):
                    asked.setdefault(period, []).append(state.code)
    return asked


def _parts(period: Period, dataset: Dataset) -> Iterator[Period]:
    if period.span is Span.YEAR:
        return
    yield from period.split(Span.MONTH) if period.span is Span.HALF else (period,)


def _is_filled(duty: Duty, dataset: Dataset) -> bool:
    name = duty.requirement.filled_by
    return bool(name) and FILLERS[name or ""].dataset is dataset


def _tally(answered: int, total: int) -> Bilingual:
    if total == 1:
        return figure_page.FED_ONCE if answered else figure_page.NOT_FED_ONCE
    if answered == total:
        return figure_page.FED_ALL.filled(total=total)
    return figure_page.FED.filled(answered=answered, total=total)


def _told(dataset: Dataset, table: Outline, year: YearState) -> Mapping[str, _Rows]:
    """What there is by the code of a period; periods without a row are not there."""
    if table.whole is None:
        return {code: _Rows(count, nil) for code, (count, nil) in table.counted.items()}
    is_cases = dataset is Dataset.CASES
    headings = case_settings(year.year).case_headings if is_cases else NOTHING_DEMANDED
    of_period: dict[str, list[FigureRow]] = {}
    for stored in table.whole:
        for code in _codes(dataset, stored.row):
            of_period.setdefault(code, []).append(stored.row)
    return {
        code: _Rows(
            len(rows),
            sum(_is_nil(dataset, row) for row in rows),
            lacking_parts(dataset, rows, headings),
        )
        for code, rows in of_period.items()
    }


def _codes(dataset: Dataset, row: FigureRow) -> Iterable[str]:
    if dataset is not Dataset.BUDGET:
        return (period_of(SHAPES[dataset], row.values),)
    return _months_spent(row)


def _months_spent(row: FigureRow) -> list[str]:
    return [name for name in row.values if name.startswith("spent_")]


def _is_nil(dataset: Dataset, row: FigureRow) -> bool:
    if dataset is Dataset.COMPLAINTS:
        return not any(row.values.get(name) for name in _COUNTS)
    return row.is_nil


def _covered(
    dataset: Dataset,
    period: Period,
    told: Mapping[str, _Rows],
    year: YearState,
) -> Covered:
    rows = told.get(_told_code(dataset, period), _Rows())
    state = _state(rows, period, year)
    name = dates.period_name(period)
    missing = part_names(dataset, rows.lacking)
    sentence = SENTENCE[state].filled(period=name, count=rows.count, missing=missing)
    return Covered(
        dates.month_name(period.first) if period.span is Span.MONTH else name,
        LOOK[state],
        ICON[state],
        WORD[state],
        sentence,
        f"{dataset}?month={period.code}" if rows.count and dataset is not Dataset.BUDGET else "",
        sentence if state is Told.PARTLY else None,
    )


def _state(rows: _Rows, period: Period, year: YearState) -> Told:
    if rows.lacking:
        return Told.PARTLY
    if rows.count:
        return Told.NIL if rows.nil == rows.count else Told.ROWS
    return Told.AHEAD if period.last.last_day >= year.today else Told.MISSING
