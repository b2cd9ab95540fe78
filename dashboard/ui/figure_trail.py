"""Answers of an item that figures gave: from which page and file, and what keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import Duty
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.filling import FILLERS
from dashboard.services.year import ItemState
from dashboard.text import dates, figure_page, importing
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.names import joined


@dataclass(frozen=True)
class Source:
    """Figures that answer lines of an item: where they came from, and a link to their page."""

    words: Bilingual
    answered: Bilingual
    page: str


def show_sources(state: ItemState) -> None:
    """Above a checklist: the figures that answer some of its lines; nothing where none do."""
    found: dict[tuple[Dataset, str], list[Duty]] = {}
    for duty in state.duties:
        if dataset := filled_from(duty, state):
            found.setdefault((dataset, file_of(duty, state)), []).append(duty)
    if found:
        sources = [_source(dataset, file, duties) for (dataset, file), duties in found.items()]
        linked("from_figures.html", key="from_figures", sources=sources)


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
