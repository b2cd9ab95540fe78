"""The page of one item."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import HomePage

HEADING = Bilingual("{code} {title}", "{code} {title}")
PROGRESS = Bilingual("{state} {done}/{total}", "{state} {done}/{total}")
DUE_IN = Bilingual("ครบกำหนด {month}", "due {month}")
ENTERED_LATER = Bilingual("บันทึกย้อนหลังหลังปิดรอบ {count} รายการ", "{count} entered after the close")
WHICH = Bilingual("เลือกข้อ", "Choose an item")
UNKNOWN = Bilingual(
    "ไม่มีข้อ “{code}” ในแบบตรวจปีนี้ เลือกข้อจากรายการด้านบน",
    "This year's form has no item “{code}”. Choose one above.",
)
PREVIOUS = Bilingual("ข้อก่อนหน้า", "Previous item")
NEXT = Bilingual("ข้อถัดไป", "Next item")

LATE_SINCE = Bilingual(
    "เกินกำหนดตั้งแต่สิ้นเดือน {month} ({late}) ผู้รับผิดชอบ: {who}",
    "Overdue since the end of {month} ({late}). Owners: {who}",
)
COMPLETE = Bilingual("ครบทุกองค์ประกอบแล้ว", "Every requirement is met")
FINDINGS = Bilingual("ข้อสังเกต", "Findings")
DO_NEXT = Bilingual("ทำต่อไป", "Do next")
NEXT_STEP = Bilingual("ขั้นต่อไป: {step}", "Next step: {step}")
STILL_MISSING = Bilingual("ยังขาดอีก {count} เรื่อง", "{count} more things are missing")
GO_THERE = Bilingual("ไปที่จุดนี้", "Go there")

CHECKLIST = Bilingual("รายการตรวจ", "Checklist")
IN_YEAR = Bilingual("ทำครั้งเดียวหรือเมื่อมีการเปลี่ยนแปลง", "Once, or whenever it changes")
WHOLE_PERIOD = Bilingual("ครบทุกรายการของงวด", "Everything of the period")
NIL_PERIOD = Bilingual("ไม่มีในงวด ระบุ “{sentence}”", "Nothing in the period: “{sentence}”")
SOMETHING_PERIOD = Bilingual("มีในงวด และเผยแพร่ครบแล้ว", "There was something, and all is published")
LEGEND = Bilingual("กดที่งวดเพื่อบันทึก:", "Press a period to mark it:")

CONFIRM = Bilingual("ยืนยันกับต้นฉบับ", "Confirm with the original")
CONFIRM_INTRODUCTION = Bilingual(
    "ข้อความของ {requirement} ในต้นฉบับที่มีขาดหาย เมื่อได้แบบตรวจฉบับเต็มแล้ว "
    "คัดข้อความลงที่นี่ จากนั้นจึงบันทึกว่าทำแล้วได้",
    "The wording of {requirement} was lost. Once the full form is at hand, copy it here; "
    "then the line can be marked.",
)
CONFIRM_TEXT = Bilingual("ข้อความตามต้นฉบับ", "Wording of the original")
CONFIRMED = Bilingual("ยืนยันแล้ว", "Confirmed")
CONFIRMED_NOW = Bilingual("ยืนยัน {requirement} แล้ว", "{requirement} confirmed")
CORRECT = Bilingual("แก้ข้อความที่ยืนยัน", "Correct the wording")

NOT_APPLICABLE = Bilingual("ไม่เกี่ยวข้องกับสถานี…", "Does not apply…")
NOT_APPLICABLE_WHAT = Bilingual("องค์ประกอบ", "Requirement")
NOT_APPLICABLE_WHY = Bilingual("เหตุผล", "Reason")
NOT_APPLICABLE_PERIODS = Bilingual(
    "ไม่เกี่ยวข้อง {periods}: {reason}", "Not applicable, {periods}: {reason}"
)
EVERY_PERIOD = Bilingual("ทุกงวด", "every period")
OPEN_PERIODS = Bilingual("ทุกงวดที่ยังไม่บันทึก ({count})", "every period without an answer ({count})")
NOT_APPLICABLE_LINE = Bilingual("ไม่เกี่ยวข้อง: {reason}", "Not applicable: {reason}")

OWNERS = Bilingual("ผู้รับผิดชอบ", "Owners")
SECTIONS = Bilingual("สายงาน", "Sections")
OFFICERS = Bilingual("เจ้าหน้าที่", "Officers")
DUE = Bilingual("เดือนครบกำหนด", "Due month")
DUE_CATALOGUE = Bilingual("ตามแบบตรวจ: {month}", "As in the form: {month}")
DUE_REASON = Bilingual("ตามแบบตรวจ {month} เพราะ{reason}", "The form says {month}: {reason}")
NOTE = Bilingual("บันทึก", "Note")
NOTE_HINT = Bilingual("เช่น รอไฟล์จากสายงาน ลิงก์ที่เผยแพร่", "E.g. waiting for a file, a published link")
ABOUT = Bilingual("ข้อกำหนด", "What the form demands")
FORMATS = Bilingual("รูปแบบไฟล์", "File formats")
FORMAT_OR = Bilingual(" หรือ ", " or ")
FORMAT_AND = Bilingual(" และ ", " and ")
HOME_PAGE = Bilingual("ตำแหน่งบนเว็บไซต์", "Place on the website")
HOME_PAGES = {
    HomePage.ON_SITE: Bilingual("บนเว็บไซต์ของสถานี", "on the station's website"),
    HomePage.LINKED_OR_ON: Bilingual("หน้าแรก หรือเชื่อมจากหน้าแรก", "the home page, or linked from it"),
    HomePage.ON_ONLY: Bilingual("หน้าแรกเท่านั้น", "the home page only"),
}
LANGUAGES = Bilingual("ภาษา", "Languages")
LANGUAGE = {"th": Bilingual("ไทย", "Thai"), "en": Bilingual("อังกฤษ", "English")}
NIL = Bilingual("กรณีไม่มีข้อมูล ให้ระบุ", "Where there is nothing, write")
AFTER = Bilingual("ต้องทำหลัง", "Comes after")
RELATED = Bilingual("เกี่ยวข้องกับ", "Related to")
HISTORY = Bilingual("ประวัติ", "History")
NO_HISTORY = Bilingual("ยังไม่มีการบันทึกในข้อนี้", "Nothing was recorded here yet")
MEASURES_TITLE = Bilingual("มาตรการอื่น", "Other measures")
MEASURES_READY = Bilingual("ครบ {complete} จาก {total} มาตรการ", "{complete} of {total} complete")
