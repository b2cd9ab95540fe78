"""An entry of the history as a sentence: who did what."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.fiscal import Month
from dashboard.domain.history import ERASED, Deed, Facts, Happening
from dashboard.domain.marks import Answer
from dashboard.text import dates, history_of_evidence, history_of_officers, signing_in
from dashboard.text.importing import DATASETS
from dashboard.text.owners import owners_in
from dashboard.text.shell import NOBODY
from dashboard.text.status import ANSWER, UNANSWERED

SYSTEM = Bilingual("ระบบ", "The system")
UNDONE = Bilingual("{words} (เลิกทำแล้ว)", "{words} (undone)")

MARKED = Bilingual(
    "{who} บันทึกผล {subject}: {answer} {count} รายการ", "{who} marked {subject}: {answer}, {count}"
)
MARKED_MIXED = Bilingual("{who} บันทึกผล {subject}: {answers}", "{who} marked {subject}: {answers}")
ANSWERS = Bilingual("{answer} {count} รายการ", "{answer}, {count}")
UNDID = Bilingual("{who} เลิกทำ {subject} {count} รายการ", "{who} undid {count} in {subject}")
ASSIGNED = Bilingual(
    "{who} กำหนดผู้รับผิดชอบ {subject}: {owners}", "{who} assigned {subject} to {owners}"
)
ASSIGNED_NOBODY = Bilingual(
    "{who} ถอนผู้รับผิดชอบ {subject} ทั้งหมด", "{who} removed all owners of {subject}"
)
SET_DUE = Bilingual("{who} กำหนดให้ {subject} ครบกำหนด {month}", "{who} set {subject} due {month}")
RESET_DUE = Bilingual(
    "{who} ให้ {subject} ครบกำหนดตามแบบตรวจ", "{who} set {subject} due as the form says"
)
WROTE_NOTE = Bilingual("{who} เขียนบันทึกใน {subject}", "{who} wrote a note in {subject}")
CONFIRMED = Bilingual(
    "{who} ยืนยัน {requirement} กับต้นฉบับ", "{who} confirmed {requirement} with the original"
)
UNCONFIRMED = Bilingual(
    "{who} ถอนการยืนยัน {requirement} กับต้นฉบับ",
    "{who} took back the confirmation of {requirement}",
)
IMPORTED_BOARD = Bilingual(
    "{who} นำเข้ากระดานงานจาก {file}: ผล {marks} รายการ แผน {plans} ข้อ ({subject})",
    "{who} imported the board from {file}: {marks} answers, plans of {plans} items ({subject})",
)
UNDID_BOARD = Bilingual(
    "{who} เลิกทำการนำเข้ากระดานงาน: ผล {marks} รายการ แผน {plans} ข้อ ({subject})",
    "{who} undid an import of the board: {marks} answers, plans of {plans} items ({subject})",
)
SET_YEAR = Bilingual("{who} ตั้งค่าปี", "{who} changed the year's settings")
IMPORTED = Bilingual(
    "{who} นำเข้า{subject}จาก {file}: เพิ่ม {new} แก้ไข {changed}",
    "{who} imported {subject} from {file}: {new} new, {changed} changed",
)
EDITED = Bilingual(
    "{who} แก้ตาราง{subject}: เพิ่ม {added} แก้ไข {changed} ลบ {removed}",
    "{who} edited the table of {subject}: {added} new, {changed} changed, {removed} removed",
)
SET_FIGURES = Bilingual("{who} ตั้งค่า{subject}", "{who} set {subject}")
UNDID_EDIT = Bilingual(
    "{who} เลิกทำการแก้ตาราง{subject} เหลือ {count} รายการ",
    "{who} undid an edit of {subject}: {count} lines remain",
)
UNDID_IMPORT = Bilingual(
    "{who} เลิกทำการนำเข้า{subject} เหลือ {count} รายการ",
    "{who} undid the import of {subject}: {count} lines remain",
)
UNDID_SAMPLE = Bilingual(
    "{who} เลิกทำการใส่ข้อมูลตัวอย่าง: {subject}", "{who} undid the sample {subject}"
)
BROUGHT_SAMPLE_BACK = Bilingual(
    "{who} เลิกทำการลบข้อมูลตัวอย่าง: {subject}", "{who} brought the sample {subject} back"
)
UNDID_FIGURES = Bilingual(
    "{who} เลิกทำรายการล่าสุดของ{subject} เหลือ {count} รายการ",
    "{who} undid the last change of {subject}: {count} lines remain",
)
LOADED_SAMPLE = Bilingual("{who} ใส่ข้อมูลตัวอย่าง: {subject}", "{who} added sample {subject}")
REMOVED_SAMPLE = Bilingual("{who} ลบข้อมูลตัวอย่าง: {subject}", "{who} removed sample {subject}")
STARTED_YEAR = Bilingual(
    "{who} เปิดปีงบประมาณจากแบบตรวจปี {edition}", "{who} started the year from the {edition} form"
)
MOVED_EDITION = Bilingual(
    "{who} เปลี่ยนมาใช้แบบตรวจปี {edition}", "{who} moved the year to the {edition} form"
)
STARTED_STATION = Bilingual(
    "{who} เริ่มใช้งานระบบของสถานี พร้อมรายชื่อเจ้าหน้าที่ {count} คน",
    "{who} started the station with {count} officers",
)
FOLLOWED_SEEDS = Bilingual(
    "{who} ปรับข้อมูลสถานีและรายชื่อเจ้าหน้าที่ตามไฟล์ตั้งต้น (เปลี่ยน {count} คน)",
    "{who} brought the station and its officers in line with the seeds ({count} changed)",
)
FOLLOWED_CATALOGUE = Bilingual(
    "{who} เพิ่มข้อใหม่ตามแบบตรวจ: {items}", "{who} added new items of the form: {items}"
)
FILLED_DEMO = Bilingual(
    "{who} ใส่ข้อมูลสาธิต บันทึกผล {count} รายการ", "{who} added demonstration data: {count} answers"
)
ERASED_DATA = Bilingual(
    "{who} ลบข้อมูลส่วนบุคคลตามกฎหมายจากประวัติ {count} รายการ เหตุผล: {reason}",
    "{who} erased personal data by law from {count} entries; reason: {reason}",
)
ERASED_PERSON = Bilingual(f"({ERASED})", "(erased by law)")
RESTORED_BACKUP = Bilingual(
    "{who} กู้คืนข้อมูลทั้งหมดจากไฟล์สำรองของ {made_at}",
    "{who} restored everything from the backup of {made_at}",
)
BACKED_UP = Bilingual("{who} สำรองข้อมูลไว้ที่ {file}", "{who} made the backup {file}")
OTHER = Bilingual("{who} ปรับปรุงข้อมูลสถานี", "{who} updated the station's data")

Told = tuple[Bilingual, Facts]
"""A wording and the facts that fill it."""

SETTING = {
    "risk_levels": Bilingual("เกณฑ์ระดับความเสี่ยง", "levels of risk"),
    "survey_targets": Bilingual("เป้าหมายและกำหนดการแบบวัด", "targets and days of the surveys"),
    "eit_link": Bilingual("ลิงก์แบบวัด EIT", "the EIT link"),
    "case_headings": Bilingual("หัวข้อสถิติคดีที่ต้องมี", "the headings of case statistics"),
}
"""Names of what figures are judged by."""


def happening(entry: Happening, catalogue: Catalogue) -> Bilingual:
    """What an entry says, in one sentence, and whether it was taken back."""
    told = sentence(entry, catalogue)
    return UNDONE.filled(words=told) if entry.undone else told


def sentence(entry: Happening, catalogue: Catalogue) -> Bilingual:
    """What an entry says, in one sentence."""
    words, facts = _told(entry, catalogue)
    return words.filled(who=who(entry.actor_name), subject=_subject(entry.subject), **facts)


def _told(entry: Happening, catalogue: Catalogue) -> Told:
    teller = TELLERS.get(entry.action, _other)
    if not entry.erased:
        return teller(entry, catalogue)
    try:
        return teller(entry, catalogue)
    except (KeyError, TypeError, ValueError):  # a code in it was erased too
        return _other()


def who(name: str) -> Bilingual:
    """An actor's name; the empty one is the product itself."""
    if name == ERASED:
        return ERASED_PERSON
    return Bilingual(name, name) if name else SYSTEM


def _subject(subject: str) -> Bilingual:
    return DATASETS.get(subject) or SETTING.get(subject) or Bilingual(subject, subject)


def _marked(entry: Happening, _: Catalogue) -> Told:
    counts = Counter(mark["answer"] for mark in entry.after["marks"])
    told = [{"answer": _answer(answer), "count": count} for answer, count in counts.items()]
    if len(told) == 1:
        return MARKED, told[0]
    return MARKED_MIXED, {"answers": _joined(ANSWERS.filled(**each) for each in told)}


def _answer(answer: str | None) -> Bilingual:
    return ANSWER[Answer(answer)] if answer else UNANSWERED


def _undid(entry: Happening, _: Catalogue) -> Told:
    return UNDID, {"count": len(entry.after["marks"])}


def _assigned(entry: Happening, catalogue: Catalogue) -> Told:
    given = owners_in(entry.after, catalogue)
    return (ASSIGNED_NOBODY, {}) if given is NOBODY else (ASSIGNED, {"owners": given})


def _set_due(entry: Happening, _: Catalogue) -> Told:
    due = entry.after["due"]
    return (SET_DUE, {"month": dates.month_and_year(Month.parse(due))}) if due else (RESET_DUE, {})


def _confirmed(entry: Happening, _: Catalogue) -> Told:
    told = CONFIRMED if entry.after["text"] else UNCONFIRMED
    return told, {"requirement": entry.after["requirement"]}


def _imported_board(entry: Happening, _: Catalogue) -> Told:
    counts = {name: len(entry.after[name]) for name in ("marks", "plans")}
    if entry.undoes is not None:
        return UNDID_BOARD, counts
    return IMPORTED_BOARD, {"file": entry.after["file"], **counts}


def _imported(entry: Happening, _: Catalogue) -> Told:
    return IMPORTED, {name: entry.after[name] for name in ("file", "new", "changed")}


def _edited(entry: Happening, _: Catalogue) -> Told:
    return EDITED, {name: entry.after[name] for name in ("added", "changed", "removed")}


def _started_year(entry: Happening, _: Catalogue) -> Told:
    return STARTED_YEAR, {"edition": entry.after["catalogue"]}


def _moved_edition(entry: Happening, _: Catalogue) -> Told:
    return MOVED_EDITION, {"edition": entry.after["catalogue"]}


def _undid_figures(entry: Happening, _: Catalogue) -> Told:
    words = {
        Deed.IMPORT_FIGURES: UNDID_IMPORT,
        Deed.EDIT_FIGURES: UNDID_EDIT,
        Deed.LOAD_SAMPLE: UNDID_SAMPLE,
        Deed.REMOVE_SAMPLE: BROUGHT_SAMPLE_BACK,
    }
    told = words.get(entry.undid, UNDID_FIGURES) if entry.undid else UNDID_FIGURES
    return told, {"count": entry.after["count"]}


def _started_station(entry: Happening, _: Catalogue) -> Told:
    words = STARTED_STATION if entry.action is Deed.START_STATION else FOLLOWED_SEEDS
    return words, {"count": len(entry.after.get("officers", ()))}


def _followed_catalogue(entry: Happening, _: Catalogue) -> Told:
    return FOLLOWED_CATALOGUE, {"items": " ".join(entry.after["items"])}


def _restored_backup(entry: Happening, _: Catalogue) -> Told:
    made_at = datetime.fromisoformat(entry.after["made_at"])
    return RESTORED_BACKUP, {"made_at": dates.moment(made_at)}


def _backed_up(entry: Happening, _: Catalogue) -> Told:
    return BACKED_UP, {"file": entry.after["file"]}


def _other(*_: object) -> Told:
    return OTHER, {}


def _of_access(words: Bilingual) -> Callable[[Happening, Catalogue], Told]:
    return lambda entry, _: (words, dict(entry.after))


def _joined(words: Iterable[Bilingual]) -> Bilingual:
    listed = list(words)
    return Bilingual(", ".join(each.th for each in listed), ", ".join(each.en for each in listed))


TELLERS: dict[Deed, Callable[[Happening, Catalogue], Told]] = {
    Deed.MARK: _marked,
    Deed.UNDO: _undid,
    Deed.ASSIGN: _assigned,
    Deed.SET_DUE: _set_due,
    Deed.WRITE_NOTE: lambda *_: (WROTE_NOTE, {}),
    Deed.CONFIRM_REQUIREMENT: _confirmed,
    Deed.IMPORT_BOARD: _imported_board,
    Deed.SET_YEAR: lambda *_: (SET_YEAR, {}),
    Deed.IMPORT_FIGURES: _imported,
    Deed.EDIT_FIGURES: _edited,
    Deed.UNDO_FIGURES: _undid_figures,
    Deed.SET_FIGURES: lambda *_: (SET_FIGURES, {}),
    Deed.LOAD_SAMPLE: lambda *_: (LOADED_SAMPLE, {}),
    Deed.REMOVE_SAMPLE: lambda *_: (REMOVED_SAMPLE, {}),
    Deed.START_YEAR: _started_year,
    Deed.MOVE_EDITION: _moved_edition,
    Deed.START_STATION: _started_station,
    Deed.FOLLOW_SEEDS: _started_station,
    Deed.FOLLOW_CATALOGUE: _followed_catalogue,
    Deed.FILL_DEMO: lambda entry, _: (FILLED_DEMO, {"count": entry.after["marks"]}),
    Deed.ERASE: lambda entry, _: (
        ERASED_DATA,
        {name: entry.after[name] for name in ("count", "reason")},
    ),
    Deed.RESTORE_BACKUP: _restored_backup,
    Deed.BACK_UP: _backed_up,
    **history_of_evidence.TELLERS,
    **{deed: _of_access(told) for deed, told in signing_in.TOLD.items()},
    **history_of_officers.TELLERS,
}
"""What each deed says; a test fails while one has no sentence here."""
