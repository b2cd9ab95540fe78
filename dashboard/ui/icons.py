"""Material Symbols, one per state and answer, so that colour never stands alone."""

from dashboard.domain.assessment import State
from dashboard.domain.budget import Standing
from dashboard.domain.coverage import Cover
from dashboard.domain.documents import Format
from dashboard.domain.findings import Level
from dashboard.domain.links import Outcome
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import ReviewState, Step

STATE = {
    State.COMPLETE: "check_circle",
    State.OVERDUE: "error",
    State.UNFINISHED: "block",
    State.IN_REVIEW: "hourglass_top",
    State.READY: "outbox",
    State.RETURNED: "undo",
    State.DUE_SOON: "schedule",
    State.IN_PROGRESS: "clock_loader_40",
    State.NOT_STARTED: "radio_button_unchecked",
}
ANSWER = {
    Answer.DONE: "check_circle",
    Answer.NIL: "do_not_disturb_on",
    Answer.NOT_APPLICABLE: "hide_source",
}
COVER = {
    Cover.DONE: ANSWER[Answer.DONE],
    Cover.NIL: ANSWER[Answer.NIL],
    Cover.NOT_APPLICABLE: ANSWER[Answer.NOT_APPLICABLE],
    Cover.IN_REVIEW: STATE[State.IN_REVIEW],
    Cover.RETURNED: STATE[State.RETURNED],
    Cover.OVERDUE: STATE[State.OVERDUE],
    Cover.UNFINISHED: STATE[State.UNFINISHED],
    Cover.DUE_SOON: STATE[State.DUE_SOON],
    Cover.OPEN: STATE[State.NOT_STARTED],
}
STANDING = {
    Standing.OVERSPENT: "error",
    Standing.BEHIND: "trending_down",
    Standing.ON_PLAN: "check_circle",
    Standing.NOT_REPORTED: "radio_button_unchecked",
    Standing.NOT_PLANNED: "schedule",
}
LEVEL = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "info"}
REVIEW = {
    ReviewState.OPEN: "outbox",
    ReviewState.SUBMITTED: "hourglass_top",
    ReviewState.RETURNED: "undo",
    ReviewState.APPROVED: "verified",
}
STEP = {
    Step.SUBMIT: "send",
    Step.WITHDRAW: "undo",
    Step.APPROVE: "verified",
    Step.RETURN: "reply",
}
FORMAT = {
    Format.PDF: "picture_as_pdf",
    Format.XLSX: "table_view",
    Format.DOCX: "description",
    Format.JPG: "image",
    Format.PNG: "image",
}
ADDRESS = "link"
OUTCOME = {
    Outcome.OPEN: "check_circle",
    Outcome.GONE: "link_off",
    Outcome.SIGN_IN: "lock",
}
TROUBLE = "warning"


def material(name: str) -> str:
    """The name as Streamlit's labels take it: ``:material/check_circle:``."""
    return f":material/{name}:"
