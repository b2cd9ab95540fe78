"""What is said of a board that was edited in Excel: every problem, and how it is shown."""

from dashboard.domain.bilingual import Bilingual

NO_TABLE = Bilingual(
    "ไม่พบตารางของกระดานงานในไฟล์นี้ ต้องมีหัวตาราง “{code}” หรือ “{requirement}” กับ “{period}” "
    "โปรดดาวน์โหลดไฟล์จากปุ่ม Excel ในหน้ากระดานงาน",
    "This file holds no table of the board: it needs the heading “{code}”, or “{requirement}” "
    "and “{period}”. Download the file from the Excel button of the board.",
)
NOTHING_TO_READ = Bilingual(
    "แผ่นงานนี้ไม่มีคอลัมน์ที่แก้ไขได้ จึงไม่มีอะไรให้อ่าน",
    "This sheet has no column that can be edited; nothing was read.",
)
COLUMN_TWICE = Bilingual(
    "คอลัมน์ “{given}” ซ้ำกับช่อง {other} ให้เหลือเพียงคอลัมน์เดียว",
    "Column “{given}” repeats cell {other}. Keep only one of them.",
)
OTHER_YEAR = Bilingual(
    "ไฟล์นี้เป็นกระดานงานของปีงบประมาณ {given} แต่กำลังนำเข้าปี {year} โปรดเลือกปีให้ตรงกัน",
    "This file is the board of fiscal year {given}, imported into {year}. Choose that year.",
)
OTHER_STATION = Bilingual(
    "ไฟล์นี้เป็นกระดานงานของสถานีอื่น ({given}) จึงนำเข้าไม่ได้",
    "This file is the board of another station ({given}) and cannot be imported.",
)
NO_TOKENS = Bilingual(
    "ไฟล์ไม่มีรหัสตรวจสอบ จึงบอกไม่ได้ว่ามีผู้อื่นแก้ไขหลังจากนั้นหรือไม่ และช่องว่างจะไม่ลบข้อมูลเดิม "
    "โปรดตรวจค่าเดิมและค่าใหม่ก่อนบันทึก",
    "Rows without a check code: changes others made since cannot be told, and an empty cell "
    "removes nothing. Compare old and new before saving.",
)
CODE_MISSING = Bilingual("ไม่ได้ระบุรหัส{what}ของแถวนี้", "This row does not name its {what}.")
AN_ITEM = Bilingual("ข้อ", "item")
A_REQUIREMENT = Bilingual("องค์ประกอบ", "requirement")
UNKNOWN_ITEM = Bilingual(
    "ไม่มีข้อ “{given}” ในแบบตรวจปีนี้{advice}", "This year's form has no item “{given}”.{advice}"
)
UNKNOWN_REQUIREMENT = Bilingual(
    "ไม่มีองค์ประกอบ “{given}” ในแบบตรวจปีนี้{advice}",
    "This year's form has no requirement “{given}”.{advice}",
)
UNKNOWN_PERIOD = Bilingual(
    "{requirement} ไม่มีงวด “{given}” ต้องเป็น {expected}",
    "{requirement} has no period “{given}”; it must be {expected}.",
)
UP_TO = Bilingual("งวดใดงวดหนึ่งตั้งแต่ {first} ถึง {last}", "one from {first} to {last}")
ROW_TWICE = Bilingual(
    "แถวนี้ซ้ำกับแถวที่ {row} ให้เหลือเพียงแถวเดียว", "This row repeats row {row}. Keep only one of them."
)
UNKNOWN_SECTION = Bilingual(
    "ไม่มีสายงาน “{given}”{advice} หลายสายงานคั่นด้วยจุลภาค",
    "There is no section “{given}”.{advice} Separate several by commas.",
)
UNKNOWN_OFFICER = Bilingual(
    "ไม่มีเจ้าหน้าที่ “{given}”{advice} หลายคนคั่นด้วยจุลภาค",
    "There is no officer “{given}”.{advice} Separate several by commas.",
)
OFFICER_LEFT = Bilingual(
    "“{given}” ไม่ได้อยู่ในรายชื่อปัจจุบันของสถานีแล้ว จึงมอบหมายข้อใหม่ให้ไม่ได้",
    "“{given}” is no longer at the station and cannot be given anything new.",
)
DID_YOU_MEAN = Bilingual(" หมายถึง “{name}” หรือไม่", " Did you mean “{name}”?")
UNKNOWN_ANSWER = Bilingual(
    "อ่าน “{given}” เป็นผลไม่ได้ ต้องเป็น {expected} หรือเว้นว่าง{advice}",
    "“{given}” is not an answer; it must be {expected}, or empty.{advice}",
)
NOT_CALCULATED = Bilingual(
    "ช่องนี้เป็นสูตรที่ไม่มีผลลัพธ์ในไฟล์ โปรดพิมพ์ค่าลงในช่องแทนสูตร",
    "This cell is a formula whose result is not in the file. Type the value instead.",
)
CELL_ERROR = Bilingual(
    "ช่องนี้แสดงข้อผิดพลาด “{given}” แทนค่า โปรดแก้สูตรหรือพิมพ์ค่าลงในช่อง",
    "This cell shows the error “{given}” instead of a value. Mend the formula or type the value.",
)
TOO_LONG = Bilingual(
    "ข้อความยาวเกินไป มี {length} ตัวอักษร เขียนได้ไม่เกิน {limit}",
    "The text is too long: {length} characters, at most {limit}.",
)
REASON_NOT_READ = Bilingual(
    "ไม่ได้อ่านเหตุผลของแถวนี้ เพราะเหตุผลใช้กับผล “{answer}” เท่านั้น",
    "The reason of this row was not read: it belongs to “{answer}” only.",
)
NOT_APPLICABLE = Bilingual("ไม่เกี่ยวข้อง", "Not applicable")
CHANGED_MEANWHILE = Bilingual(
    "{by} แก้ไข {what} เป็น “{now}” เมื่อ {at} หลังจากส่งออกไฟล์นี้ จึงไม่เขียนทับ "
    "หากยังต้องการเปลี่ยน ให้ดาวน์โหลดไฟล์ใหม่แล้วแก้อีกครั้ง",
    "{by} changed {what} to “{now}” at {at}, after this file was made, so it is not overwritten. "
    "Download the file again if you still want to change it.",
)
CHANGED_BY_SOMEBODY = Bilingual(
    "มีผู้แก้ไข {what} เป็น “{now}” หลังจากส่งออกไฟล์นี้ จึงไม่เขียนทับ "
    "หากยังต้องการเปลี่ยน ให้ดาวน์โหลดไฟล์ใหม่แล้วแก้อีกครั้ง",
    "{what} became “{now}” after this file was made, so it is not overwritten. "
    "Download the file again if you still want to change it.",
)
MAY_NOT_MARK = Bilingual(
    "ไม่มีสิทธิ์บันทึกผล โปรดคืนค่าเดิมในช่องนี้ หรือติดต่อผู้ประสาน ITA ของสถานี",
    "You may not mark. Put this cell back, or ask the station's ITA coordinator.",
)
MAY_NOT_PLAN = Bilingual(
    "ไม่มีสิทธิ์แก้{what} โปรดคืนค่าเดิมในช่องนี้ หรือติดต่อผู้ประสาน ITA ของสถานี",
    "You may not change {what}. Put this cell back, or ask the station's ITA coordinator.",
)
FILLED = Bilingual(
    "ผลของ {what} มาจากข้อมูลที่นำเข้า จึงยกเลิกในไฟล์นี้ไม่ได้ โปรดแก้ที่หน้าข้อมูลชุดนั้น",
    "{what} is answered by imported figures and cannot be taken back here; edit the figures.",
)
KEPT = Bilingual(
    "มี {count} ช่องที่ไม่ได้แก้ในไฟล์ แต่มีผู้แก้ไขในระบบหลังส่งออก คงค่าในระบบไว้",
    "{count} cells were not edited in the file but changed in the system since; those stay.",
)
NOTHING_FOUND = Bilingual("ไม่พบแถวข้อมูลในไฟล์นี้", "This file holds no rows.")

COUNTS = Bilingual(
    "ผล {marks} · แผน {plans} · เหมือนเดิม {same} · ผิด {errors}",
    "{marks} answers · {plans} plan fields · {same} the same · {errors} wrong",
)
EMPTY = Bilingual("ว่าง", "empty")
AS_IN_THE_FORM = Bilingual("{month} (ตามแบบตรวจ)", "{month} (as in the form)")
WITH_REASON = Bilingual("{answer}: {reason}", "{answer}: {reason}")
MARK = Bilingual("ผล", "Answer")
NOTHING_NEW = Bilingual(
    "ไฟล์เหมือนกับกระดานงานในระบบ ไม่มีอะไรต้องบันทึก",
    "The file holds the board as it is; there is nothing to save.",
)
MENU = Bilingual("ไฟล์ Excel", "Excel")
TITLE = Bilingual("กระดานงานใน Excel", "The board in Excel")
STEP_DOWNLOAD = Bilingual("1. ดาวน์โหลดแล้วแก้ไขใน Excel", "1. Download and edit in Excel")
STEP_UPLOAD = Bilingual("2. เลือกไฟล์ที่แก้แล้ว (.xlsx, .ods)", "2. Choose the edited file (.xlsx, .ods)")
STEP_CHECK = Bilingual("3. ตรวจก่อนบันทึก", "3. Check before saving")
MENU_HELP = Bilingual(
    "แก้ไขผล ผู้รับผิดชอบ และเดือนครบกำหนดใน Excel แล้วนำเข้ากลับ",
    "Edit answers, owners and due months in Excel and bring them back",
)
DOWNLOAD = Bilingual("ดาวน์โหลดกระดานงาน", "Download the board")
DOWNLOAD_SHOWN = Bilingual("ดาวน์โหลดเฉพาะที่แสดง ({count} ข้อ)", "Download what is shown ({count})")
CHANGES = Bilingual("รายการที่จะเปลี่ยน", "What would change")
SAVE = Bilingual("บันทึก {count} รายการ", "Save {count} changes")
SAVED = Bilingual("นำเข้ากระดานงานแล้ว {count} รายการ", "Board imported: {count} changes")
UNDONE_BUT = Bilingual(
    "เลิกทำแล้ว ยกเว้น {count} รายการที่มีการแก้ไขหลังจากนั้น: {names}",
    "Undone, except {count} that were changed since: {names}",
)
