"""Evidence of a demonstration: a few invented files, some of them with something to find."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from dashboard.domain.catalogue import Kind
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.marks import Answer
from dashboard.reports.sample_files import (
    sample_pdf,
    sample_picture,
    sample_scan,
    sample_workbook,
)
from dashboard.services.views import ItemState, YearState
from dashboard.text import demo as words
from dashboard.text.dates import period_name


@dataclass(frozen=True)
class DemoFile:
    """A file of an item, with the code of the period it proves."""

    item: str
    period: str
    name: str
    content: Callable[[], bytes]

    def opened(self) -> BytesIO:
        return BytesIO(self.content())


def demo_files(state: YearState) -> Iterator[DemoFile]:
    """A picture, documents of this year and of the last, a scan; and what forms demand by format.

    The document of the last year and the scan are there to be found.
    """
    year = state.year
    earlier = year.plus(-1)
    yield _file(state.item("O1"), year, words.CHART, "jpg", sample_picture)
    yield _file(state.item("O3"), year, words.LAWS, "pdf", sample_pdf)
    yield _file(state.item("O12"), year, words.PLAN, "pdf", sample_scan)
    yield _file(state.item("O16"), year, words.STAFF, "pdf", sample_pdf)
    yield _file(state.item("O20"), year, words.RISKS, "pdf", sample_pdf, named=earlier)
    for item in state.items:
        if item.item.formats:
            yield from _of_demanded_formats(item)


def _file(
    item: ItemState,
    year: FiscalYear,
    title: str,
    ending: str,
    make: Callable[[list[str]], bytes],
    *,
    named: FiscalYear | None = None,
) -> DemoFile:
    lines = [words.SAMPLE, item.item.short.th, words.OF_YEAR.format(year=named or year)]
    return DemoFile(item.code, str(year), f"{title}.{ending}", partial(make, lines))


def _of_demanded_formats(item: ItemState) -> Iterator[DemoFile]:
    """A document and a workbook for every period that is said to be published."""
    files = (duty for duty in item.duties if duty.requirement.kind is Kind.FILE)
    done = {duty.period for duty in files if item.answer(duty) is Answer.DONE}
    columns = next((line.columns for line in item.item.requirements if line.columns), words.COLUMNS)
    for period in sorted(done, key=lambda period: period.first):
        told = period_name(period).th
        of_year = words.OF_YEAR.format(year=period.fiscal_year)
        lines = [words.SAMPLE, item.item.short.th, told, of_year]
        stem = f"{item.code} {told}".replace("/", "-")
        document, workbook = partial(sample_pdf, lines), partial(sample_workbook, columns, [lines])
        yield DemoFile(item.code, period.code, f"{stem}.pdf", document)
        yield DemoFile(item.code, period.code, f"{stem}.xlsx", workbook)
