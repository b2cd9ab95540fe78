"""The frame around every page: navigation, switches, notices."""

from dashboard.domain.bilingual import Bilingual

EYEBROW = Bilingual(
    "{station} · ITA ปีงบประมาณ {year}",
    "{station} · ITA fiscal year {year}",
)
PRODUCT = Bilingual("ITA สถานีตำรวจ", "Police station ITA")

OVERVIEW = Bilingual("ภาพรวม", "Overview")
OVERVIEW_HELP = Bilingual(
    "พร้อมกี่ข้อ อะไรเกินกำหนด ใครต้องทำต่อ และสรุปเรื่องร้องเรียนกับงบประมาณของปีที่เลือก",
    "How many items are ready, what is late and whose it is, with complaints and budget in brief.",
)
BOARD = Bilingual("กระดานงาน", "Board")
BOARD_HELP = Bilingual(
    "ทั้ง 25 ข้อเรียงตามสถานะ เดือนครบกำหนด หรือสายงาน กรองและบันทึกผลได้จากหน้านี้",
    "The 25 items by status, due month or section; filter them and mark work from here.",
)
MEASURES = Bilingual("มาตรการอื่น", "Other measures")
MEASURES_HELP = Bilingual(
    "มาตรการอื่น 13 ข้อ: One Stop Service การสื่อสาร เว็บไซต์ และการกำกับติดตาม",
    "The 13 other measures: one-stop service, communication, website and monitoring.",
)
ITEM = Bilingual("ข้อ", "Item")
ITEM_HELP = Bilingual(
    "รายการตรวจทุกองค์ประกอบของข้อหนึ่ง ผู้รับผิดชอบ เดือนครบกำหนด บันทึก และประวัติ",
    "One item's checklist, owners, due month, note and history.",
)
COMPLAINTS = Bilingual("เรื่องร้องเรียน", "Complaints")
COMPLAINTS_HELP = Bilingual(
    "เรื่องร้องเรียนการทุจริตรายเดือน: รับใหม่ แล้วเสร็จ คงค้าง และสัดส่วนที่ปิดได้ (ข้อ O17)",
    "Corruption complaints by month: received, completed, pending and the share closed (O17).",
)
BUDGET = Bilingual("งบประมาณ", "Budget")
BUDGET_HELP = Bilingual(
    "ผลการใช้จ่ายสะสมเทียบแผน แยกตามแหล่งเงินและหมวด พร้อมปัญหาอุปสรรค (ข้อ O12)",
    "Cumulative spending against plan by source and category, with obstacles (O12).",
)
IMPORT = Bilingual("นำเข้า", "Import")
IMPORT_HELP = Bilingual(
    "อัปโหลดตารางเรื่องร้องเรียนหรืองบประมาณ ตรวจก่อนบันทึก และดาวน์โหลดแบบฟอร์ม",
    "Upload a complaints or budget sheet, check it before it is saved, download the templates.",
)

FISCAL_YEAR = Bilingual("ปีงบประมาณ", "Fiscal year")
YEAR_OPEN = Bilingual("ปีงบฯ {year}", "FY {year}")
YEAR_UNCONFIRMED = Bilingual("ปีงบฯ {year} · แบบยังไม่ยืนยัน", "FY {year} · form unconfirmed")
YEAR_UNCONFIRMED_HELP = Bilingual(
    "ปี {year} ใช้แบบตรวจปี {edition} ไปก่อน ยังไม่ยืนยันว่าเป็นแบบของปีนี้",
    "Year {year} uses the {edition} form for now; it is not confirmed for this year",
)
YEAR_CLOSED = Bilingual("ปีงบฯ {year} (ปิดแล้ว)", "FY {year} (closed)")
LANGUAGE = Bilingual("ภาษา", "Language")
LANGUAGES = {"th": Bilingual("ไทย", "ไทย"), "en": Bilingual("EN", "EN")}
YEAR_SETTINGS = Bilingual("ตั้งค่าปี", "Year settings")
PROJECTOR = Bilingual("โหมดประชุม", "Meeting mode")
PROJECTOR_HELP = Bilingual(
    "ขยายตัวอักษรและซ่อนเมนูสำหรับจอโปรเจกเตอร์", "Large type, no menus, for a projector."
)
LEAVE_PROJECTOR = Bilingual("ออกจากโหมดประชุม", "Leave meeting mode")
NEXT_SCREEN = Bilingual("ถัดไป", "Next")
PREVIOUS_SCREEN = Bilingual("ก่อนหน้า", "Previous")
SCREEN_OF = Bilingual("หน้า {number} จาก {total}", "Screen {number} of {total}")

CLOSED_YEAR = Bilingual(
    "ปีงบประมาณ {year} ปิดแล้วเมื่อ {day} แสดงผลตามวันที่ปิดปี",
    "Fiscal year {year} closed on {day}; shown as it stood at its close.",
)
DEMO_STATION = Bilingual(
    "ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริงของสถานี", "Sample data, not the station's real figures"
)
SAMPLE_SHOWN = Bilingual(
    "ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริงของ {station}", "Sample data, not real figures of {station}"
)
REMOVE_SAMPLE = Bilingual("ลบข้อมูลตัวอย่าง", "Remove the sample data")
TRY_SAMPLE = Bilingual("ลองด้วยข้อมูลตัวอย่าง", "Try with sample data")
SAMPLE_LOADED = Bilingual("ใส่ข้อมูลตัวอย่างแล้ว", "Sample data added")
SAMPLE_REMOVED = Bilingual("ลบข้อมูลตัวอย่างแล้ว", "Sample data removed")

UNDO = Bilingual("เลิกทำ", "Undo")
UNDONE = Bilingual("เลิกทำแล้ว", "Undone")
SAVE = Bilingual("บันทึก", "Save")
SAVED = Bilingual("บันทึกแล้ว", "Saved")
SEE_ALL = Bilingual("ดูทั้งหมด", "See all")
NOBODY = Bilingual("ยังไม่มีผู้รับผิดชอบ", "No one assigned")

ERROR_TITLE = Bilingual("ขออภัย ระบบทำรายการนี้ไม่สำเร็จ", "Sorry, this did not work")
ERROR_BODY = Bilingual(
    "ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย กรุณาโหลดหน้านี้ใหม่ หากยังพบอีก แจ้งผู้ดูแลพร้อมหมายเลขอ้างอิง {reference}",
    "Nothing that was saved is lost. Please reload the page; if it happens again, "
    "tell the administrator the reference {reference}.",
)
REFUSED_TITLE = Bilingual("ยังทำรายการนี้ไม่ได้", "This cannot be done yet")
