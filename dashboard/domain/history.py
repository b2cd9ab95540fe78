"""What happened: every write leaves one entry, and history shows it (ประวัติ)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Deed(StrEnum):
    """What an audit entry says was done.

    Its ``before`` and ``after`` hold, as plain JSON values:

    ========================== ===========================================================
    mark, undo                 ``marks``: list of ``requirement, period, answer`` and, where
                               answered, ``note, by, at``; ``answer`` None means unanswered
    assign                     ``sections``: codes; ``officers``: list of ``id, name``
    set_due                    ``due``: ``YYYY-MM`` C.E., None for the catalogue's own
    write_note                 ``note``
    confirm_requirement        ``requirement, text``; ``text`` None means unconfirmed
    attach                     after: ``id, name, period, requirement, sha256 | url`` and, of a
                               new version, ``replaces``
    correct_evidence           ``id, name, requirement, period, language, on_home_page``
    bin, restore               ``ids``: evidence put into the bin or taken out of it
    empty_bin                  after: ``names``: what was removed for good
    review                     ``state, by, at, reason, changed, seen``; after also ``step`` and,
                               of a reopening, ``because``: the entry that caused it
    comment                    after: ``id, text, mentions``: names of officers
    withdraw_comment           before: ``id, text``
    acknowledge                after: ``id``: the comment, ``officer``: a name
    watch                      after: ``visited, gone, trouble``: numbers of addresses
    import_board               ``marks`` as above; ``plans``: list of ``item`` and what changed of
                               it: ``sections, officers`` (both), ``due``, ``note``; after also
                               ``file, sha256`` (of an undoing ``kept``: a number) and ``items``:
                               the codes whose marks changed
    set_year                   ``catalogue_confirmed, system_close, system_close_confirmed,
                               reviews_required``; the last is missing in old entries
    import_figures             after: ``file, sha256, new, changed, replaced_sample, items``
    edit_figures               after: ``added, changed, removed``: numbers of rows, ``items``
    load_sample, remove_sample ``count``: rows; after also ``items``
    undo_figures               ``count``: rows before and after; after also ``restored, kept``:
                               numbers of rows, ``items``
    set_figures                ``value``: a setting of figures; the subject is its name; after
                               also ``items``, where answers depend on the setting
    add_officer, change_officer  ``officer``: ``id, key, name, position, role, may_approve,
                               active, from_seeds, closed_on, handed_to, sections``
    close_officer, reopen_officer  ``officer`` as above; ``successor`` likewise where their
                               sections changed; ``plans``: list of ``year, item`` and
                               ``sections, officers`` as of assign; ``mentions``: list of
                               ``comment, officer`` (an id) and, where the hand-over named that
                               officer in it, ``added``; after also ``name`` of the officer, ``to``:
                               the name of who took over or None; of an undoing ``kept``: a number
    start_station, follow_seeds  ``station``: its code; after also ``officers``: keys touched
    start_year                 ``catalogue``: its edition; ``from``: the year carried over
    follow_catalogue           ``items``: codes that were added to the year
    move_edition               ``catalogue``: the edition; after also ``items``: codes added; its
                               subject names the items of which something else is asked
    fill_demo                  ``marks``: their number
    invite                     ``name``: what is signed in with; after also ``officer``: a name
    sign_in                    after: ``stage, browser``
    sign_out                   after: ``count``: of browsers
    end_sign_ins               after: ``officer``: a name, ``count``: of browsers
    set_password, set_second_factor, remove_second_factor
                               after: ``officer``: a name
    erase                      after: ``entries``: list of ``id, digest`` (of what is left of the
                               entry's content), ``count``: of all entries of that erasing,
                               ``whole``, ``reason``
    back_up                    after: ``file``: its name, ``size``: bytes, ``nightly``
    restore_backup             after: ``made_at``: ISO, UTC, ``entry``: the last audit entry it
                               held; one for every year, each about everything
    ========================== ===========================================================

    ``items`` of figures are the codes whose answers those rows changed; old entries have none.
    """

    MARK = "mark"
    UNDO = "undo"
    ASSIGN = "assign"
    SET_DUE = "set_due"
    WRITE_NOTE = "write_note"
    CONFIRM_REQUIREMENT = "confirm_requirement"
    ATTACH = "attach"
    CORRECT_EVIDENCE = "correct_evidence"
    BIN = "bin"
    RESTORE = "restore"
    EMPTY_BIN = "empty_bin"
    REVIEW = "review"
    COMMENT = "comment"
    WITHDRAW_COMMENT = "withdraw_comment"
    ACKNOWLEDGE = "acknowledge"
    WATCH = "watch"
    IMPORT_BOARD = "import_board"
    SET_YEAR = "set_year"
    IMPORT_FIGURES = "import_figures"
    EDIT_FIGURES = "edit_figures"
    LOAD_SAMPLE = "load_sample"
    REMOVE_SAMPLE = "remove_sample"
    UNDO_FIGURES = "undo_figures"
    SET_FIGURES = "set_figures"
    START_STATION = "start_station"
    FOLLOW_SEEDS = "follow_seeds"
    START_YEAR = "start_year"
    FOLLOW_CATALOGUE = "follow_catalogue"
    MOVE_EDITION = "move_edition"
    FILL_DEMO = "fill_demo"
    INVITE = "invite"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    END_SIGN_INS = "end_sign_ins"
    SET_PASSWORD = "set_password"  # pragma: allowlist secret
    SET_SECOND_FACTOR = "set_second_factor"
    REMOVE_SECOND_FACTOR = "remove_second_factor"
    ADD_OFFICER = "add_officer"
    CHANGE_OFFICER = "change_officer"
    CLOSE_OFFICER = "close_officer"
    REOPEN_OFFICER = "reopen_officer"
    BACK_UP = "back_up"
    RESTORE_BACKUP = "restore_backup"
    ERASE = "erase"


ERASED = "ข้อมูลถูกลบตามกฎหมาย"
"""What stands in an entry where personal data was erased by law."""


OF_OFFICERS = frozenset(
    {Deed.ADD_OFFICER, Deed.CHANGE_OFFICER, Deed.CLOSE_OFFICER, Deed.REOPEN_OFFICER}
)
"""What concerns people: of no one year, and part of the history of each that was open then."""

Facts = Mapping[str, Any]
"""The JSON content of an entry, by field."""


@dataclass(frozen=True)
class Happening:
    """One audit entry as history shows it.

    ``actor_name`` is empty where the product itself acted; ``address`` is from where somebody
    did, empty at the machine itself. ``subject`` names item codes (with a space between them) or
    a dataset, and is empty for the whole year. ``at`` is in UTC. ``undoes`` names the entry that
    this one took back, and ``undid`` says what that entry had done. ``undone`` says that a later
    entry took this one back, ``redone`` that such a one was taken back in turn and this one
    stands again. ``erased`` says that personal data was taken out of it by law. ``hash`` is what
    the next entry of the station carries.
    """

    entry_id: int
    at: datetime
    actor_name: str
    actor_role: str
    action: Deed
    subject: str
    year: int | None
    before: Facts
    after: Facts
    undoes: int | None
    undone: bool
    undid: Deed | None = None
    redone: bool = False
    address: str = ""
    erased: bool = False
    hash: str = ""
