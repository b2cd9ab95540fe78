"""The checks: pure functions over facts, which say why an item is not ready (ข้อสังเกต)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dashboard.domain.checks import (
    answers,
    dates_of_evidence,
    formats,
    languages,
    links,
    order,
    personal,
    placement,
    policy,
    procurement,
    publishing,
    reading,
    repeats,
    sheets,
    years,
)
from dashboard.domain.checks.facts import ItemFacts, YearFacts
from dashboard.domain.findings import Finding, Level

__all__ = ["ItemFacts", "YearFacts", "find"]

ALL: tuple[Callable[[ItemFacts, YearFacts], Iterator[Finding]], ...] = (
    answers.check,
    publishing.marked_early,
    publishing.all_on_one_day,
    procurement.nil_but_purchases,
    procurement.purchases_nil_but_notices,
    formats.missing,
    formats.only_a_scan,
    sheets.numbers_as_text,
    sheets.missing_columns,
    sheets.egp_blank,
    years.wrong_year,
    policy.policy_old,
    policy.policy_signer,
    languages.check,
    placement.no_address,
    placement.not_own_site,
    placement.not_on_home_page,
    order.check,
    personal.check,
    dates_of_evidence.check,
    repeats.same_file_twice,
    repeats.last_years_file,
    links.opening,
    links.changed,
    links.wrong_year,
    reading.check,
)
_WEIGHT = {level: weight for weight, level in enumerate(Level)}


def find(facts: YearFacts) -> Mapping[str, tuple[Finding, ...]]:
    """Every finding of a year by item code, errors first, then as the checks are listed here.

    Every item has an entry; that of a faultless one is empty.
    """
    return {item.item.code: _of_item(item, facts) for item in facts.items}


def _of_item(item: ItemFacts, year: YearFacts) -> tuple[Finding, ...]:
    found = (finding for check in ALL for finding in check(item, year))
    return tuple(sorted(found, key=lambda finding: _WEIGHT[finding.level]))
