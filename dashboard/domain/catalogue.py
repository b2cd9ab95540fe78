"""A year's edition of the audit's items: data that every fiscal year is built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import BUDDHIST_OFFSET, FiscalYear, RelativeMonth, RelativePeriod


class Kind(StrEnum):
    """What a requirement line asks for."""

    CONTENT = "content"
    RULE = "rule"
    FILE = "file"
    PLACEMENT = "placement"
    NIL = "nil"
    UNCLEAR = "unclear"


class Repeats(StrEnum):
    """How often a requirement line has to be met."""

    ONCE = "once"
    ON_CHANGE = "on_change"
    ON_EVENT = "on_event"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"


class HomePage(StrEnum):
    """Where on the station's website something must stand."""

    NONE = "none"
    ON_SITE = "on_site"
    LINKED_OR_ON = "linked_or_on"
    ON_ONLY = "on_only"


@dataclass(frozen=True)
class Section:
    """A work section of a station (สายงาน); ``name`` is official, ``short`` fits a chip."""

    code: str
    name: Bilingual
    short: Bilingual


@dataclass(frozen=True)
class Group:
    """A heading under which items stand: the public disclosure items, or a side of measures."""

    code: str
    name: Bilingual


@dataclass(frozen=True)
class Requirement:
    """One checklist line (องค์ประกอบ) of an item.

    ``text`` may hold ``{year}`` and ``{previous_year}``. ``due`` is set where the line is due
    before its item. ``covers`` is set where the line covers other periods than its item.
    ``unclear`` marks a line whose official wording was lost and must be confirmed.
    A nil line ``stands_for`` the lines that its sentence answers. ``filled_by`` names the
    figures that answer the line once they are there (see ``figures.filling``).
    """

    code: str
    kind: Kind
    text: Bilingual
    repeats: Repeats
    due: RelativeMonth | None = None
    covers: tuple[RelativePeriod, ...] = ()
    unclear: bool = False
    home_page: HomePage = HomePage.NONE
    applies_to: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    minimum: int | None = None
    columns: tuple[str, ...] = ()
    sentence: str | None = None
    filled_by: str | None = None


@dataclass(frozen=True)
class Item:
    """An item (ข้อ) or other measure (มาตรการ) of the catalogue.

    ``title`` is the official one, ``short`` fits a tile. ``formats`` holds one of each inner
    tuple, e.g. ``(("pdf",), ("xlsx", "docx"))``. ``nil_sentence`` is the official sentence for
    an empty period, to the letter. ``due_after_months`` is 1 where month M is due in M + 1.
    """

    code: str
    group: str
    title: Bilingual
    short: Bilingual
    sections: tuple[str, ...]
    due: RelativeMonth
    due_reason: Bilingual
    requirements: tuple[Requirement, ...]
    due_after_months: int | None = None
    covers: tuple[RelativePeriod, ...] = ()
    formats: tuple[tuple[str, ...], ...] = ()
    home_page: HomePage = HomePage.NONE
    languages: tuple[str, ...] = ()
    nil_sentence: str | None = None
    after: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    notes: tuple[Bilingual, ...] = ()

    @property
    def is_disclosure(self) -> bool:
        """Is it one of O1 to O25, as opposed to one of the other measures?"""
        return self.group == DISCLOSURE

    @cached_property
    def _by_code(self) -> Mapping[str, Requirement]:
        return {requirement.code: requirement for requirement in self.requirements}

    def requirement(self, code: str) -> Requirement:
        """The line with this code; KeyError when the item has none."""
        return self._by_code[code]

    def with_wordings(self, confirmed: Mapping[str, str]) -> Item:
        """The item whose lost lines say what the station confirmed; they stay ``unclear``."""
        if not confirmed:
            return self
        lines = (
            replace(line, text=_literal(confirmed[line.code])) if line.code in confirmed else line
            for line in self.requirements
        )
        return replace(self, requirements=tuple(lines))

    @cached_property
    def may_be_nil(self) -> frozenset[str]:
        """Codes of the lines that the item's official nil sentence can answer."""
        nil_lines = [line for line in self.requirements if line.kind is Kind.NIL]
        return frozenset(code for line in nil_lines for code in (line.code, *line.stands_for))


def _literal(text: str) -> Bilingual:
    """Words of the original, in which braces hold no place for anything."""
    kept = text.replace("{", "{{").replace("}", "}}")
    return Bilingual(kept, kept)


DISCLOSURE = "OIT"


@dataclass(frozen=True)
class SystemClose:
    """The day of a month on which the national system is expected to close, and why."""

    day: int
    month: RelativeMonth
    reason: Bilingual

    def within(self, year: FiscalYear) -> date:
        return self.month.within(year).first_day.replace(day=self.day)


@dataclass(frozen=True)
class Catalogue:
    """One edition (แบบตรวจ), named by the fiscal year it was issued for."""

    edition: FiscalYear
    groups: tuple[Group, ...]
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    system_close: SystemClose

    @cached_property
    def _by_code(self) -> Mapping[str, Item]:
        return {item.code: item for item in self.items}

    def item(self, code: str) -> Item:
        """The item with this code; KeyError when there is none."""
        return self._by_code[code]

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def section(self, code: str) -> Section:
        return next(section for section in self.sections if section.code == code)

    def group(self, code: str) -> Group:
        return next(group for group in self.groups if group.code == code)

    def item_of(self, requirement: str) -> Item:
        """The item a requirement code such as ``O4.6`` or ``S1.1.2`` belongs to."""
        return self._by_code[requirement.rpartition(".")[0]]

    def system_close_in(self, year: FiscalYear) -> date:
        return self.system_close.within(year)


def wording(requirement: Requirement, year: FiscalYear) -> Bilingual:
    """The line's text for one fiscal year, e.g. ``ปีงบฯ {year}`` read as 2570."""
    return requirement.text.filled(
        year=year.number,
        previous_year=year.number - 1,
        year_ce=year.number - BUDDHIST_OFFSET,
        previous_year_ce=year.number - BUDDHIST_OFFSET - 1,
    )
