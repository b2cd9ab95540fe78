"""Evidence on an item's page: attaching it in the dialog, and what stands afterwards."""

from __future__ import annotations

from io import BytesIO

from streamlit.testing.v1 import AppTest

from dashboard.domain.evidence import Evidence
from dashboard.services.attaching import attach_file
from dashboard.services.desk import Desk
from dashboard.services.proof import Proof
from tests.cast import OFFICER, Y2570
from tests.documents.making import pdf
from tests.screens.answering import state
from tests.screens.visiting import press, run

RECORD, TOP = "item_record", "item_top"
File = tuple[str, bytes, str]


def report(name: str = "รายงาน ปี ๒๕๗๐.pdf", text: str = "รายงาน ประจำปีงบประมาณ 2570") -> File:
    """An ordinary file, as a browser sends it."""
    return (name, pdf(text), "application/pdf")


def attached(desk: Desk, code: str, proof: Proof, file: File | None = None) -> int:
    """Attach a file through the service; returns its id."""
    name, content, _ = file or report()
    return attach_file(desk, OFFICER, Y2570, code, name, BytesIO(content), proof).evidence_id


def attach_to_line(visit: AppTest, line: str, *files: File, marking: bool = True) -> AppTest:
    """Attach files to a line in its dialog; whether to mark it too is offered there."""
    run(visit.button(key=f"attach_{line}").click())
    visit.file_uploader[0].set_value(list(files))
    for box in visit.checkbox:
        if (box.key or "").startswith(f"attach_{line}_mark"):
            box.set_value(marking)
    visit.button(key="attach").click()
    return run(visit.button(key=f"attach_{line}").click())


def in_dialog(visit: AppTest, act: str, button: str) -> AppTest:
    """Press a button of a dialog that a button of the record had opened."""
    visit.button(key=button).click()
    return press(visit, RECORD, act=act)


def pieces(desk: Desk, code: str) -> tuple[Evidence, ...]:
    """What stands as evidence of an item."""
    return state(desk, code).evidence
