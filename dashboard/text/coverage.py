"""The matrix of items and months."""

from dashboard.domain.assessment import State, Status
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.coverage import Cover
from dashboard.domain.marks import Answer
from dashboard.text import status

TITLE = Bilingual("ความครบถ้วน", "Coverage")
SHOWN = Bilingual("แสดง {shown} จาก {total} ข้อ", "{shown} of {total} items shown")
LATE_CELLS = Bilingual("เกินกำหนด {count} ช่อง", "{count} cells overdue")
UNFINISHED_CELLS = Bilingual("ไม่ครบเมื่อปิดปี {count} ช่อง", "{count} cells unfinished at the close")
SOON_CELLS = Bilingual("ใกล้กำหนด {count} ช่อง", "{count} cells due soon")

COVER = {
    Cover.DONE: status.ANSWER[Answer.DONE],
    Cover.NIL: status.ANSWER[Answer.NIL],
    Cover.NOT_APPLICABLE: status.ANSWER[Answer.NOT_APPLICABLE],
    Cover.IN_REVIEW: status.STATUS[Status.IN_REVIEW],
    Cover.RETURNED: status.STATUS[Status.RETURNED],
    Cover.OVERDUE: status.STATE[State.OVERDUE],
    Cover.UNFINISHED: status.STATE[State.UNFINISHED],
    Cover.DUE_SOON: status.STATE[State.DUE_SOON],
    Cover.OPEN: Bilingual("ยังไม่ถึงกำหนด", "Not yet due"),
}
TABLE_ALT = Bilingual(
    "ตารางข้อกับสิบสองเดือนของปีงบประมาณ เริ่มเดือนตุลาคม",
    "Items by the twelve months of the fiscal year, October first",
)
CELL = Bilingual(
    "{code} {month}: {cover} {answered}/{total} · งวด {periods} · ครบกำหนด {due}",
    "{code} {month}: {cover} {answered}/{total} · for {periods} · due {due}",
)
NOTHING_ASKED = Bilingual("{code} {month}: ไม่มีภาระงาน", "{code} {month}: nothing is asked")
LEGEND = Bilingual("ความหมาย", "What it means")
HOW_TO_READ = Bilingual(
    "งานรายเดือนอยู่ในเดือนของงวด งานอื่นอยู่ในเดือนที่ครบกำหนด กดที่ช่องเพื่อเปิดข้อนั้น",
    "Monthly work stands in the month it proves, all other work in its due month. "
    "Press a cell to open the item there.",
)
GROUP = Bilingual("กลุ่ม", "Group")
EVERY_GROUP = Bilingual("ทุกข้อและทุกมาตรการ", "All items and measures")

EXPORT = Bilingual("ดาวน์โหลด Excel", "Download Excel")
FILE = Bilingual("ความครบถ้วน", "coverage")
SHEET = Bilingual("ความครบถ้วน", "Coverage")
SHEET_TITLE = Bilingual(
    "ความครบถ้วนของการเปิดเผยข้อมูล {station} ปีงบประมาณ พ.ศ. {year} ณ {day}",
    "Coverage of {station}, fiscal year {year}, as of {day}",
)
FILTERED = Bilingual("ตัวกรอง: {filters}", "Filters: {filters}")
NOT_FILTERED = Bilingual("ตัวกรอง: ไม่มี", "Filters: none")
PARTLY = Bilingual("{cover} {answered}/{total}", "{cover} {answered}/{total}")
ERRORS = Bilingual("ข้อสังเกตที่ต้องแก้", "Errors found")
