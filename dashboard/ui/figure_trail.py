"""Answers of an item that figures gave: from which page and file, and what keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import Duty
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.filling import FILLERS
from dashboard.domain.fiscal import Span
from dashboard.services.figure_outline import outline_of
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, figure_page, importing
from dashboard.ui import visit
from dashboard.ui.figure_periods import lacking
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.names import joined


@dataclass(frozen=True)
class Source:
    """Figures that answer lines of an item: where they came from, and a link to their page."""

    words: Bilingual
    answered: Bilingual
    page: str


def show_sources(state: ItemState, year: YearState) -> None:
    """Above a checklist: the figures that answer some of its lines, and those that could."""
    found: dict[tuple[Dataset, str], list[Duty]] = {}
    for duty in state.duties:
        if dataset := filled_from(duty, state):
            found.setdefault((dataset, file_of(duty, state)), []).append(duty)
    sources = [_source(dataset, file, duties) for (dataset, file), duties in found.items()]
    known = {dataset for dataset, _ in found}
    sources += [
        _possible(dataset, duties, year)
        for dataset, duties in _unanswered(state).items()
        if dataset not in known or _wait_for_months(duties)
    ]
    if sources:
        linked("from_figures.html", key="from_figures", sources=sources)


def _unanswered(state: ItemState) -> Mapping[Dataset, list[Duty]]:
    """The duties without an answer that figures could give."""
    found: dict[Dataset, list[Duty]] = {}
    for duty in state.duties:
        if (name := duty.requirement.filled_by) and state.answer(duty) is None:
            found.setdefault(FILLERS[name].dataset, []).append(duty)
    return found


def _possible(dataset: Dataset, duties: Sequence[Duty], year: YearState) -> Source:
    words = figure_page.CAN_ANSWER.filled(dataset=importing.DATASETS[dataset])
    return Source(words, _what_lacks(dataset, duties, year), dataset.value)


def _what_lacks(dataset: Dataset, duties: Sequence[Duty], year: YearState) -> Bilingual:
    """The months that one answer waits for; other answers stand month by month below."""
    if not _wait_for_months(duties):
        return figure_page.ANSWERS_NOTHING
    table = outline_of(visit.desk(), visit.actor(), year.year, dataset)
    lacks = lacking(dataset, table, year)
    if table.are_sample or not (table.count and lacks):
        return figure_page.ANSWERS_NOTHING
    names = joined((dates.period_name(period) for period in lacks), most=12)
    return figure_page.STILL_LACKS.filled(periods=names)


def _wait_for_months(duties: Sequence[Duty]) -> bool:
    return any(duty.period.span is Span.HALF for duty in duties)


def filled_from(duty: Duty, state: ItemState) -> Dataset | None:
    """The figures that answer a duty; None where an officer does, or nobody."""
    mark = state.marks.get(duty.key)
    if mark is None or mark.figures is None:
        return None
    return FILLERS[duty.requirement.filled_by or ""].dataset


def file_of(duty: Duty, state: ItemState) -> str:
    mark = state.marks.get(duty.key)
    return mark.figures.file_name if mark and mark.figures else ""


def trail(duties: Sequence[Duty], state: ItemState) -> list[str]:
    """Below a line: which of its periods figures answer, ``จากข้อมูลสถิติคดี: ต.ค. 2569``."""
    found: dict[Dataset, list[Duty]] = {}
    for duty in duties:
        if dataset := filled_from(duty, state):
            found.setdefault(dataset, []).append(duty)
    return [
        say(
            figure_page.FROM_FIGURES_OF,
            dataset=importing.DATASETS[dataset],
            periods=joined((dates.period_name(duty.period) for duty in of), most=12),
        )
        for dataset, of in found.items()
    ]


def _source(dataset: Dataset, file: str, duties: Sequence[Duty]) -> Source:
    name = importing.DATASETS[dataset]
    words = (
        figure_page.FROM_FILE.filled(dataset=name, file=file)
        if file
        else figure_page.FROM_FIGURES.filled(dataset=name)
    )
    return Source(words, figure_page.ANSWERS.filled(count=len(duties)), dataset.value)
