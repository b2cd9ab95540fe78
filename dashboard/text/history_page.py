"""The page of the history, its workbook and its command."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history_kinds import Kind

TITLE = Bilingual("ประวัติ", "History")
FOUND = Bilingual("{total} รายการ", "{total} entries")
EMPTY = Bilingual(
    "ยังไม่มีรายการตามที่เลือก ทุกครั้งที่มีผู้บันทึก แก้ไข หรือเลิกทำ ระบบจะเขียนไว้ที่นี่: "
    "ใคร เมื่อใด จากที่ใด ทำอะไร ก่อนและหลังเป็นอย่างไร และไม่มีใครแก้ไขหรือลบรายการได้",
    "Nothing matches. Whenever somebody saves, changes or undoes something, it is written here: "
    "who, when, from where, what, before and after; and nobody can change or remove it.",
)
ABOUT = Bilingual("ข้อหรือข้อมูล", "Item or figures")
PERSON = Bilingual("ผู้ทำ", "Person")
KIND_TITLE = Bilingual("ประเภท", "Kind")
FIRST_DAY = Bilingual("ตั้งแต่วันที่", "From day")
LAST_DAY = Bilingual("ถึงวันที่", "To day")
DAY_HINT = Bilingual("เช่น 22 พ.ย. 2569", "like 22/11/2569")
BAD_DAY = Bilingual(
    "อ่าน “{given}” เป็นวันที่ไม่ได้ เขียนเช่น 22 พ.ย. 2569 หรือ 22/11/2569 ระหว่างนี้แสดงโดยไม่จำกัดวัน",
    "“{given}” is not a day; write it like 22/11/2569. Days are not limited meanwhile.",
)
FROM_ADDRESS = Bilingual("จาก {address}", "from {address}")
UNDONE_BADGE = Bilingual("เลิกทำแล้ว", "undone")
REDONE_BADGE = Bilingual("เลิกทำแล้วนำกลับมา", "undone and brought back")
ERASED_BADGE = Bilingual("มีข้อมูลถูกลบตามกฎหมาย", "data erased by law")
DETAILS = Bilingual("ก่อนและหลัง", "Before and after")
BEFORE = Bilingual("ก่อน", "Before")
AFTER = Bilingual("หลัง", "After")
WHAT = Bilingual("รายการ", "What")
NUMBER = Bilingual("เลขที่ {number}", "No. {number}")
UNDO_OF = Bilingual("เลิกทำรายการเลขที่ {number}", "Undo entry {number}")
UNDONE_BUT = Bilingual("เลิกทำแล้ว แต่คงไว้ตามเดิม: {kept}", "Undone, but kept as it is: {kept}")
PAGES = Bilingual("หน้า {number} จาก {pages}", "Page {number} of {pages}")
NEWER = Bilingual("ใหม่กว่า", "Newer")
OLDER = Bilingual("เก่ากว่า", "Older")
PAGES_LABEL = Bilingual("หน้าของประวัติ", "Pages of the history")

EXPORT = Bilingual("ดาวน์โหลด Excel", "Download Excel")
FILE = Bilingual("ประวัติ", "history")
SHEET = Bilingual("ประวัติ", "History")
SHEET_TITLE = Bilingual("ประวัติ {station} ณ {day}", "History of {station} as of {day}")
NOT_FILTERED = Bilingual("แสดงทั้งหมดของปี {year}", "All of {year}")
FILTERED = Bilingual("แสดงเฉพาะ {filters}", "Only {filters}")
ALL_OF_IT = Bilingual("ครบ {total} รายการ", "all {total} entries")
CUT = Bilingual(
    "มี {total} รายการ ไฟล์นี้มีเฉพาะ {shown} รายการล่าสุด โปรดเลือกช่วงวันให้แคบลงเพื่อดาวน์โหลดส่วนที่เหลือ",
    "{total} entries; this file has the newest {shown}. Narrow the days for the rest.",
)
HEADINGS = (
    Bilingual("เลขที่", "No."),
    Bilingual("วันเวลา", "When"),
    Bilingual("ผู้ทำ", "Who"),
    Bilingual("บทบาท", "Role"),
    Bilingual("จาก", "From"),
    Bilingual("ข้อหรือข้อมูล", "About"),
    Bilingual("ประเภท", "Kind"),
    Bilingual("ทำอะไร", "What"),
    Bilingual("ก่อน", "Before"),
    Bilingual("หลัง", "After"),
)

KIND = {
    Kind.ANSWERS: Bilingual("บันทึกผลและยืนยันข้อความ", "Answers"),
    Kind.EVIDENCE: Bilingual("หลักฐาน", "Evidence"),
    Kind.REVIEW: Bilingual("การตรวจทาน", "Reviews"),
    Kind.COMMENTS: Bilingual("ความเห็น", "Comments"),
    Kind.PLANNING: Bilingual("ผู้รับผิดชอบ กำหนด และบันทึก", "Owners, due months, notes"),
    Kind.FIGURES: Bilingual("นำเข้าและแก้ไขข้อมูล", "Figures"),
    Kind.SETTINGS: Bilingual("ตั้งค่าสถานีและปี", "Settings"),
    Kind.LINKS: Bilingual("ตรวจลิงก์", "Link checks"),
    Kind.OFFICERS: Bilingual("เจ้าหน้าที่", "Officers"),
    Kind.ACCESS: Bilingual("การเข้าสู่ระบบ", "Signing in"),
    Kind.BACKUP: Bilingual("สำรองและกู้คืน", "Backup and restore"),
    Kind.LAW: Bilingual("ลบข้อมูลส่วนบุคคล", "Personal data erased"),
}

ERASE = Bilingual("ลบข้อมูลส่วนบุคคล", "Erase personal data")
ERASE_HELP = Bilingual(
    "ใช้เมื่อเจ้าของข้อมูลขอให้ลบตามกฎหมายคุ้มครองข้อมูลส่วนบุคคล ชื่อและที่มาในประวัติจะถูกแทนด้วย "
    "“ข้อมูลถูกลบตามกฎหมาย” รวมถึงชื่อในผลที่บันทึก หลักฐาน ความเห็น และการตรวจทาน **ย้อนกลับไม่ได้** "
    "แต่ประวัติยังตรวจสอบได้ว่าไม่ถูกแก้ ไฟล์สำรองที่ทำไว้ก่อนหน้ายังมีชื่อเดิม ต้องทำใหม่",
    "For when somebody asks for it under the data protection law. Name and origin are replaced in "
    "the history, in answers, evidence, comments and reviews. **There is no way back**, but the "
    "history still shows that nothing else was changed. Backups made before keep the name.",
)
ERASE_NAME = Bilingual("ชื่อที่ขอให้ลบ (พร้อมยศตามที่บันทึกไว้)", "Name to erase, as it was written")
ERASE_WHOLE = Bilingual(
    "ลบข้อความทั้งหมดในรายการของผู้นี้ ไม่ใช่เฉพาะชื่อ", "Erase all texts of their entries, not the name alone"
)
ERASE_REASON = Bilingual(
    "เหตุผล เช่น เลขที่หนังสือคำขอ (ห้ามมีชื่อ)", "Reason, such as the request's number (no name)"
)
ERASE_LOOK = Bilingual("ดูว่าจะลบกี่รายการ", "See what would be erased")
ERASE_WOULD = Bilingual(
    "จะลบข้อมูลใน {count} รายการ เลขที่ {first} ถึง {last}",
    "Data in {count} entries would be erased, numbers {first} to {last}",
)
ERASE_SURE = Bilingual("เข้าใจแล้วว่าย้อนกลับไม่ได้", "I know that there is no way back")
ERASE_NOW = Bilingual("ลบถาวร {count} รายการ", "Erase {count} for good")
ERASE_DONE = Bilingual(
    "ลบข้อมูลส่วนบุคคลแล้ว {count} รายการ", "Personal data erased from {count} entries"
)
"""Said also by the command."""
NOT_ERASED = Bilingual(
    "ยังไม่ได้ลบ เพิ่ม --apply เพื่อลบถาวร", "Nothing was erased; add --apply to erase for good."
)
WRITTEN = Bilingual("เขียนประวัติลง {file} แล้ว", "The history was written to {file}")
SHOWN_OF = Bilingual(
    "แสดง {shown} รายการล่าสุดจาก {total} รายการ เพิ่มได้ด้วย --limit",
    "The newest {shown} of {total}; --limit shows more.",
)
NOTHING = Bilingual("ไม่มีรายการตามที่เลือก", "Nothing matches.")
