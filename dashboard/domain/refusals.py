"""Why something is not done, as a code with facts; the sentence people read is in ``text``."""

from enum import StrEnum


class Reason(StrEnum):
    """Every way a request can be refused."""

    NOT_ALLOWED = "not_allowed"
    UNKNOWN_YEAR = "unknown_year"
    UNKNOWN_ITEM = "unknown_item"
    UNKNOWN_DUTY = "unknown_duty"
    UNKNOWN_SECTION = "unknown_section"
    UNKNOWN_OFFICER = "unknown_officer"
    UNCLEAR_REQUIREMENT = "unclear_requirement"
    REQUIREMENT_IS_CLEAR = "requirement_is_clear"
    NIL_NOT_ALLOWED = "nil_not_allowed"
    REASON_MISSING = "reason_missing"
    TEXT_MISSING = "text_missing"
    TEXT_TOO_LONG = "text_too_long"
    DUE_TOO_EARLY = "due_too_early"
    DUE_TOO_LATE = "due_too_late"
    DAY_OUTSIDE_YEAR = "day_outside_year"
    CHANGED_MEANWHILE = "changed_meanwhile"
    STEP_NOT_POSSIBLE = "step_not_possible"
    NOT_READY = "not_ready"
    REVIEWS_OFF = "reviews_off"
    UNKNOWN_EVIDENCE = "unknown_evidence"
    UNKNOWN_PERIOD = "unknown_period"
    RETURN_REASON_MISSING = "return_reason_missing"
    UNKNOWN_COMMENT = "unknown_comment"
    BAD_ADDRESS = "bad_address"
    FILE_REFUSED = "file_refused"
    STORAGE_FAILED = "storage_failed"
    NOT_IN_BIN = "not_in_bin"
    VERSION_STANDS = "version_stands"
    CANNOT_UNDO = "cannot_undo"
    PLAN_OUTDATED = "plan_outdated"
    PLAN_HAS_ERRORS = "plan_has_errors"
    ROWS_FAULTY = "rows_faulty"
    UNKNOWN_IMPORT = "unknown_import"
    FILE_NOT_KEPT = "file_not_kept"
    BAD_FIGURE_SETTING = "bad_figure_setting"
    FIGURES_EXIST = "figures_exist"
    NO_SAMPLE = "no_sample"
    OWN_DATA = "own_data"
    BACKUP_FAILED = "backup_failed"
    UNKNOWN_BACKUP = "unknown_backup"
    DATABASE_BUSY = "database_busy"


class Refused(Exception):
    """A request that the rules refuse. ``facts`` fill the sentence for its ``reason``."""

    def __init__(self, reason: Reason, **facts: object) -> None:
        super().__init__(f"{reason}: {facts}")
        self.reason = reason
        self.facts = facts
