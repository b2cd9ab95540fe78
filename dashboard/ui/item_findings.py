"""What the checks say of an item, the first next step before everything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.domain.assessment import State
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.findings import Check, Finding, Level
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, findings, item
from dashboard.ui import icons
from dashboard.ui.missing import what_is_missing, when, whose

LOOK = {Level.ERROR: "overdue", Level.WARNING: "due_soon", Level.NOTE: "not_started"}
"""The class of the style sheet that has a level's colour."""
AT_CLOSE = ("unfinished", icons.STATE[State.UNFINISHED])
"""The class and the icon of what a closed year lacks: it never turns red afterwards."""
FOLDED = frozenset({Check.COMPONENT_MISSING, Check.MONTH_MISSING})
MOST_UNFOLDED = 3
"""More lines than these that lack something are folded into one."""


@dataclass(frozen=True)
class Found:
    """A finding in words; ``place`` is what of the page it is about, if anything.

    ``step`` is None for the one whose next step stands above all of them.
    """

    look: str
    icon: str
    is_error: bool
    level: Bilingual
    label: Bilingual
    why: Bilingual
    step: Bilingual | None
    place: str


@dataclass(frozen=True)
class Findings:
    """How an item stands: since when it is late, what to do next, and all that was found.

    ``folded`` are findings of the same kind that are too many to stand open.
    """

    late: Bilingual | None
    complete: bool
    next: Bilingual | None
    found: Sequence[Found]
    folded: Sequence[Found]


def findings_of(state: ItemState, year: YearState) -> Findings:
    """The findings of an item as its page shows them."""
    missing = [each for each in state.findings if each.check in FOLDED]
    folded = missing if len(missing) > MOST_UNFOLDED else []
    judged = state.assessment
    found = [_in_words(each, state, year) for each in state.findings if each not in folded]
    if found and state.findings[0] not in folded:
        found[0] = replace(found[0], step=None)
    return Findings(
        late=_late(state, year),
        complete=not (judged.missing or judged.formats_missing or state.errors),
        next=_next(state, year),
        found=found,
        folded=[_in_words(each, state, year) for each in folded],
    )


def _in_words(finding: Finding, state: ItemState, year: YearState) -> Found:
    look, icon = LOOK[finding.level], icons.LEVEL[finding.level]
    return Found(
        *(AT_CLOSE if year.is_closed else (look, icon)),
        is_error=finding.level is Level.ERROR,
        level=findings.LEVEL[finding.level],
        label=findings.label(finding),
        why=findings.why(finding, state.item, year.year),
        step=findings.next_step(finding, state.item, year.year),
        place=_place(finding),
    )


def _place(finding: Finding) -> str:
    if finding.evidence is not None:
        return f"evidence-{finding.evidence}"
    return f"line-{finding.requirement}".replace(".", "-") if finding.requirement else ""


def _late(state: ItemState, year: YearState) -> Bilingual | None:
    judged = state.assessment
    if not judged.overdue:
        return None
    first = judged.overdue[0]
    return item.LATE_SINCE.filled(
        month=dates.month_and_year(first.due), late=when(first, year.today), who=whose(state)
    )


def _next(state: ItemState, year: YearState) -> Bilingual | None:
    if state.findings:
        return findings.next_step(state.findings[0], state.item, year.year)
    missing = state.assessment.missing
    due = tuple(duty for duty in missing if duty.due == missing[0].due)
    return what_is_missing(due, year.year) if due else None
