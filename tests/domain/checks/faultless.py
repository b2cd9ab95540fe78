"""A year of 2568 in which everything is right, to be spoilt in one place at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from dashboard.domain.catalogue import Catalogue, HomePage, Item, Kind
from dashboard.domain.checks import ItemFacts, YearFacts, find
from dashboard.domain.documents import DocumentFacts, Format, SheetFacts
from dashboard.domain.duties import Duty, DutyKey, duties_of
from dashboard.domain.evidence import Evidence, Language, StoredFile
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import FiscalYear, Month, Span
from dashboard.domain.links import LinkVisit, Outcome
from dashboard.domain.marks import Answer, Mark
from dashboard.domain.reviews import Review, ReviewState
from dashboard.settings import shipped
from dashboard.store.catalogue_file import read_catalogue

Y2568 = FiscalYear(2568)
IN_JUNE = date(2025, 6, 1)
CLOSED = date(2025, 10, 1)
SITE = "https://www.station.example.go.th/"
HEAD = "เจ้าหน้าที่ทดสอบ 3"
MONTHS = tuple(str(month) for month in Y2568.months[:6])
"""October to March, as the form asks for them."""
YEARLY = date(2024, 12, 10)
"""The day on which everything was done that is done once."""

_numbers = count(1)


@cache
def catalogue() -> Catalogue:
    return read_catalogue(shipped("data") / "catalogue" / "2568.toml")


def moment(day: date, hour: int = 9) -> datetime:
    """That hour in Thailand, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour - 7)


def done_on(duty: Duty) -> date:
    """The fifth of the month after a period; what is done once, in December."""
    if duty.period.span is Span.YEAR:
        return YEARLY
    return duty.period.last.plus(1).first_day.replace(day=5)


def mark(duty: Duty, day: date, answer: Answer = Answer.DONE) -> Mark:
    return Mark(duty.key, answer, "", "เจ้าหน้าที่ทดสอบ", moment(day), 1)


def document(format_: Format = Format.PDF, **facts: object) -> DocumentFacts:
    """A Thai document of 2568 that hides nothing."""
    usual = DocumentFacts(format_, pages=2, thai=900, latin=30, years=((2568, 4),), names=(HEAD,))
    return replace(usual, **facts)  # type: ignore[arg-type]


def workbook(**facts: object) -> DocumentFacts:
    columns = next(line.columns for line in catalogue().item("O15").requirements)
    usual = document(Format.XLSX, sheets=(SheetFacts("สรุปผล", columns, 12),))
    return replace(usual, **facts)  # type: ignore[arg-type]


def file(
    item: str,
    facts: DocumentFacts,
    *,
    period: str = "2568",
    requirement: str | None = None,
    day: date = CLOSED,
    **others: object,
) -> Evidence:
    number = next(_numbers)
    piece = Evidence(
        id=number,
        item=item,
        requirement=requirement,
        period=period,
        name=f"หลักฐาน {number}.{facts.format}",
        file=StoredFile(f"{number:064x}", 1000, facts),
        url=None,
        language=None,
        on_home_page=False,
        by="เจ้าหน้าที่ทดสอบ",
        at=moment(day),
        replaces=None,
        version=1,
    )
    return replace(piece, **others)  # type: ignore[arg-type]


def address(
    item: str, url: str = "", *, requirement: str | None = None, **others: object
) -> Evidence:
    piece = file(item, document(), requirement=requirement)
    given = {"file": None, "url": url or f"{SITE}{item}", "name": f"หน้า {item}", **others}
    return replace(piece, **given)  # type: ignore[arg-type]


def visit(url: str, **seen: object) -> LinkVisit:
    """The page is there, public, of this year, and linked from the home page."""
    usual = LinkVisit(
        url,
        moment(IN_JUNE),
        Outcome.OPEN,
        status=200,
        final_url=url,
        media_type="text/html",
        content_hash="as approved",
        years=((2568, 9),),
        on_home_page=True,
    )
    return replace(usual, **seen)  # type: ignore[arg-type]


def faultless(code: str, **changes: object) -> ItemFacts:
    """An item with every duty answered and every rule met, then changed."""
    item = catalogue().item(code)
    duties = duties_of(item, Y2568)
    evidence = tuple(_evidence(item, duties))
    urls = [piece.url for piece in evidence if piece.url]
    facts = ItemFacts(
        item=item,
        duties=duties,
        marks=marked(duties),
        evidence=evidence,
        review=Review(ReviewState.APPROVED, seen={url: "as approved" for url in urls}, version=1),
        visits={url: visit(url) for url in urls},
        confirmed=frozenset(line.code for line in item.requirements if line.unclear),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def marked(
    duties: Iterable[Duty],
    answer: Answer = Answer.DONE,
    on: Callable[[Duty], date] = done_on,
) -> dict[DutyKey, Mark]:
    return {duty.key: mark(duty, on(duty), answer) for duty in duties}


def _evidence(item: Item, duties: tuple[Duty, ...]) -> Iterable[Evidence]:
    if item.home_page is not HomePage.NONE:
        yield address(item.code, on_home_page=True, at=moment(YEARLY))
    for language in item.languages:
        yield file(item.code, document(), day=YEARLY, language=Language(language))
    if not item.formats:
        yield file(item.code, document(), day=YEARLY)
    for duty in {d.period: d for d in duties if d.requirement.kind is Kind.FILE}.values():
        for facts in (document(), workbook()):
            years = ((duty.period.fiscal_year.number, 2),)
            period, day = duty.period.code, done_on(duty)
            yield file(item.code, replace(facts, years=years), period=period, day=day)


def without(facts: ItemFacts, *lines: str, months: Iterable[str] = ()) -> ItemFacts:
    """The item without the answers of these lines, in these periods only if some are given."""
    periods = set(months)
    gone = {
        key
        for key in facts.marks
        if key.requirement in lines and (not periods or key.period in periods)
    }
    kept = {key: found for key, found in facts.marks.items() if key not in gone}
    return replace(facts, marks=kept)


def answered(facts: ItemFacts, answers: Mapping[Any, Mark | Answer]) -> ItemFacts:
    """The item with other answers: (line, period) to a mark, or to an answer given the same day."""
    marks = dict(facts.marks)
    for (line, period), answer in answers.items():
        key = DutyKey(line, period)
        new = replace(marks[key], answer=answer) if isinstance(answer, Answer) else answer
        marks[key] = new
    return replace(facts, marks=marks)


def of_year(*items: ItemFacts, today: date = IN_JUNE, **changes: object) -> YearFacts:
    facts = YearFacts(Y2568, today, items, SITE, (HEAD,), {})
    return replace(facts, **changes)  # type: ignore[arg-type]


def whole_year(*spoilt: ItemFacts) -> YearFacts:
    """All 38 items, these in place of their faultless selves."""
    instead = {facts.item.code: facts for facts in spoilt}
    codes = [item.code for item in catalogue().items]
    return of_year(*(instead.get(code) or faultless(code) for code in codes))


def found(year: YearFacts) -> list[Finding]:
    """Everything that was found, item by item."""
    return [finding for findings in find(year).values() for finding in findings]


def checks(year: YearFacts) -> list[Check]:
    return [finding.check for finding in found(year)]


def only(year: YearFacts) -> Finding:
    """The one finding of a year that is spoilt in one place."""
    (finding,) = found(year)
    return finding


def month(text: str) -> Month:
    return Month.parse(text)
