"""What services refuse of evidence, reviews and comments, once each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from dashboard.domain.refusals import Reason
from dashboard.domain.reviews import Step
from dashboard.services.attaching import attach_address, attach_file
from dashboard.services.commenting import take_back_comment
from dashboard.services.desk import Desk
from dashboard.services.downloads import download
from dashboard.services.evidence import bin_evidence, restore_evidence
from dashboard.services.proof import Proof
from dashboard.services.reviewing import review_item
from dashboard.services.year import year_state
from dashboard.store.files.folder import FolderStorage
from dashboard.store.files.storage import Kept, StorageFailed, Trouble
from tests.cast import APPROVER, COORDINATOR, OFFICER, VIEWER, Y2570, ask_for_reviews
from tests.documents.making import pdf


def attached(desk: Desk, content: bytes, period: str = "2570") -> object:
    source = BytesIO(content)
    return attach_file(desk, COORDINATOR, Y2570, "O1", "แผน.pdf", source, Proof(period))


def step(desk: Desk, which: Step, *, reviews: bool = True, reason: str = "") -> object:
    ask_for_reviews(desk, reviews)
    seen = year_state(desk, VIEWER).item("O1").review.version
    return review_item(desk, APPROVER, Y2570, "O1", which, reason=reason, seen_version=seen)


class FullStorage(FolderStorage):
    """A disk without room."""

    def put(self, source: BinaryIO) -> Kept:
        raise StorageFailed(Trouble.FULL)


def on_a_full_disk(desk: Desk) -> object:
    assert isinstance(desk.files, FolderStorage)
    return attached(replace(desk, files=FullStorage(desk.files.folder)), pdf("ก"))


def beside_a_newer_version(desk: Desk) -> object:
    """Bring a version back whose place another one took meanwhile."""
    first = published(desk, 1)
    second = published(desk, 2, replaces=first)
    bin_evidence(desk, OFFICER, Y2570, [second])
    published(desk, 3, replaces=first)
    return restore_evidence(desk, OFFICER, Y2570, [second])


def published(desk: Desk, number: int, replaces: int | None = None) -> int:
    url = f"https://a.go.th/{number}"
    return attach_address(
        desk, OFFICER, Y2570, "O1", url, Proof("2570"), replaces=replaces
    ).evidence_id


REFUSED: dict[Reason, Callable[[Desk], object]] = {
    Reason.STEP_NOT_POSSIBLE: lambda d: step(d, Step.WITHDRAW),
    Reason.NOT_READY: lambda d: step(d, Step.SUBMIT),
    Reason.REVIEWS_OFF: lambda d: step(d, Step.SUBMIT, reviews=False),
    Reason.RETURN_REASON_MISSING: lambda d: step(d, Step.RETURN),
    Reason.UNKNOWN_EVIDENCE: lambda d: download(d, VIEWER, 99),
    Reason.UNKNOWN_PERIOD: lambda d: attached(d, pdf("ก"), "2569"),
    Reason.BAD_ADDRESS: lambda d: attach_address(
        d, COORDINATOR, Y2570, "O1", "file:///etc", Proof("2570")
    ),
    Reason.FILE_REFUSED: lambda d: attached(d, b"MZ"),
    Reason.STORAGE_FAILED: on_a_full_disk,
    Reason.NOT_IN_BIN: lambda d: restore_evidence(d, COORDINATOR, Y2570, [99]),
    Reason.VERSION_STANDS: beside_a_newer_version,
    Reason.UNKNOWN_COMMENT: lambda d: take_back_comment(d, COORDINATOR, Y2570, 99),
}
