"""What waits for somebody: an officer, a section, or the whole station."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("งานของฉัน", "My work")
WHOSE = Bilingual("งานของ", "Whose work")
OWN = Bilingual("ของฉัน: {name}", "Mine: {name}")
WHOLE_STATION = Bilingual("ทั้งสถานี", "The whole station")

GROUPS = {
    "mentioned": Bilingual("มีผู้เรียกถึง", "You were mentioned"),
    "to_review": Bilingual("รออนุมัติ", "Waiting for approval"),
    "returned": Bilingual("ส่งกลับแก้ไข", "Returned"),
    "overdue": Bilingual("เกินกำหนด", "Overdue"),
    "due_soon": Bilingual("ใกล้กำหนด", "Due soon"),
    "ready": Bilingual("พร้อมส่งตรวจทาน", "Ready to submit"),
    "later": Bilingual("งานถัดไป", "Later"),
}
COUNTED = {
    "to_review": Bilingual("รออนุมัติ {count}", "{count} to approve"),
    "mentioned": Bilingual("มีผู้เรียกถึง {count}", "{count} mentions"),
    "returned": Bilingual("ส่งกลับ {count}", "{count} returned"),
    "overdue": Bilingual("เกินกำหนด {count}", "{count} overdue"),
    "due_soon": Bilingual("ใกล้กำหนด {count}", "{count} due soon"),
    "ready": Bilingual("พร้อมส่ง {count}", "{count} ready"),
}
"""Numbers of the headline, by group; what comes later is none of them."""

LIST_ALT = Bilingual("งานที่รออยู่ เรียงตามความเร่งด่วน", "What waits, the most urgent first")
SAID_BY = Bilingual("{by} เมื่อ {at}", "{by} on {at}")
SUBMITTED_BY = Bilingual("ส่งโดย {by} เมื่อ {at}", "Submitted by {by} on {at}")
RETURNED_BY = Bilingual("{by} ส่งกลับเมื่อ {at}", "Returned by {by} on {at}")
ALL_THERE = Bilingual("ครบทุกรายการแล้ว", "Everything is there")
FORMATS_LEFT = Bilingual("ยังขาดไฟล์ตามรูปแบบที่กำหนด", "A demanded file format is missing")
NO_ERRORS = Bilingual("ไม่พบข้อผิดพลาด", "No errors found")
ERRORS = Bilingual("ต้องแก้ {count}", "{count} errors")
EVIDENCE = Bilingual("หลักฐาน {count}", "{count} pieces of evidence")
NO_EVIDENCE = Bilingual("ยังไม่มีหลักฐาน", "No evidence")

APPROVE_ALL = Bilingual("อนุมัติทั้งหมดที่ไม่มีข้อผิดพลาด ({count})", "Approve all without errors ({count})")
APPROVE_ALL_ASK = Bilingual(
    "อนุมัติ {count} ข้อที่ระบบไม่พบข้อผิดพลาดพร้อมกัน: {codes}",
    "Approves {count} items without errors at once: {codes}",
)
APPROVE_ALL_NOW = Bilingual("อนุมัติทั้งหมด", "Approve all")
APPROVED_ALL = Bilingual("อนุมัติแล้ว {count} ข้อ", "{count} items approved")

NOTHING = Bilingual("ไม่มีงานที่รออยู่", "Nothing is waiting")
NOTHING_BODY = Bilingual(
    "หน้านี้จะแสดงข้อที่ถูกส่งกลับ เกินกำหนด ใกล้กำหนด หรือพร้อมส่งตรวจทานของผู้ที่เลือกไว้ "
    "เมื่อครบแล้วไม่ต้องทำอะไรเพิ่ม หากต้องการดูข้ออื่น เปิดกระดานงานได้",
    "This page shows what was returned, is late or due soon, or is ready to submit, for whoever "
    "is chosen above. Nothing more needs to be done; the board has all other items.",
)
NOTHING_OWNED = Bilingual("ยังไม่มีข้อที่รับผิดชอบ", "No items of one's own yet")
NOTHING_OWNED_BODY = Bilingual(
    "ผู้ประสาน ITA หรือผู้กำกับการกำหนดผู้รับผิดชอบได้ในหน้าของแต่ละข้อ เมื่อกำหนดแล้วข้อนั้นจะมาอยู่ที่นี่",
    "The ITA coordinator or the commander assigns owners on the page of each item; "
    "it then stands here.",
)
TO_BOARD = Bilingual("ไปกระดานงาน", "Go to the board")
