"""The list of what waits for somebody, with the steps that can be taken at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.comments import Comment
from dashboard.domain.reviews import Step, steps_from
from dashboard.domain.roles import Action
from dashboard.services.inbox import Inbox, Owner, officer_of
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, comments, dates, mine
from dashboard.text.reviewing import BUTTON
from dashboard.ui import icons, visit
from dashboard.ui.headline import Part
from dashboard.ui.linked import linked
from dashboard.ui.missing import what_is_missing, when, whose
from dashboard.ui.quick_mark import Choice, choices
from dashboard.ui.wall import Tile, tile

ACKNOWLEDGE, APPROVE_ALL = "acknowledge", "approve_all"
FOLDED = "later"
TONE = {"returned": "bad", "overdue": "bad"}


@dataclass(frozen=True)
class Press:
    """A button: what it reports, and how it looks."""

    act: str
    icon: str
    words: Bilingual
    main: bool = False


@dataclass(frozen=True)
class Entry:
    """One line: an item, what is to be done or was said of it, and the buttons beside it.

    ``spot`` is unlike that of any other line, though an item may stand in two groups.
    """

    spot: str
    tile: Tile
    said: str
    what: Bilingual | None
    when: Bilingual | None
    facts: Sequence[Bilingual]
    presses: Sequence[Press]
    choices: Sequence[Choice] = ()


@dataclass(frozen=True)
class Group:
    """Entries of one urgency under their heading; ``press`` is a button for all of them."""

    name: str
    title: Bilingual
    entries: Sequence[Entry]
    press: Press | None = None


def headline(found: Inbox) -> list[Part]:
    """How much waits, by urgency; nothing is said of what comes later."""
    counts = {name: len(vars(found)[name]) for name in mine.COUNTED}
    return [
        Part(words.filled(count=counts[name]), TONE.get(name, ""))
        for name, words in mine.COUNTED.items()
        if counts[name]
    ]


def show_inbox(found: Inbox, owner: Owner, year: YearState) -> str | None:
    """Show what waits, the most urgent first; returns the act of the button that was pressed."""
    return linked(
        "mine.html",
        key="inbox",
        label=mine.LIST_ALT,
        groups=list(_groups(found, owner, year)),
        folded=FOLDED,
        mark=board.MARK,
    )


def without_errors(found: Inbox) -> list[ItemState]:
    """What can be approved together."""
    return [state for state in found.to_review if not state.errors]


def _groups(found: Inbox, owner: Owner, year: YearState) -> Iterator[Group]:
    if found.to_review:
        entries = [_to_review(state) for state in found.to_review]
        yield Group("to_review", mine.GROUPS["to_review"], entries, _approve_all(found))
    named = officer_of(owner)
    if found.mentioned and named is not None:
        entries = [_mention(state, said, named) for state, said in found.mentioned]
        yield Group("mentioned", mine.GROUPS["mentioned"], entries)
    for name in ("returned", "overdue", "due_soon", "ready", "later"):
        states: Sequence[ItemState] = vars(found)[name]
        if states:
            yield Group(name, mine.GROUPS[name], [_work(name, state, year) for state in states])


def _approve_all(found: Inbox) -> Press | None:
    count = len(without_errors(found))
    if not count:
        return None
    return Press(APPROVE_ALL, icons.STEP[Step.APPROVE], mine.APPROVE_ALL.filled(count=count))


def _to_review(state: ItemState) -> Entry:
    steps = (Step.APPROVE, Step.RETURN)
    return Entry(
        spot=f"review-{state.code}",
        tile=tile(state),
        said="",
        what=_moved(state, mine.SUBMITTED_BY),
        when=None,
        facts=(_errors(state), _evidence(state), whose(state)),
        presses=[_step(step, state, main=step is Step.APPROVE) for step in steps],
    )


def _mention(state: ItemState, said: Comment, officer: int) -> Entry:
    acknowledge = Press(f"{ACKNOWLEDGE} {said.id} {officer}", "done", comments.ACKNOWLEDGE, True)
    return Entry(
        spot=f"said-{said.id}",
        tile=tile(state),
        said=said.text,
        what=mine.SAID_BY.filled(by=said.by, at=dates.moment(said.at)),
        when=None,
        facts=(),
        presses=[acknowledge] if visit.allowed(Action.COMMENT, state) else [],
    )


def _work(name: str, state: ItemState, year: YearState) -> Entry:
    judged = state.assessment
    returned = name == "returned"
    return Entry(
        spot=f"work-{state.code}",
        tile=tile(state),
        said=state.review.reason if returned else "",
        what=_moved(state, mine.RETURNED_BY) if returned else _missing(state, year),
        when=when(judged.missing[0], year.today) if judged.missing and not year.is_closed else None,
        facts=(*([_errors(state)] if state.errors else []), whose(state)),
        presses=list(_steps(state, year)),
        choices=choices(state, year.year) if visit.allowed(Action.MARK, state) else (),
    )


def _steps(state: ItemState, year: YearState) -> Iterator[Press]:
    """What can be done with an item of one's own that lacks nothing but its review."""
    judged = state.assessment
    if not year.reviews_required or judged.missing or judged.formats_missing:
        return
    possible = steps_from(state.review.state)
    if Step.SUBMIT in possible and visit.allowed(Action.SUBMIT, state):
        yield _step(Step.SUBMIT, state, main=True)
    elif Step.APPROVE in possible and visit.allowed(Action.REVIEW, state):
        yield _step(Step.APPROVE, state, main=True)


def _step(step: Step, state: ItemState, *, main: bool) -> Press:
    act = f"{step} {state.code} {state.review.version}"
    return Press(act, icons.STEP[step], BUTTON[step], main)


def _moved(state: ItemState, words: Bilingual) -> Bilingual | None:
    review = state.review
    return words.filled(by=review.by, at=dates.moment(review.at)) if review.at else None


def _missing(state: ItemState, year: YearState) -> Bilingual:
    judged = state.assessment
    if not judged.missing:
        return mine.FORMATS_LEFT if judged.formats_missing else mine.ALL_THERE
    due = tuple(duty for duty in judged.missing if duty.due == judged.missing[0].due)
    return what_is_missing(due, year.year)


def _errors(state: ItemState) -> Bilingual:
    count = len(state.errors)
    return mine.ERRORS.filled(count=count) if count else mine.NO_ERRORS


def _evidence(state: ItemState) -> Bilingual:
    count = len(state.evidence)
    return mine.EVIDENCE.filled(count=count) if count else mine.NO_EVIDENCE
