"""What has to hold across a catalogue, once each of its fields is well formed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue, Item, Kind, Requirement, wording
from dashboard.domain.duties import SPAN_OF
from dashboard.domain.figures.filling import FILLERS
from dashboard.domain.fiscal import MONTHS_IN, RelativeMonth, Span
from dashboard.text import data_files as words


@dataclass(frozen=True)
class CatalogueProblem:
    """What is wrong with an item or line, for whoever edits the file."""

    where: str
    what: Bilingual


def problems_of(catalogue: Catalogue) -> Iterator[CatalogueProblem]:
    """Everything that is wrong with a catalogue as a whole, in the order of the file."""
    yield from _codes_twice(catalogue)
    for item in catalogue.items:
        yield from _item(catalogue, item)
        for line in item.requirements:
            yield from _line(catalogue, item, line)
    yield from _order(catalogue)
    yield from _outside(catalogue, "system_close", "month", catalogue.system_close.month)


def _codes_twice(catalogue: Catalogue) -> Iterator[CatalogueProblem]:
    kinds: tuple[Iterable[str], ...] = (
        (group.code for group in catalogue.groups),
        (section.code for section in catalogue.sections),
        (item.code for item in catalogue.items),
        (line.code for item in catalogue.items for line in item.requirements),
    )
    for codes in kinds:
        for code, times in Counter(codes).items():
            if times > 1:
                yield CatalogueProblem(code, words.TWICE.filled(field="code"))


def _item(catalogue: Catalogue, item: Item) -> Iterator[CatalogueProblem]:
    groups = {group.code for group in catalogue.groups}
    sections = {section.code for section in catalogue.sections}
    items = {other.code for other in catalogue.items} - {item.code}
    yield from _unknown(item.code, "group", (item.group,), groups)
    yield from _unknown(item.code, "sections", item.sections, sections)
    yield from _unknown(item.code, "after", item.after, items)
    yield from _unknown(item.code, "related", item.related, items)
    yield from _outside(catalogue, item.code, "due", item.due)
    if not item.requirements:
        yield CatalogueProblem(item.code, words.NO_LINES)


def _line(catalogue: Catalogue, item: Item, line: Requirement) -> Iterator[CatalogueProblem]:
    others = {other.code for other in item.requirements} - {line.code}
    if line.code.rpartition(".")[0] != item.code:
        yield CatalogueProblem(line.code, words.WRONG_BEGINNING.filled(begin=f"{item.code}."))
    yield from _unknown(line.code, "applies_to", line.applies_to, others)
    yield from _unknown(line.code, "stands_for", line.stands_for, others)
    if line.due is not None:
        yield from _outside(catalogue, line.code, "due", line.due)
    yield from _periods(item, line)
    if line.kind is Kind.NIL and (not line.stands_for or item.nil_sentence is None):
        yield CatalogueProblem(line.code, words.NIL_ALONE)
    yield from _placeholders(catalogue, line)
    yield from _filled(line)


def _unknown(
    where: str, field: str, codes: Iterable[str], known: set[str]
) -> Iterator[CatalogueProblem]:
    for code in codes:
        if code not in known:
            yield CatalogueProblem(where, words.LEADS_NOWHERE.filled(field=field, code=code))


def _outside(
    catalogue: Catalogue, where: str, field: str, month: RelativeMonth
) -> Iterator[CatalogueProblem]:
    if month.within(catalogue.edition).fiscal_year != catalogue.edition:
        yield CatalogueProblem(where, words.OUTSIDE_YEAR.filled(field=field))


def _periods(item: Item, line: Requirement) -> Iterator[CatalogueProblem]:
    """A line that repeats needs periods to repeat over, none shorter than its own span."""
    span = SPAN_OF[line.repeats]
    if span is Span.YEAR:
        return
    covers = line.covers or item.covers
    if not covers:
        yield CatalogueProblem(line.code, words.NEEDS_COVERS.filled(repeats=line.repeats))
    if any(MONTHS_IN[period.span] < MONTHS_IN[span] for period in covers):
        yield CatalogueProblem(line.code, words.COVERS_TOO_SHORT.filled(repeats=line.repeats))


def _placeholders(catalogue: Catalogue, line: Requirement) -> Iterator[CatalogueProblem]:
    try:
        wording(line, catalogue.edition)
    except (KeyError, IndexError, ValueError):
        yield CatalogueProblem(line.code, words.WRONG_BRACES)


def _filled(line: Requirement) -> Iterator[CatalogueProblem]:
    """Figures answer what a line tells in each of its periods, not how or where it is published."""
    if line.filled_by is None:
        return
    filler = FILLERS.get(line.filled_by)
    if filler is None:
        choices = ", ".join(FILLERS)
        given = words.NOT_A_CHOICE.filled(field="filled_by", given=line.filled_by, choices=choices)
        yield CatalogueProblem(line.code, given)
    elif filler.span is not SPAN_OF[line.repeats]:
        yield CatalogueProblem(line.code, words.FILLED_ELSEWHERE.filled(repeats=line.repeats))
    if line.unclear or line.kind in (Kind.FILE, Kind.PLACEMENT):
        yield CatalogueProblem(line.code, words.NOT_FILLED_BY_FIGURES)


def _order(catalogue: Catalogue) -> Iterator[CatalogueProblem]:
    try:
        TopologicalSorter({item.code: item.after for item in catalogue.items}).prepare()
    except CycleError as problem:
        circle: list[str] = problem.args[1]
        yield CatalogueProblem(circle[0], words.CIRCLE.filled(codes=", ".join(circle)))
