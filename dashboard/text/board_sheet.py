"""The board as a workbook: its headings, what may stand in its cells, how to fill it in."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import PlanField
from dashboard.domain.marks import Answer
from dashboard.text import board, item

ITEMS_SHEET = "ข้อ"
DUTIES_SHEET = "ภาระงาน"
TITLE = "กระดานงาน {station} ปีงบประมาณ พ.ศ. {year} · ส่งออกเมื่อ {at}"
FILE = Bilingual("กระดานงาน-{station}-{year}.xlsx", "board-{station}-{year}.xlsx")
READ_ONLY = "{title} (อ่านอย่างเดียว)"

CODE = board.CODE
SHORT_TITLE = board.NAME
STATUS = board.STATE
SECTIONS = item.SECTIONS
OFFICERS = item.OFFICERS
DUE_MONTH = item.DUE
NOTE = item.NOTE
REQUIREMENT = Bilingual("รหัสองค์ประกอบ", "Requirement code")
WORDING = Bilingual("องค์ประกอบ", "Requirement")
PERIOD = Bilingual("งวด", "Period")
DUTY_DUE = Bilingual("ครบกำหนด", "Due")
ANSWER = Bilingual("ผล", "Answer")
REASON = Bilingual("เหตุผล", "Reason")
TOKEN = Bilingual("รหัสตรวจสอบ", "Check code")

FIELD = {
    PlanField.SECTIONS: SECTIONS,
    PlanField.OFFICERS: OFFICERS,
    PlanField.DUE: DUE_MONTH,
    PlanField.NOTE: NOTE,
}
"""What the fields of a plan are called."""

ANSWER_CELL = {Answer.DONE: "✓", Answer.NIL: "ไม่มี", Answer.NOT_APPLICABLE: "ไม่เกี่ยวข้อง"}
"""What stands in a cell of the sheet for an answer; nothing for none."""
UNCONFIRMED = "{wording} [ต้องยืนยันข้อความกับต้นฉบับก่อน จึงบันทึกผลได้]"

INVALID_TITLE = "เลือกไม่ถูกต้อง"
ANSWERS_ONLY = "เลือก {answers} จากรายการ หรือเว้นว่างหากยังไม่ทำ"
MONTHS_ONLY = "เลือกเดือนจากรายการ เช่น {example} หรือเว้นว่างเพื่อใช้กำหนดตามแบบตรวจ"
NOTHING_TO_ANSWER = "ต้องยืนยันข้อความกับต้นฉบับก่อน"

INSTRUCTIONS = (
    "แก้ไขได้เฉพาะช่องพื้นขาว ช่องพื้นเทาระบบคำนวณให้ แก้แล้วระบบไม่อ่าน",
    "แผ่น “ข้อ”: สายงาน เจ้าหน้าที่ เดือนครบกำหนด และบันทึกของแต่ละข้อ "
    "(สายงาน เจ้าหน้าที่ และเดือนครบกำหนด แก้ได้เฉพาะผู้กำกับการและผู้ประสาน ITA)",
    "สายงานหรือเจ้าหน้าที่หลายรายการ คั่นด้วยเครื่องหมายจุลภาค เช่น อำนวยการ, จราจร",
    "เดือนครบกำหนดที่ล้างให้ว่าง กลับไปใช้กำหนดตามแบบตรวจ",
    "แผ่น “ภาระงาน”: ช่องผล เลือก ✓ (ทำแล้ว) ไม่มี (ไม่มีในงวดนี้) หรือ ไม่เกี่ยวข้อง ล้างให้ว่างเพื่อยกเลิกผลที่บันทึกไว้",
    "ไม่เกี่ยวข้อง ต้องเขียนเหตุผลทุกครั้ง",
    "แถวหรือคอลัมน์ที่ลบออก ไม่มีผลต่อข้อมูลในระบบ เรียงลำดับและกรองแถวได้ตามสะดวก",
    "คอลัมน์ที่ซ่อนไว้ท้ายตารางใช้ตรวจว่ามีผู้อื่นแก้ไขข้อมูลหลังส่งออกหรือไม่ โปรดอย่าแก้",
    "บันทึกเป็น .xlsx หรือ .ods แล้วนำเข้าที่ปุ่ม Excel ในหน้ากระดานงาน "
    "ระบบจะแสดงทุกรายการที่จะเปลี่ยนให้ตรวจก่อนบันทึก",
)
LISTS = "รายชื่อที่ใช้ได้ (คัดลอกไปวางในช่องได้)"
