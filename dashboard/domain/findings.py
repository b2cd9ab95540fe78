"""Findings: what a check says of an item, and of which part of it (ข้อสังเกต)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """How much a finding weighs: an error scores zero, a warning may, a note should be known."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Check(StrEnum):
    """Every check, by the code that screens, exports and history use."""

    COMPONENT_MISSING = "component_missing"
    MONTH_MISSING = "month_missing"
    MARKED_EARLY = "marked_early"
    ALL_ON_ONE_DAY = "all_on_one_day"
    NIL_BUT_PURCHASES = "nil_but_purchases"
    PURCHASES_NIL_BUT_NOTICES = "purchases_nil_but_notices"
    FORMAT_MISSING = "format_missing"
    ONLY_A_SCAN = "only_a_scan"
    NUMBERS_AS_TEXT = "numbers_as_text"
    COLUMNS_MISSING = "columns_missing"
    EGP_BLANK = "egp_blank"
    WRONG_YEAR = "wrong_year"
    POLICY_OLD = "policy_old"
    POLICY_SIGNER = "policy_signer"
    LANGUAGE_MISSING = "language_missing"
    NO_ADDRESS = "no_address"
    NOT_OWN_SITE = "not_own_site"
    OUT_OF_ORDER = "out_of_order"
    PERSONAL_DATA = "personal_data"
    OLDER_THAN_ITS_DATA = "older_than_its_data"
    SAME_FILE_TWICE = "same_file_twice"
    LAST_YEARS_FILE = "last_years_file"
    NOT_READ_WHOLE = "not_read_whole"
    LINK_GONE = "link_gone"
    LINK_SIGN_IN = "link_sign_in"
    LINK_TROUBLE = "link_trouble"
    LINK_CHANGED = "link_changed"
    LINK_WRONG_YEAR = "link_wrong_year"
    NOT_ON_HOME_PAGE = "not_on_home_page"


LEVEL_OF: Mapping[Check, Level] = {
    Check.COMPONENT_MISSING: Level.ERROR,
    Check.MONTH_MISSING: Level.ERROR,
    Check.MARKED_EARLY: Level.ERROR,
    Check.ALL_ON_ONE_DAY: Level.WARNING,
    Check.NIL_BUT_PURCHASES: Level.ERROR,
    Check.PURCHASES_NIL_BUT_NOTICES: Level.WARNING,
    Check.FORMAT_MISSING: Level.ERROR,
    Check.ONLY_A_SCAN: Level.ERROR,
    Check.NUMBERS_AS_TEXT: Level.WARNING,
    Check.COLUMNS_MISSING: Level.ERROR,
    Check.EGP_BLANK: Level.ERROR,
    Check.WRONG_YEAR: Level.ERROR,
    Check.POLICY_OLD: Level.ERROR,
    Check.POLICY_SIGNER: Level.WARNING,
    Check.LANGUAGE_MISSING: Level.ERROR,
    Check.NO_ADDRESS: Level.WARNING,
    Check.NOT_OWN_SITE: Level.ERROR,
    Check.OUT_OF_ORDER: Level.WARNING,
    Check.PERSONAL_DATA: Level.ERROR,
    Check.OLDER_THAN_ITS_DATA: Level.ERROR,
    Check.SAME_FILE_TWICE: Level.WARNING,
    Check.LAST_YEARS_FILE: Level.ERROR,
    Check.NOT_READ_WHOLE: Level.NOTE,
    Check.LINK_GONE: Level.ERROR,
    Check.LINK_SIGN_IN: Level.ERROR,
    Check.LINK_TROUBLE: Level.WARNING,
    Check.LINK_CHANGED: Level.WARNING,
    Check.LINK_WRONG_YEAR: Level.WARNING,
    Check.NOT_ON_HOME_PAGE: Level.ERROR,
}


@dataclass(frozen=True)
class Finding:
    """One thing a check found.

    ``requirement``, ``period`` and ``evidence`` (its id) say where, as far as it is about one of
    them. ``facts`` fill the sentences of ``text.findings``: domain values (months, periods,
    places, names), never wording.
    """

    check: Check
    item: str
    requirement: str | None = None
    period: str | None = None
    evidence: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        return LEVEL_OF[self.check]
