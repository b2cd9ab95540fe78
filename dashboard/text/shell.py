"""The frame around every page: navigation, switches, notices."""

from dashboard.domain.bilingual import Bilingual

EYEBROW = Bilingual(
    "{station} · ITA ปีงบประมาณ {year}",
    "{station} · ITA fiscal year {year}",
)
TAB = "{title} · ITA"
"""The document's title: what a browser's tab, history and bookmarks say, in any language."""

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
MINE = Bilingual("งานของฉัน", "My work")
MINE_HELP = Bilingual(
    "สิ่งที่รอเจ้าหน้าที่หรือสายงานหนึ่ง: ถูกส่งกลับ เกินกำหนด ใกล้กำหนด พร้อมส่ง และสิ่งที่รออนุมัติ",
    "What waits for an officer or a section: returned, overdue, due soon, ready; and approvals.",
)
COVERAGE = Bilingual("ความครบถ้วน", "Coverage")
COVERAGE_HELP = Bilingual(
    "ทุกข้อกับสิบสองเดือนของปีงบประมาณ: เดือนใดทำแล้ว ขาด หรือรอตรวจทาน พร้อมดาวน์โหลดเป็น Excel",
    "Every item by the twelve months of the year: done, missing or in review; downloads as Excel.",
)
MEASURES = Bilingual("มาตรการอื่น", "Other measures")
MEASURES_HELP = Bilingual(
    "มาตรการอื่น 13 ข้อ: One Stop Service การสื่อสาร เว็บไซต์ และการกำกับติดตาม",
    "The 13 other measures: one-stop service, communication, website and monitoring.",
)
ITEM = Bilingual("ข้อ", "Item")
ITEM_HELP = Bilingual(
    "งานของข้อหนึ่งในหน้าเดียว: สิ่งที่ต้องแก้ การตรวจทาน รายการตรวจ หลักฐาน ความเห็น ผู้รับผิดชอบ และประวัติ",
    "All work on one item: findings, review, checklist, evidence, comments, owners and history.",
)
HISTORY = Bilingual("ประวัติ", "History")
HISTORY_HELP = Bilingual(
    "ใครทำอะไร เมื่อใด จากที่ใด ก่อนและหลังเป็นอย่างไร เลือกดูตามข้อ คน วัน หรือประเภท เลิกทำและดาวน์โหลดได้",
    "Who did what, when, from where, before and after; by item, person, day or kind, with undo.",
)
STAFF = Bilingual("เจ้าหน้าที่", "Officers")
STAFF_HELP = Bilingual(
    "ใครรับผิดชอบข้อใด เพิ่มหรือแก้ไขเจ้าหน้าที่ และส่งมอบงานเมื่อมีการย้าย พร้อมใบส่งมอบงาน",
    "Who is responsible for what; add or change officers, hand over work with a sheet to sign.",
)
FIGURES = Bilingual("ข้อมูล", "Figures")
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
FUND = Bilingual("เงินกองทุน", "Investigation fund")
FUND_HELP = Bilingual(
    "เงินกองทุนเพื่อการสืบสวนฯ รายไตรมาส: ยกมา ได้รับจัดสรร ใช้จ่าย คงเหลือ (ข้อ O13)",
    "The investigation fund by quarter: carried over, allocated, spent and left (O13).",
)
PROCUREMENT = Bilingual("จัดซื้อจัดจ้าง", "Procurement")
PROCUREMENT_HELP = Bilingual(
    "รายการจัดซื้อจัดจ้าง 16 ช่องรายเดือน ตามวิธี ราคาที่ตกลง และเลข e-GP (ข้อ O14 และ O15)",
    "Purchases by month with sixteen columns: method, agreed price, e-GP number (O14, O15).",
)
CASES = Bilingual("สถิติคดี", "Case statistics")
CASES_HELP = Bilingual(
    "คดีที่รับแจ้งและจับกุมรายเดือน แยกตามกลุ่มความผิดสี่กลุ่ม (ข้อ O11)",
    "Cases reported and arrests by month, in the four offence groups (O11).",
)
RISKS = Bilingual("ความเสี่ยงสินบน", "Bribery risks")
RISKS_HELP = Bilingual(
    "ความเสี่ยงต่อการรับสินบนของทุกสายงานตามโอกาสและผลกระทบ พร้อมผลของมาตรการ (ข้อ O20 และ O21)",
    "Bribery risks of every section by likelihood and impact, and what was done (O20, O21).",
)
ACTIVITIES = Bilingual("กิจกรรม", "Activities")
ACTIVITIES_HELP = Bilingual(
    "กิจกรรมของทุกสายงานรายเดือน และกิจกรรมที่หัวหน้าสถานีมีส่วนร่วม (ข้อ O7, O19 และ O25)",
    "Activities of every section by month, and those of the station's head (O7, O19, O25).",
)
SURVEYS = Bilingual("แบบวัด IIT/EIT", "IIT/EIT surveys")
SURVEYS_HELP = Bilingual(
    "ผู้ตอบแบบวัดเทียบเป้า การชี้แจงก่อนตอบ และ QR ของแบบวัด EIT (ข้อ O6)",
    "Survey answers against their targets, briefings held, and the QR of the EIT survey (O6).",
)
BRIEFINGS = Bilingual("การชี้แจงแบบวัด", "Survey briefings")
IMPORT = Bilingual("นำเข้า", "Import")
IMPORT_HELP = Bilingual(
    "อัปโหลดไฟล์ของข้อมูลทุกชุดหรือกระดานงาน ตรวจก่อนบันทึก เลิกทำได้ และดาวน์โหลดแบบฟอร์ม",
    "Upload a file of any figures or the board: checked first, undone if need be; templates.",
)

CARE = Bilingual("ดูแลระบบ", "Upkeep")
BACKUP = Bilingual("สำรองข้อมูล", "Backups")
BACKUP_HELP = Bilingual(
    "ไฟล์สำรองล่าสุด สำรองเดี๋ยวนี้ สำรองเองทุกคืน และวิธีกู้คืน",
    "The last backup, one more now, every night by itself, and how to restore.",
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
BACK_TO = Bilingual("กลับไป{title}", "Back to {title}")
SCREEN_OF = Bilingual("หน้า {number} จาก {total}", "Screen {number} of {total}")

CLOSED_YEAR = Bilingual(
    "ปีงบประมาณ {year} ปิดแล้วเมื่อ {day} แสดงผลตามวันที่ปิดปี",
    "Fiscal year {year} closed on {day}; shown as it stood at its close.",
)
CLOSED_YEAR_ENTERED_LATER = Bilingual(
    "ปีงบประมาณ {year} ปิดแล้วเมื่อ {day} ทั้งปีมีบันทึกย้อนหลังหลังปิดรอบ {count} รายการ",
    "Fiscal year {year} closed on {day}; {count} entries of the year were made after the close.",
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
REDO = Bilingual("นำกลับมา", "Bring back")
REDONE = Bilingual("นำกลับมาแล้ว", "Brought back")
SAVE = Bilingual("บันทึก", "Save")
SAVED = Bilingual("บันทึกแล้ว", "Saved")
SEE_ALL = Bilingual("ดูทั้งหมด", "See all")
SEE_LESS = Bilingual("แสดงเฉพาะล่าสุด", "Only the latest")
CLOSE = Bilingual("ปิด", "Close")
NOBODY = Bilingual("ยังไม่มีผู้รับผิดชอบ", "No one assigned")
NO_OFFICER = Bilingual("ไม่ระบุรายบุคคล", "No officer by name")
NO_SECTION = Bilingual("ไม่ระบุสายงาน", "No section")

ERROR_TITLE = Bilingual("ขออภัย ระบบทำรายการนี้ไม่สำเร็จ", "Sorry, this did not work")
ERROR_BODY = Bilingual(
    "ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย กรุณาโหลดหน้านี้ใหม่ หากยังพบอีก แจ้งผู้ดูแลพร้อมหมายเลขอ้างอิง {reference}",
    "Nothing that was saved is lost. Please reload the page; if it happens again, "
    "tell the administrator the reference {reference}.",
)
REFERENCE = Bilingual("หมายเลขอ้างอิง", "Reference")
REQUEST_FAILED_BODY = Bilingual(
    "ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย โปรดลองอีกครั้ง หากยังพบอีก แจ้งผู้ติดตั้งระบบพร้อมหมายเลขข้างล่างนี้",
    "Nothing that was saved is lost. Please try again; if it happens again, tell who installed "
    "the system the number below.",
)
TOO_LARGE = Bilingual("สิ่งที่ส่งมามีขนาดใหญ่เกินไป", "What was sent is too large")
TOO_LARGE_BODY = Bilingual(
    "ไม่มีส่วนใดถูกเก็บไว้ โปรดย่อหรือแบ่งไฟล์ แล้วส่งอีกครั้งจากหน้าของข้อนั้น",
    "Nothing of it was kept. Make the file smaller or split it, and send it again from its page.",
)
NOT_MEANT = Bilingual("ที่อยู่นี้ใช้เช่นนี้ไม่ได้", "This address cannot be used so")
NOT_MEANT_BODY = Bilingual(
    "ไม่มีอะไรถูกเปลี่ยน โปรดเริ่มใหม่จากหน้าของระบบ",
    "Nothing was changed. Please start again from a page of the system.",
)
NOT_FOUND = Bilingual("ไม่พบหน้านี้", "There is no such page")
NOT_FOUND_BODY = Bilingual(
    "ที่อยู่นี้อาจพิมพ์ไม่ครบ หรือเป็นลิงก์เก่า ข้อมูลของสถานียังอยู่ครบ",
    "The address may be incomplete or from an old link. Nothing of the station's data is lost.",
)
GO_HOME = Bilingual("ไปหน้าภาพรวม", "Go to the overview")
REFUSED_TITLE = Bilingual("ยังทำรายการนี้ไม่ได้", "This cannot be done yet")
YOUR_TEXT = Bilingual(
    "ข้อความของคุณ (ยังไม่ได้บันทึก คัดลอกไปใช้ต่อได้):",
    "Your text (not saved; copy it to use it again):",
)
