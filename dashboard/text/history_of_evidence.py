"""What the history says of evidence, reviews, comments and visited addresses."""

from collections.abc import Callable, Sequence

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.history import Deed, Facts, Happening
from dashboard.domain.reviews import Step
from dashboard.text.reviews import STEP

Told = tuple[Bilingual, Facts]

ATTACHED = Bilingual("{who} แนบหลักฐาน {subject}: {name}", "{who} attached {name} to {subject}")
REPLACED = Bilingual(
    "{who} แนบหลักฐาน {subject} ฉบับใหม่: {name}", "{who} attached a new version to {subject}: {name}"
)
CORRECTED = Bilingual(
    "{who} แก้ไขรายละเอียดหลักฐาน {subject}: {name}", "{who} corrected evidence of {subject}: {name}"
)
BINNED = Bilingual(
    "{who} ย้ายหลักฐาน {subject} ลงถังขยะ: {names}",
    "{who} moved evidence of {subject} to the bin: {names}",
)
RESTORED = Bilingual(
    "{who} นำหลักฐาน {subject} กลับจากถังขยะ: {names}",
    "{who} took evidence of {subject} out of the bin: {names}",
)
EMPTIED = Bilingual(
    "{who} ลบหลักฐาน {subject} ออกจากถังขยะถาวร: {names}",
    "{who} removed evidence of {subject} for good: {names}",
)
REVIEWED = Bilingual("{who} {step} {subject}", "{who}: {step} {subject}")
RETURNED = Bilingual("{who} ส่ง {subject} กลับแก้ไข: {reason}", "{who} returned {subject}: {reason}")
REOPENED = Bilingual(
    "{subject} กลับไปรอส่งตรวจทานใหม่ เพราะ {who} แก้ไขหลังส่ง",
    "{subject} is open again: {who} changed it after it was submitted",
)
REVIEW_UNDONE = Bilingual(
    "{who} คืนสถานะการตรวจทาน {subject}", "{who} brought the review of {subject} back"
)
COMMENTED = Bilingual(
    "{who} แสดงความเห็นใน {subject}: {text}", "{who} commented on {subject}: {text}"
)
COMMENTED_TO = Bilingual(
    "{who} แสดงความเห็นใน {subject} ถึง {names}: {text}",
    "{who} commented on {subject} to {names}: {text}",
)
WITHDREW = Bilingual("{who} ถอนความเห็นใน {subject}", "{who} withdrew a comment on {subject}")
ACKNOWLEDGED = Bilingual(
    "{officer} รับทราบความเห็นใน {subject}", "{officer} acknowledged a comment on {subject}"
)
WATCHED = Bilingual(
    "{who} ตรวจลิงก์ {visited} แห่ง พบปัญหา {trouble} แห่ง",
    "{who} checked {visited} addresses; {trouble} had trouble",
)
SHOWN_NAMES = 3
SHOWN_LETTERS = 80


def _attached(entry: Happening, _: Catalogue) -> Told:
    return REPLACED if "replaces" in entry.after else ATTACHED, {"name": entry.after["name"]}


def _corrected(entry: Happening, _: Catalogue) -> Told:
    return CORRECTED, {"name": entry.after["name"]}


def _moved(words: Bilingual) -> Callable[[Happening, Catalogue], Told]:
    return lambda entry, _: (words, {"names": _some(entry.after["names"])})


def _emptied(entry: Happening, _: Catalogue) -> Told:
    return EMPTIED, {"names": _some(entry.after["names"])}


def _reviewed(entry: Happening, _: Catalogue) -> Told:
    step = entry.after.get("step")
    if step is None:
        return REVIEW_UNDONE, {}
    if step == Step.REOPEN:
        return REOPENED, {}
    if step == Step.RETURN:
        return RETURNED, {"reason": _short(entry.after["reason"])}
    return REVIEWED, {"step": STEP[Step(step)]}


def _commented(entry: Happening, _: Catalogue) -> Told:
    names, text = entry.after["mentions"], _short(entry.after["text"])
    if names:
        return COMMENTED_TO, {"names": _some(names), "text": text}
    return COMMENTED, {"text": text}


def _acknowledged(entry: Happening, _: Catalogue) -> Told:
    return ACKNOWLEDGED, {"officer": entry.after["officer"]}


def _watched(entry: Happening, _: Catalogue) -> Told:
    return WATCHED, {name: entry.after[name] for name in ("visited", "trouble")}


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:SHOWN_NAMES])
    return f"{shown} +{len(names) - SHOWN_NAMES}" if len(names) > SHOWN_NAMES else shown


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_LETTERS else f"{line[:SHOWN_LETTERS]}…"


TELLERS: dict[Deed, Callable[[Happening, Catalogue], Told]] = {
    Deed.ATTACH: _attached,
    Deed.CORRECT_EVIDENCE: _corrected,
    Deed.BIN: _moved(BINNED),
    Deed.RESTORE: _moved(RESTORED),
    Deed.EMPTY_BIN: _emptied,
    Deed.REVIEW: _reviewed,
    Deed.COMMENT: _commented,
    Deed.WITHDRAW_COMMENT: lambda *_: (WITHDREW, {}),
    Deed.ACKNOWLEDGE: _acknowledged,
    Deed.WATCH: _watched,
}
