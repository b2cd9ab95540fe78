"""Kinds of deeds in the words people ask with: what the history is filtered by."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dashboard.domain.history import Deed


class Kind(StrEnum):
    """What a deed is about."""

    ANSWERS = "answers"
    EVIDENCE = "evidence"
    REVIEW = "review"
    COMMENTS = "comments"
    PLANNING = "planning"
    FIGURES = "figures"
    SETTINGS = "settings"
    LINKS = "links"
    OFFICERS = "officers"
    ACCESS = "access"
    BACKUP = "backup"
    LAW = "law"


KIND_OF: Mapping[Deed, Kind] = {
    Deed.MARK: Kind.ANSWERS,
    Deed.UNDO: Kind.ANSWERS,
    Deed.CONFIRM_REQUIREMENT: Kind.ANSWERS,
    Deed.IMPORT_BOARD: Kind.ANSWERS,
    Deed.FILL_DEMO: Kind.ANSWERS,
    Deed.ATTACH: Kind.EVIDENCE,
    Deed.CORRECT_EVIDENCE: Kind.EVIDENCE,
    Deed.BIN: Kind.EVIDENCE,
    Deed.RESTORE: Kind.EVIDENCE,
    Deed.EMPTY_BIN: Kind.EVIDENCE,
    Deed.REVIEW: Kind.REVIEW,
    Deed.COMMENT: Kind.COMMENTS,
    Deed.WITHDRAW_COMMENT: Kind.COMMENTS,
    Deed.ACKNOWLEDGE: Kind.COMMENTS,
    Deed.ASSIGN: Kind.PLANNING,
    Deed.SET_DUE: Kind.PLANNING,
    Deed.WRITE_NOTE: Kind.PLANNING,
    Deed.IMPORT_FIGURES: Kind.FIGURES,
    Deed.EDIT_FIGURES: Kind.FIGURES,
    Deed.LOAD_SAMPLE: Kind.FIGURES,
    Deed.REMOVE_SAMPLE: Kind.FIGURES,
    Deed.UNDO_FIGURES: Kind.FIGURES,
    Deed.SET_FIGURES: Kind.SETTINGS,
    Deed.SET_YEAR: Kind.SETTINGS,
    Deed.START_STATION: Kind.SETTINGS,
    Deed.FOLLOW_SEEDS: Kind.SETTINGS,
    Deed.START_YEAR: Kind.SETTINGS,
    Deed.FOLLOW_CATALOGUE: Kind.SETTINGS,
    Deed.MOVE_EDITION: Kind.SETTINGS,
    Deed.WATCH: Kind.LINKS,
    Deed.ADD_OFFICER: Kind.OFFICERS,
    Deed.CHANGE_OFFICER: Kind.OFFICERS,
    Deed.CLOSE_OFFICER: Kind.OFFICERS,
    Deed.REOPEN_OFFICER: Kind.OFFICERS,
    Deed.INVITE: Kind.ACCESS,
    Deed.SIGN_IN: Kind.ACCESS,
    Deed.SIGN_OUT: Kind.ACCESS,
    Deed.END_SIGN_INS: Kind.ACCESS,
    Deed.SET_PASSWORD: Kind.ACCESS,
    Deed.SET_SECOND_FACTOR: Kind.ACCESS,
    Deed.REMOVE_SECOND_FACTOR: Kind.ACCESS,
    Deed.BACK_UP: Kind.BACKUP,
    Deed.RESTORE_BACKUP: Kind.BACKUP,
    Deed.ERASE: Kind.LAW,
}
"""Every deed has one kind; a test fails while one has none."""


def deeds_of(kind: Kind) -> tuple[Deed, ...]:
    return tuple(deed for deed, its in KIND_OF.items() if its is kind)
