"""Material Symbols, one per state and answer, so that colour never stands alone."""

from dashboard.domain.assessment import State
from dashboard.domain.budget import Standing
from dashboard.domain.marks import Answer

STATE = {
    State.COMPLETE: "check_circle",
    State.OVERDUE: "error",
    State.UNFINISHED: "block",
    State.IN_REVIEW: "hourglass_top",
    State.RETURNED: "undo",
    State.DUE_SOON: "schedule",
    State.IN_PROGRESS: "clock_loader_40",
    State.NOT_STARTED: "radio_button_unchecked",
}
ANSWER = {
    Answer.DONE: "check_circle",
    Answer.NIL: "do_not_disturb_on",
    Answer.NOT_APPLICABLE: "remove_circle_outline",
}
STANDING = {
    Standing.OVERSPENT: "error",
    Standing.BEHIND: "trending_down",
    Standing.ON_PLAN: "check_circle",
    Standing.NOT_REPORTED: "radio_button_unchecked",
}


def material(name: str) -> str:
    """The name as Streamlit's labels take it: ``:material/check_circle:``."""
    return f":material/{name}:"
