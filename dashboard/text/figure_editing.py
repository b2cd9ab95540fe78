"""Editing figures in their table, and one row at a time."""

from dashboard.domain.bilingual import Bilingual
from dashboard.text import complaints, procurement

EDIT = Bilingual("แก้ไขในตาราง", "Edit in the table")
EDIT_HELP = Bilingual(
    "พิมพ์ทับ วางจาก Excel เพิ่มแถวที่ท้ายตาราง หรือเลือกแถวแล้วกดลบ "
    "วันที่พิมพ์แบบไทย เช่น 15 ต.ค. 2567 ตรวจด้วยกติกาเดียวกับการนำเข้า แล้วจึงบันทึกทั้งหมดในครั้งเดียว",
    "Type over, paste from Excel, add rows at the end or select rows and delete them. Days are "
    "typed as 15/10/2567. The rules are those of an import; all is saved at once.",
)
SAVE = Bilingual("บันทึกการแก้ไข {count} แถว", "Save {count} edited rows")
NOTHING_EDITED = Bilingual("ยังไม่มีการแก้ไข", "Nothing edited yet")
DISCARD = Bilingual("ทิ้งการแก้ไข", "Discard the edits")
SAVED = Bilingual("บันทึก{dataset}แล้ว {count} แถว", "{dataset}: {count} rows saved")
NOTHING_CHANGED = Bilingual("ค่าเหมือนเดิมทุกช่อง ไม่มีอะไรต้องบันทึก", "Nothing differs; nothing to save")
PROBLEMS = Bilingual(
    "ยังไม่ได้บันทึก ต้องแก้ {count} จุด ค่าที่พิมพ์ไว้ยังอยู่ในตาราง",
    "Not saved: {count} things to correct. What was typed is still in the table.",
)
CHANGED_MEANWHILE = Bilingual(
    "มีผู้แก้ไขข้อมูลชุดนี้ระหว่างที่คุณกำลังพิมพ์ ค่าที่พิมพ์ไว้ยังอยู่ในตาราง "
    "คัดลอกที่ต้องใช้ แล้วกด “ทิ้งการแก้ไข” เพื่อเริ่มจากข้อมูลล่าสุด",
    "Somebody changed these figures while you typed. What you typed is still in the table: copy "
    "what you need, then press “Discard the edits” to start from the latest figures.",
)
DRAFTS = Bilingual(
    "เตรียมแถวของหัวข้อที่ขาดไว้ท้ายตารางแล้ว {count} แถว กรอกจำนวนของแต่ละหัวข้อ (ไม่มีคดีให้กรอก 0) "
    "แถวที่ไม่ได้กรอกจะไม่ถูกบันทึก",
    "{count} rows for missing headings stand at the end of the table. Fill in the counts (0 where "
    "there were no cases); rows left as they are will not be saved.",
)
ROW = Bilingual("แถว", "Row")
COLUMN = Bilingual("ช่อง", "Column")
WHAT = Bilingual("ปัญหาและวิธีแก้", "What is wrong and what to do")
NEW_ROW = Bilingual("แถวใหม่ที่ {number}", "New row {number}")
ONLY_FIRST = Bilingual(
    "แก้ไขได้ครั้งละ {shown} แถวแรก ยังมีอีก {count} แถว เลือกเดือนหรือค้นหาก่อน",
    "The first {shown} rows can be edited at a time; {count} more are there: pick a month or "
    "search.",
)
DAY_HELP = Bilingual("เช่น 15 ต.ค. 2567 หรือ 15/10/2567", "Such as 15/10/2567, Buddhist year")
NIL_COLUMN = Bilingual("ไม่มีรายการเดือนนี้", "Nothing this month")
NIL_COLUMN_HELP = Bilingual(
    "ติ๊กเมื่อเดือนนั้นไม่มีการจัดซื้อจัดจ้าง แล้วเว้นช่องอื่นว่าง",
    "Tick it for a month without any purchase and leave the other cells empty",
)

ONE_ROW = Bilingual("กรอกทีละรายการ", "One row at a time")
WHICH_ROW = Bilingual("รายการ", "Row")
ADD_ROW = Bilingual("เพิ่มรายการใหม่", "Add a new row")
DELETE_ROW = Bilingual("ลบรายการนี้", "Delete this row")
OPTIONAL = Bilingual("{title} (ถ้ามี)", "{title} (if any)")
NOT_CHOSEN = Bilingual("เลือก", "Choose")
CHOOSE_OR_TYPE = Bilingual("เลือกจากหัวข้อของสถานี หรือพิมพ์เพิ่ม", "Choose a heading, or type another")

NIL_MONTH = Bilingual("เดือนที่ไม่มี", "A month without any")
NIL_MONTH_WHICH = Bilingual("เดือนที่ไม่มีรายการ", "The month without any")
NIL_MONTH_SAVE = Bilingual("บันทึกว่า “{sentence}”", "Save as “{sentence}”")
NIL_MONTH_SAVED = Bilingual("{month}: บันทึกว่า “{sentence}” แล้ว", "{month}: saved as “{sentence}”")
NIL_SENTENCE = {
    "complaints": complaints.NIL_SENTENCE,
    "procurement": procurement.NIL_SENTENCE,
}
"""The official sentence of a month with nothing to tell, by dataset; it stays Thai."""
NO_MONTH_LEFT = Bilingual("ทุกเดือนมีข้อมูลแล้ว", "Every month has rows already")
