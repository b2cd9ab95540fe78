"""What an entry of the history changed, line by line: before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.checks.periods import period_of
from dashboard.domain.fiscal import Month, Period
from dashboard.domain.history import ERASED, Facts, Happening
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import ReviewState
from dashboard.text import dates
from dashboard.text.history_fields import (
    AS_THE_FORM,
    ENTRIES,
    ERASED_WORDS,
    FIELD,
    MANY_MORE,
    NO,
    NOTHING,
    OWNERS,
    SILENT,
    YES,
)
from dashboard.text.owners import owners_in
from dashboard.text.reviews import REVIEW
from dashboard.text.status import ANSWER, UNANSWERED

MOST = 200
"""Lines of one entry: an import of the board can have a thousand."""


@dataclass(frozen=True)
class Line:
    """One thing before and after; None on the side where nothing was said of it."""

    label: Bilingual
    before: Bilingual | None
    after: Bilingual | None


def details(entry: Happening, catalogue: Catalogue) -> tuple[Line, ...]:
    """Everything an entry keeps that people can read, at most MOST lines."""
    lines = [
        *_marks(entry.before, entry.after),
        *_owners(entry.before, entry.after, catalogue),
        *_plans(entry, catalogue),
        *_fields(entry.before, entry.after),
    ]
    if len(lines) > MOST:
        more = Line(MANY_MORE.filled(count=len(lines) - MOST), None, None)
        return (*lines[:MOST], more)
    return tuple(lines)


def _marks(before: Facts, after: Facts) -> Iterator[Line]:
    was, became = _by_duty(before), _by_duty(after)
    for key in {**was, **became}:
        requirement, period = key
        label = Bilingual(*(f"{requirement} · {each}" for each in _period(period)))
        yield Line(label, _answer(was, key), _answer(became, key))


def _by_duty(facts: Facts) -> dict[tuple[str, str], Mapping[str, Any]]:
    marks = facts.get("marks")
    if not isinstance(marks, list):
        return {}
    return {
        (str(mark["requirement"]), str(mark["period"])): mark
        for mark in marks
        if isinstance(mark, Mapping) and "requirement" in mark and "period" in mark
    }


def _period(code: str) -> tuple[str, str]:
    said = _worded(lambda given: dates.period_name(_read(given)), code)
    return said.th, said.en


def _read(code: str) -> Period:
    found = period_of(code)
    if found is None:
        raise ValueError(code)
    return found


def _answer(
    marks: Mapping[tuple[str, str], Mapping[str, Any]], key: tuple[str, str]
) -> Bilingual | None:
    if key not in marks:
        return None
    answer, note = marks[key].get("answer"), marks[key].get("note")
    words = ANSWER[Answer(answer)] if answer else UNANSWERED
    return Bilingual(f"{words.th}: {note}", f"{words.en}: {note}") if note else words


def _owners(before: Facts, after: Facts, catalogue: Catalogue) -> Iterator[Line]:
    if "sections" in after and "officers" in after:
        was = owners_in(before, catalogue) if "sections" in before else None
        yield Line(OWNERS, was, owners_in(after, catalogue))


def _plans(entry: Happening, catalogue: Catalogue) -> Iterator[Line]:
    was, became = _by_item(entry.before), _by_item(entry.after)
    for code in {**was, **became}:
        before, after = was.get(code, {}), became.get(code, {})
        for line in (*_owners(before, after, catalogue), *_fields(before, after)):
            label = Bilingual(f"{code} · {line.label.th}", f"{code} · {line.label.en}")
            yield Line(label, line.before, line.after)


def _by_item(facts: Facts) -> dict[str, dict[str, Any]]:
    plans = facts.get("plans")
    if not isinstance(plans, list):
        return {}
    return {
        plan["item"]: {name: value for name, value in plan.items() if name != "item"}
        for plan in plans
    }


def _fields(before: Facts, after: Facts) -> Iterator[Line]:
    for name in {**before, **after}:
        if name in SILENT or (name == "officers" and "sections" in after):
            continue
        was = _said(name, before[name]) if name in before else None
        became = _said(name, after[name]) if name in after else None
        if was != became and {was, became} != {None, NOTHING}:
            yield Line(FIELD.get(name, Bilingual(name, name)), was, became)


def _said(name: str, value: Any) -> Bilingual:
    if value is None and name == "due":
        return AS_THE_FORM
    if value is None or value in ("", [], {}):
        return NOTHING
    if isinstance(value, bool):
        return YES if value else NO
    return _worded(_WORDS.get(name, _plain), value)


def _worded(words: Callable[[Any], Bilingual], value: Any) -> Bilingual:
    """A code that is none any more, or was erased, is shown as it stands."""
    try:
        return words(value)
    except (ValueError, KeyError, TypeError):
        return _plain(value)


def _plain(value: Any) -> Bilingual:
    match value:
        case str() if value == ERASED:
            return ERASED_WORDS
        case list():
            parts = [_plain(each) for each in value]
            return Bilingual(", ".join(p.th for p in parts), ", ".join(p.en for p in parts))
        case Mapping():
            pairs = [(name, _plain(each)) for name, each in value.items()]
            return Bilingual(
                ", ".join(f"{name} {p.th}" for name, p in pairs),
                ", ".join(f"{name} {p.en}" for name, p in pairs),
            )
        case bool():
            return YES if value else NO
        case _:
            return Bilingual(str(value), str(value))


def _entries(value: Any) -> Bilingual:
    ids = ", ".join(str(each["id"]) for each in value[:20])
    return ENTRIES.filled(ids=f"{ids} …" if len(value) > 20 else ids)


_WORDS: dict[str, Callable[[Any], Bilingual]] = {
    "due": lambda value: dates.month_and_year(Month.parse(value)),
    "period": lambda value: dates.period_name(_read(value)),
    "state": lambda value: REVIEW[ReviewState(value)],
    "system_close": lambda value: dates.day(date.fromisoformat(value)),
    "entries": _entries,
}
"""Fields whose values are codes, and how those are said."""
