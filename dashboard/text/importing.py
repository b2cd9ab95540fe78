"""The import page."""

from dashboard.domain.bilingual import Bilingual
from dashboard.text import shell

TITLE = Bilingual("นำเข้าข้อมูล", "Import figures")
INTRODUCTION = Bilingual(
    "ตรวจไฟล์ก่อน แล้วจึงบันทึกทั้งหมดในครั้งเดียว", "Checked first, then saved all at once"
)
DATASET = Bilingual("ชุดข้อมูล", "Figures")
DATASETS = {"complaints": shell.COMPLAINTS, "budget": shell.BUDGET}
"""Names of the sets of figures, by their code."""

TEMPLATE = Bilingual("ดาวน์โหลดแบบฟอร์ม", "Download the template")
TEMPLATE_FILE = {
    "complaints": Bilingual("แบบเรื่องร้องเรียน", "complaints"),
    "budget": Bilingual("แบบงบประมาณ", "budget"),
}
STEP_TEMPLATE = Bilingual("1. ดาวน์โหลดแบบฟอร์มแล้วกรอก", "1. Download the template and fill it in")
STEP_UPLOAD = Bilingual("2. เลือกไฟล์ที่กรอกแล้ว", "2. Choose the filled file")
STEP_CHECK = Bilingual("3. ตรวจก่อนบันทึก", "3. Check before saving")
UPLOAD = Bilingual(
    "ไฟล์ Excel (.xlsx) หรือ CSV ไม่เกิน 10 MB ลากมาวางหรือกดเลือก",
    "An Excel (.xlsx) or CSV file of up to 10 MB: drop it here or press to choose",
)
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
