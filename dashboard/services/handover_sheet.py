"""The hand-over sheet of an officer: what goes over, how far it is, what has to be followed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import wording
from dashboard.domain.duties import Duty
from dashboard.domain.findings import Check, Finding, Level
from dashboard.domain.fiscal import FiscalYear, Span
from dashboard.domain.links import Outcome
from dashboard.domain.reviews import ReviewState
from dashboard.domain.roles import Action, Actor, Role
from dashboard.reports.handover import Form, HandedLine, Matter, Signer, handover_workbook
from dashboard.services.desk import Desk
from dashboard.services.handover import work_out
from dashboard.services.officers import everybody, find_officer
from dashboard.services.views import ItemState, YearState
from dashboard.services.year import year_state
from dashboard.store.audit import entry
from dashboard.store.officers import OfficerRecord
from dashboard.text import dates, findings, links, status
from dashboard.text import handover as words

MOST_LINES = 8
"""Lines of one item that are named as missing; the rest is counted."""
SAYS_WHAT_IS_MISSING = {Check.COMPONENT_MISSING, Check.MONTH_MISSING, Check.FORMAT_MISSING}
OF_LINKS = {Check.LINK_GONE, Check.LINK_SIGN_IN, Check.LINK_TROUBLE}
"""Checks whose findings the sheet tells in another way."""


@dataclass(frozen=True)
class SheetFile:
    """The sheet as a file, and whose it is."""

    officer: str
    content: bytes


@dataclass(frozen=True)
class _Given:
    """What goes over: items by year, comments that wait, and who takes over."""

    officer: OfficerRecord
    to: OfficerRecord | None
    items: tuple[tuple[FiscalYear, str], ...]
    mentions: frozenset[int]
    day: date


def handover_sheet(
    desk: Desk, actor: Actor, officer: int, to: int | None = None, day: date | None = None
) -> SheetFile:
    """The sheet as an xlsx, as things stand now.

    Before the hand-over it shows what would go to ``to`` on ``day`` (None: today); of an officer
    who was closed it shows what went, whatever ``to`` and ``day`` are.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_OFFICER, OFFICER_CLOSED (of ``to``), SAME_OFFICER.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    given, commanders = _given(desk, officer, to, day)
    years = {year: year_state(desk, actor, year) for year, _ in given.items}
    lines = [_line(years[year], code, given) for year, code in given.items]
    states = [years[year].item(code) for year, code in given.items]
    station = year_state(desk, actor).station.name
    form = Form(
        station=station,
        facts=_facts(desk, given, states, lines),
        lines=lines,
        signers=_signers(given, commanders),
    )
    return SheetFile(given.officer.name, handover_workbook(form))


def _given(
    desk: Desk, officer: int, to: int | None, day: date | None
) -> tuple[_Given, list[OfficerRecord]]:
    with desk.store.read() as session:
        people = everybody(session, desk)
        closing = find_officer(people, officer)
        commanders = [each for each in people.values() if each.active and _commands(each)]
        if closing.closed_on is None:
            plan = work_out(session, desk, people, officer, to, sections_too=False)
            items = tuple((item.year, item.code) for item in plan.items)
            on = day or desk.today()
            return _Given(closing, plan.to, items, frozenset(plan.mentions), on), commanders
        done = entry(session, desk.station_id, closing.version)
        plans = () if done is None else done.before["plans"]
        mentions = () if done is None else done.before["mentions"]
        return _Given(
            officer=closing,
            to=people.get(closing.handed_to or 0),
            items=tuple((FiscalYear(row["year"]), row["item"]) for row in plans),
            mentions=frozenset(row["comment"] for row in mentions),
            day=closing.closed_on,
        ), commanders


def _commands(officer: OfficerRecord) -> bool:
    return officer.role is Role.COMMANDER


def _facts(
    desk: Desk, given: _Given, states: Sequence[ItemState], lines: Sequence[HandedLine]
) -> list[tuple[str, str]]:
    complete = sum(state.assessment.is_complete for state in states)
    summary = words.SUMMARY.filled(
        items=len(states),
        complete=complete,
        open=len(states) - complete,
        late=sum(state.assessment.is_overdue for state in states),
        follow=sum(len(matter.details) for line in lines for matter in line.matters),
    )
    receiver = words.NOT_YET if given.to is None else _person(given.to)
    return [
        (words.GIVER.th, _person(given.officer).th),
        (words.RECEIVER.th, receiver.th),
        (
            words.DAY.th,
            f"{dates.day(given.day).th}   "
            f"({words.AS_OF.filled(moment=dates.moment(desk.now())).th})",
        ),
        (words.SUMMARY_TITLE.th, summary.th),
    ]


def _person(officer: OfficerRecord) -> Bilingual:
    if not officer.position:
        return Bilingual(officer.name, officer.name)
    return words.WITH_POSITION.filled(name=officer.name, position=officer.position)


def _signers(given: _Given, commanders: Sequence[OfficerRecord]) -> list[Signer]:
    to = given.to
    commander = commanders[0].name if len(commanders) == 1 else ""
    return [
        Signer(words.GIVER.th, given.officer.name, given.officer.position),
        Signer(words.RECEIVER.th, to.name if to else "", to.position if to else ""),
        Signer(words.COMMANDER.th, commander, ""),
    ]


def _line(year: YearState, code: str, given: _Given) -> HandedLine:
    state = year.item(code)
    judged = state.assessment
    matters = _grouped(_matters(state, year, given))
    return HandedLine(
        year=str(year.year),
        code=code,
        title=state.item.short.th,
        state=status.STATE[judged.state].th,
        progress=words.PROGRESS_OF.filled(done=judged.done, total=judged.total).th,
        next_due=dates.month_and_year(judged.next_due).th if judged.next_due else "",
        follows=_counted(matters),
        matters=matters,
    )


Told = tuple[Bilingual, Bilingual]


def _grouped(told: Iterable[Told]) -> list[Matter]:
    kinds: dict[str, list[str]] = {}
    for what, detail in told:
        kinds.setdefault(what.th, []).append(detail.th)
    return [Matter(what, details) for what, details in kinds.items()]


def _counted(matters: Sequence[Matter]) -> str:
    counts = [
        words.COUNTED.filled(what=matter.what, count=len(matter.details)).th for matter in matters
    ]
    return " · ".join(counts) or words.NOTHING_FOLLOWS.th


def _matters(state: ItemState, year: YearState, given: _Given) -> Iterator[Told]:
    yield from _missing(state, year.year)
    if year.reviews_required and state.review.state is ReviewState.RETURNED:
        review = state.review
        at = dates.moment(review.at) if review.at else ""
        told = words.RETURNED_BY.filled(reason=review.reason, by=review.by, at=at)
        yield words.RETURNED, told
    yield from _found(state, year.year)
    for url, visit in state.visits.items():
        if visit.outcome is not Outcome.OPEN:
            outcome = links.OUTCOME[visit.outcome]
            at = dates.moment(visit.at)
            yield words.ADDRESS, words.SEEN.filled(url=url, outcome=outcome, at=at)
    for said in state.comments:
        if said.id in given.mentions:
            at = dates.moment(said.at)
            text = " ".join(said.text.split())
            yield words.MENTION, words.SAID.filled(text=text, by=said.by, at=at)


def _missing(state: ItemState, year: FiscalYear) -> Iterator[Told]:
    by_line: dict[str, list[Duty]] = {}
    for duty in state.assessment.missing:
        by_line.setdefault(duty.requirement.code, []).append(duty)
    lines = list(by_line.values())
    for duties in lines[:MOST_LINES]:
        yield words.MISSING, _line_and_periods(duties, year)
    if len(lines) > MOST_LINES:
        yield words.MISSING, words.MORE.filled(count=len(lines) - MOST_LINES)
    for formats in state.assessment.formats_missing:
        names = " / ".join(each.upper() for each in formats)
        yield words.FORMATS, Bilingual(names, names)


def _line_and_periods(duties: Sequence[Duty], year: FiscalYear) -> Bilingual:
    line = wording(duties[0].requirement, year)
    if duties[0].period.span is Span.YEAR:
        return line
    names = [dates.period_name(duty.period) for duty in duties]
    if len(names) > 3:
        told = words.MANY_PERIODS.filled(first=names[0], last=names[-1], count=len(names))
    else:
        told = Bilingual(", ".join(name.th for name in names), ", ".join(name.en for name in names))
    return words.LINE_IN.filled(line=line, periods=told)


def _found(state: ItemState, year: FiscalYear) -> Iterator[Told]:
    names = {piece.id: piece.name for piece in state.evidence}
    for found in state.findings:
        if found.check in SAYS_WHAT_IS_MISSING | OF_LINKS:
            continue
        why = findings.why(found, state.item, year)
        if found.level is Level.ERROR:
            yield words.FINDING, why
        elif _is_of_evidence(found):
            yield words.EVIDENCE, words.PIECE.filled(name=names[found.evidence or 0], why=why)


def _is_of_evidence(found: Finding) -> bool:
    return found.evidence is not None
