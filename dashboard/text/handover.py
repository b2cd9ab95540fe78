"""The hand-over sheet: what stands on it, Thai for the station's file."""

from dashboard.domain.bilingual import Bilingual

SHEET = Bilingual("ใบส่งมอบงาน", "Hand-over")
TITLE = Bilingual(
    "ใบส่งมอบงานการประเมินคุณธรรมและความโปร่งใส (ITA)", "Hand-over of integrity and transparency work"
)
GIVER = Bilingual("ผู้ส่งมอบ", "Handed over by")
RECEIVER = Bilingual("ผู้รับมอบ", "Taken over by")
DAY = Bilingual("วันที่ส่งมอบ", "Day")
SECTIONS = Bilingual("สายงาน", "Sections")
AS_OF = Bilingual("ข้อมูลในระบบ ณ {moment}", "As stored at {moment}")
NOT_YET = Bilingual("ยังไม่กำหนดผู้รับมอบ", "Nobody named yet")
WITH_POSITION = Bilingual("{name}  ตำแหน่ง {position}", "{name}, {position}")
SUMMARY = Bilingual(
    "งานที่ส่งมอบ {items} ข้อ · ครบแล้ว {complete} · ยังไม่ครบ {open} · เกินกำหนด {late} · "
    "เรื่องที่ต้องดำเนินการต่อ {follow} เรื่อง",
    "{items} items: {complete} complete, {open} open, {late} overdue; {follow} matters to follow",
)
SUMMARY_TITLE = Bilingual("สรุป", "Summary")

NUMBER = Bilingual("ลำดับ", "No.")
YEAR = Bilingual("ปีงบฯ", "Year")
CODE = Bilingual("ข้อ", "Item")
NAME = Bilingual("เรื่อง", "Subject")
STATE = Bilingual("สถานะ", "State")
PROGRESS = Bilingual("ทำแล้ว/ทั้งหมด", "Duties done of all")
NEXT_DUE = Bilingual("ครบกำหนดถัดไป", "Due next")
FOLLOWS = Bilingual("ที่ต้องดำเนินการต่อ", "To follow")
PROGRESS_OF = Bilingual("{done}/{total}", "{done}/{total}")
POINT = Bilingual("• {text}", "• {text}")
NOTHING_FOLLOWS = Bilingual("–", "–")
NOTHING = Bilingual("ไม่มีข้อในความรับผิดชอบที่ต้องส่งมอบ", "There are no items to hand over")

MISSING = Bilingual("ยังขาด", "Missing")
FORMATS = Bilingual("ยังขาดไฟล์", "File missing")
RETURNED = Bilingual("ถูกส่งกลับ", "Returned")
FINDING = Bilingual("ข้อสังเกตที่ต้องแก้ไข", "Error found")
EVIDENCE = Bilingual("หลักฐานที่ต้องดูต่อ", "Evidence to look at")
MENTION = Bilingual("ความเห็นที่ยังไม่ตอบ", "Unanswered comment")
ADDRESS = Bilingual("ลิงก์ที่เผยแพร่แล้วมีปัญหา", "Published address in trouble")
COUNTED = Bilingual("{what} {count}", "{what} {count}")
LINE_IN = Bilingual("{line} ({periods})", "{line} ({periods})")
MANY_PERIODS = Bilingual("{first} ถึง {last} รวม {count} งวด", "{first} to {last}, {count} periods")
MORE = Bilingual("และอีก {count} องค์ประกอบ ดูได้ในหน้าของข้อ", "and {count} more lines")
RETURNED_BY = Bilingual("{reason} (โดย {by} {at})", "{reason} ({by}, {at})")
SAID = Bilingual("{text} (โดย {by} {at})", "{text} ({by}, {at})")
PIECE = Bilingual("{name}: {why}", "{name}: {why}")
SEEN = Bilingual("{url} ({outcome} {at})", "{url} ({outcome} {at})")

CONFIRMED = Bilingual(
    "ได้ส่งมอบและรับมอบงานตามรายการข้างต้นถูกต้องครบถ้วนแล้ว จึงลงลายมือชื่อไว้เป็นหลักฐาน",
    "Handed over and taken over as listed above.",
)
SIGNED = Bilingual(
    "ลงชื่อ ......................................................", "Signed ...................."
)
IN_BRACKETS = Bilingual("( {name} )", "( {name} )")
BLANK_NAME = Bilingual(
    "......................................................", "...................."
)
BLANK_DAY = Bilingual("วันที่ ......... / ......... / .........", "Date ..... / ..... / .....")
COMMANDER = Bilingual("ผู้กำกับการ", "Commander")
PAGE = Bilingual("หน้า {page} จาก {pages}", "Page {page} of {pages}")
