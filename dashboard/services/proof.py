"""What a piece of evidence is said to prove."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.catalogue import Item
from dashboard.domain.duties import duties_of
from dashboard.domain.evidence import Language
from dashboard.domain.fiscal import FiscalYear, Period
from dashboard.domain.refusals import Reason, Refused


@dataclass(frozen=True)
class Proof:
    """The line it proves (None: the whole item), in which period, language and place."""

    period: str
    requirement: str | None = None
    language: Language | None = None
    on_home_page: bool = False


def provable_periods(
    item: Item, year: FiscalYear, requirement: str | None = None
) -> tuple[Period, ...]:
    """The periods that evidence of an item, or of one of its lines, can prove; the year last."""
    periods = {
        duty.period
        for duty in duties_of(item, year)
        if requirement is None or duty.requirement.code == requirement
    }
    whole = Period.year(year)
    return (*sorted(periods - {whole}), whole)


def require_provable(item: Item, year: FiscalYear, proof: Proof) -> None:
    """Refuse a line or a period that the item does not have.

    Raises:
        Refused: UNKNOWN_DUTY, UNKNOWN_PERIOD.
    """
    lines = {line.code for line in item.requirements}
    if proof.requirement is not None and proof.requirement not in lines:
        raise Refused(Reason.UNKNOWN_DUTY, requirement=proof.requirement, period=proof.period)
    periods = {period.code for period in provable_periods(item, year, proof.requirement)}
    if proof.period not in periods:
        raise Refused(Reason.UNKNOWN_PERIOD, code=item.code, period=proof.period)
