"""The periods a dataset has to tell of, and the items that its rows answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import Duty
from dashboard.domain.figures.budget import spent_field
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.filling import FILLERS
from dashboard.domain.figures.rows import FigureRow, period_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import Month, Period, Span
from dashboard.services.figure_outline import Outline
from dashboard.services.year import YearState
from dashboard.text import dates, figure_page
from dashboard.ui.linked import linked

FED_BY_HAND = {Dataset.SURVEYS: ("O6",), Dataset.ACTIVITIES: ("O25",)}
"""Items that a dataset serves without answering a line of them."""
_COUNTS = ("carried", "received", "completed", "pending")


class Told(StrEnum):
    """What the rows say of a period."""

    ROWS = "rows"
    NIL = "nil"
    MISSING = "missing"
    AHEAD = "ahead"


ICON = {
    Told.ROWS: "check_circle",
    Told.NIL: "do_not_disturb_on",
    Told.MISSING: "error",
    Told.AHEAD: "radio_button_unchecked",
}
LOOK = {Told.ROWS: "done", Told.NIL: "nil", Told.MISSING: "overdue", Told.AHEAD: "open"}
"""The class of the style sheet that has its colour."""
WORD = {
    Told.ROWS: figure_page.ROWS,
    Told.NIL: figure_page.NIL,
    Told.MISSING: figure_page.MISSING,
    Told.AHEAD: figure_page.AHEAD,
}
SENTENCE = {
    Told.ROWS: figure_page.ROWS_OF,
    Told.NIL: figure_page.NIL_OF,
    Told.MISSING: figure_page.MISSING_OF,
    Told.AHEAD: figure_page.AHEAD_OF,
}


@dataclass(frozen=True)
class Covered:
    """One period: what is told of it, with how many rows, and where a press leads."""

    name: Bilingual
    look: str
    icon: str
    word: Bilingual
    words: Bilingual
    link: str


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
    told = _told(dataset, table)
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
    told = _told(dataset, table)
    months = [Period.month(month) for month in year.year.months]
    return [period for period in months if period.code not in told]


def lacking(dataset: Dataset, table: Outline, year: YearState) -> list[Period]:
    """The periods asked for of which no row tells, in order."""
    told = _told(dataset, table)
    asked = sorted(_asked(dataset, year), key=lambda period: period.first)
    return [period for period in asked if _told_code(dataset, period) not in told]


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


def _told(dataset: Dataset, table: Outline) -> Mapping[str, tuple[int, int]]:
    """Rows by the code of their period: all of them, and those that tell of nothing."""
    if table.whole is None:
        return table.counted
    every: Counter[str] = Counter()
    nil: Counter[str] = Counter()
    for stored in table.whole:
        for code in _codes(dataset, stored.row):
            every[code] += 1
            nil[code] += _is_nil(dataset, stored.row)
    return {code: (count, nil[code]) for code, count in every.items()}


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
    told: Mapping[str, tuple[int, int]],
    year: YearState,
) -> Covered:
    count, nil = told.get(_told_code(dataset, period), (0, 0))
    state = _state(count, nil, period, year)
    name = dates.period_name(period)
    return Covered(
        dates.month_name(period.first) if period.span is Span.MONTH else name,
        LOOK[state],
        ICON[state],
        WORD[state],
        SENTENCE[state].filled(period=name, count=count),
        f"{dataset}?month={period.code}" if count and dataset is not Dataset.BUDGET else "",
    )


def _state(count: int, nil: int, period: Period, year: YearState) -> Told:
    if count:
        return Told.NIL if nil == count else Told.ROWS
    return Told.AHEAD if period.last.last_day >= year.today else Told.MISSING
