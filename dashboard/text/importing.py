"""The import page."""

from dashboard.domain.bilingual import Bilingual
from dashboard.text import shell

TITLE = Bilingual("นำเข้าข้อมูล", "Import figures")
INTRODUCTION = Bilingual(
    "ตรวจไฟล์ก่อน แล้วจึงบันทึกทั้งหมดในครั้งเดียว", "Checked first, then saved all at once"
)
DATASET = Bilingual("ชุดข้อมูล", "Figures")
DATASETS = {
    "complaints": shell.COMPLAINTS,
    "budget": shell.BUDGET,
    "fund": shell.FUND,
    "procurement": shell.PROCUREMENT,
    "cases": shell.CASES,
    "risks": shell.RISKS,
    "activities": shell.ACTIVITIES,
    "surveys": shell.SURVEYS,
    "briefings": shell.BRIEFINGS,
}
"""Names of the sets of figures, by their code."""

TEMPLATE = Bilingual("ดาวน์โหลดแบบฟอร์ม", "Download the template")
TEMPLATE_FILE = Bilingual("แบบ{dataset}-{year}.xlsx", "template-{dataset}-{year}.xlsx")
EXPORT_FILE = Bilingual("ข้อมูล-{dataset}-{year}.{ending}", "figures-{dataset}-{year}.{ending}")
FAULTY_FILE = Bilingual("แก้ไข-{name}.xlsx", "to-correct-{name}.xlsx")
STEP_TEMPLATE = Bilingual("1. ดาวน์โหลดแบบฟอร์มแล้วกรอก", "1. Download the template and fill it in")
STEP_UPLOAD = Bilingual("2. เลือกไฟล์ที่กรอกแล้ว", "2. Choose the filled file")
STEP_CHECK = Bilingual("3. ตรวจก่อนบันทึก", "3. Check before saving")
UPLOAD = Bilingual(
    "ไฟล์ .xlsx .xls .ods หรือ .csv ไม่เกิน {most} MB ลากมาวางหรือกดเลือก",
    "An .xlsx, .xls, .ods or .csv file of up to {most} MB: drop it here or press to choose",
)
READING = Bilingual("กำลังอ่านและตรวจไฟล์ {name}", "Reading and checking {name}")
SAVING = Bilingual("กำลังบันทึกรายการจากไฟล์ {name}", "Saving the lines of {name}")
SHEET = Bilingual("แผ่นงาน", "Sheet")
EVERY_SHEET = Bilingual("ทุกแผ่นที่มีหัวตาราง", "Every sheet with a header")
COLUMNS = Bilingual("คอลัมน์ที่อ่าน {read} จาก {total}", "{read} of {total} columns are read")
COLUMNS_HELP = Bilingual(
    "จับคู่คอลัมน์ในไฟล์กับช่องข้อมูล ระบบจำการเลือกไว้ใช้ครั้งต่อไปเมื่อบันทึก",
    "Match the file's columns with the fields; the choice is remembered once it is saved.",
)
ALL_COLUMNS = Bilingual("แสดงทุกคอลัมน์", "Show every column")
COLUMN = Bilingual("{cell} “{title}”", "{cell} “{title}”")
NOT_READ = Bilingual("ไม่อ่าน", "Not read")
BY_ITSELF = Bilingual("ตามที่ระบบเข้าใจ", "As understood")
MONTH_OF_FILE = Bilingual("ข้อมูลในไฟล์เป็นของเดือน", "The month the file is about")
FROM_THE_FILE = Bilingual("ตามที่ไฟล์ระบุ", "As the file says")
SPREAD = Bilingual(
    "แบ่งยอดรายไตรมาสเป็นสามเดือนเท่า ๆ กัน (เศษสตางค์อยู่เดือนสุดท้าย)",
    "Spread the quarters' amounts over three equal months (the rest of satang in the last)",
)
IS_COUNTED = Bilingual(
    "ไฟล์นี้เป็นทะเบียนรายเรื่อง ระบบนับเป็นรายเดือนแล้ว และจะไม่เก็บทั้งแถวและไฟล์",
    "This file is a register of single cases: it was counted into months; neither its rows nor "
    "the file are kept.",
)
APPLIED_BEFORE = Bilingual("ไฟล์นี้นำเข้าแล้วโดย {by} เมื่อ {at}", "This file was imported by {by}, {at}")
REPLANNED = Bilingual(
    "ข้อมูลเปลี่ยนไประหว่างที่ตรวจไฟล์ จึงยังไม่ได้บันทึก ระบบตรวจไฟล์กับข้อมูลล่าสุดให้แล้ว โปรดดูอีกครั้ง",
    "The figures changed while the file was checked, so nothing was saved. It was checked again "
    "against the latest figures; please look once more.",
)
DOWNLOAD_FAULTY = Bilingual(
    "ดาวน์โหลดไฟล์ที่ทำเครื่องหมายช่องที่ต้องแก้", "Download the file with the faulty cells marked"
)
REFUSED_ROWS = Bilingual("ไม่รับ {refused} แถว", "{refused} rows refused")
BOARD = Bilingual("กระดานงาน (ผล ผู้รับผิดชอบ กำหนด)", "The board (answers, owners, due months)")
CHOOSE = Bilingual("เลือกไฟล์", "Choose a file")
COUNTS = Bilingual(
    "เพิ่ม {new} · แก้ไข {changed} · เหมือนเดิม {same} · ผิด {errors}",
    "{new} new · {changed} changed · {same} the same · {errors} wrong",
)
HAS_ERRORS = Bilingual(
    "พบข้อผิดพลาด {count} แห่ง ยังไม่มีอะไรถูกบันทึก แก้ในไฟล์แล้วอัปโหลดใหม่",
    "{count} errors: nothing was saved. Correct the file and upload it again.",
)
HAS_WARNINGS = Bilingual("ข้อควรตรวจ {count} แห่ง", "{count} things to look at")
NOTES = Bilingual("หมายเหตุการอ่านไฟล์ {count} ข้อ", "{count} remarks on how the file was read")
NOTHING_NEW = Bilingual(
    "ข้อมูลในไฟล์เหมือนกับที่มีอยู่แล้ว ไม่มีอะไรต้องบันทึก",
    "The file holds what is there already; there is nothing to save.",
)
NOT_FILLED = Bilingual(
    "ไฟล์นี้ยังไม่ได้กรอกข้อมูล กรอกอย่างน้อยหนึ่งแถว บันทึกไฟล์ แล้วเลือกไฟล์อีกครั้ง",
    "This file is not filled in yet. Fill at least one row, save the file and choose it again.",
)
SEE_RESULT = Bilingual("ดูผลที่หน้า{page}", "See the result on {page}")
REPLACES_SAMPLE = Bilingual("เมื่อบันทึก ข้อมูลตัวอย่างจะถูกลบออก", "Saving removes the sample figures.")
WHERE = Bilingual("ตำแหน่ง", "Where")
VALUE = Bilingual("ค่าที่พบ", "Value found")
MESSAGE = Bilingual("ปัญหาและวิธีแก้", "What is wrong and what to do")
WHOLE_FILE = Bilingual("ทั้งไฟล์", "whole file")
WHAT = Bilingual("รายการ", "Line")
FIELD = Bilingual("ช่อง", "Field")
OLD = Bilingual("เดิม", "Before")
NEW = Bilingual("ใหม่", "After")
ADDED = Bilingual("รายการที่จะเพิ่ม", "What would be added")
CHANGED = Bilingual("รายการที่จะแก้ไข", "What would be changed")
SAVE = Bilingual("บันทึก {count} รายการ", "Save {count} lines")
SAVED = Bilingual("นำเข้า{dataset}แล้ว {count} รายการ", "{dataset}: {count} lines imported")
CHOOSE_ANOTHER = Bilingual("เลือกไฟล์อื่น", "Choose another file")
NOT_REPORTED = Bilingual("ยังไม่รายงาน", "not reported")
AND_MORE = Bilingual("และอีก {count} รายการ", "and {count} more")
