"""What the pages of figures say alike: months covered, table, files, settings."""

from dashboard.domain.bilingual import Bilingual

COVERED = Bilingual("เดือนที่ครอบคลุม", "Months covered")
PERIODS_COVERED = Bilingual("งวดที่ครอบคลุม", "Periods covered")
FEEDS = Bilingual("ใช้กับ", "Feeds")
FED = Bilingual("ทำแล้ว {answered}/{total} ภาระงาน", "{answered}/{total} duties done")
FED_ALL = Bilingual("ครบ {total} ภาระงาน", "all {total} duties done")
FED_ONCE = Bilingual("ครบแล้ว", "complete")
NOT_FED_ONCE = Bilingual("ยังไม่ครบ", "not complete")
SAMPLE_NEVER_FEEDS = Bilingual(
    "ข้อมูลตัวอย่างไม่นับเป็นผลงานของข้อใด", "Sample figures answer nothing in any item"
)
ROWS_OF = Bilingual("{period}: {count} รายการ", "{period}: {count} rows")
NIL_OF = Bilingual("{period}: ไม่มีรายการในงวดนี้", "{period}: nothing in this period")
PARTLY_OF = Bilingual("{period}: ยังขาด {missing}", "{period} lacks {missing}")
MISSING_OF = Bilingual("{period}: ยังขาดข้อมูล", "{period}: missing")
AHEAD_OF = Bilingual("{period}: ยังไม่ถึงกำหนด", "{period}: not due yet")
ROWS = Bilingual("มีข้อมูล", "With rows")
NIL = Bilingual("ไม่มีรายการ", "Nil")
PARTLY = Bilingual("ยังไม่ครบ", "Partly")
MISSING = Bilingual("ยังขาด", "Missing")
AHEAD = Bilingual("ยังไม่ถึง", "Not yet")

PLANNED_SUM = Bilingual("แผนรายเดือนรวม (บาท)", "Planned by month (baht)")
SPENT_SUM = Bilingual("ใช้จ่ายรวม (บาท)", "Spent so far (baht)")
TABLE = Bilingual("ตารางข้อมูล", "The figures")
SHOWN = Bilingual("{shown} จาก {total} รายการ", "{shown} of {total} rows")
SHOWN_ALL = Bilingual("{total} รายการ", "{total} rows")
AND_MORE = Bilingual(
    "แสดง {shown} รายการแรก ยังมีอีก {count} รายการ กรองเพิ่มเพื่อดู หรือดาวน์โหลดทั้งหมด",
    "The first {shown} are shown; {count} more are there: filter, or download them all.",
)
NOTHING_FOUND = Bilingual("ไม่พบรายการตามที่กรอง", "Nothing matches the filter")
ALL_MONTHS = Bilingual("ทุกเดือน", "Every month")
ALL_PARTS = Bilingual("ทั้งหมด", "All")
MONTH = Bilingual("เดือน", "Month")
SEARCH = Bilingual("ค้นหาในตาราง", "Search the table")
AS_EXCEL = Bilingual("ไฟล์ Excel", "Excel file")
AS_CSV = Bilingual("ไฟล์ CSV", "CSV file")
YES, NO = Bilingual("ใช่", "yes"), Bilingual("ไม่ใช่", "no")

IMPORTS = Bilingual("ไฟล์ที่นำเข้า", "Imported files")
IMPORTS_OF_YEAR = Bilingual("ไฟล์ที่นำเข้าในปีนี้", "Files imported this year")
NO_IMPORTS = Bilingual("ยังไม่มีไฟล์ที่นำเข้าในปีนี้", "No file was imported this year yet")
IMPORTED_BY = Bilingual("{by} · {at}", "{by} · {at}")
IMPORT_COUNTS = Bilingual("เพิ่ม {new} · แก้ไข {changed}", "{new} new · {changed} changed")
WAS_UNDONE = Bilingual("เลิกทำแล้ว", "undone")
NOT_KEPT = Bilingual(
    "ไม่เก็บไฟล์ต้นฉบับ เพราะเป็นทะเบียนรายเรื่องที่ระบบนับเป็นรายเดือน",
    "The file is not kept: it was a register that was counted into months",
)
ORIGINAL = Bilingual("ไฟล์ต้นฉบับ", "Original")
MORE_IMPORTS = Bilingual("และอีก {count} ไฟล์", "and {count} more files")
UNDONE_BUT = Bilingual(
    "เลิกทำแล้ว ยกเว้น {count} รายการที่มีผู้แก้ไขหลังจากนั้น ซึ่งคงไว้ตามเดิม: {names}",
    "Undone, except {count} rows that were edited since and stay as they are: {names}",
)
TO_IMPORT = Bilingual("นำเข้าไฟล์", "Import a file")
FROM_FIGURES = Bilingual("จากข้อมูล{dataset}", "From the figures of {dataset}")
FROM_FILE = Bilingual("จากข้อมูล{dataset} ไฟล์ {file}", "From {dataset}, file {file}")
FROM_FIGURES_OF = Bilingual("จากข้อมูล{dataset}: {periods}", "From {dataset}: {periods}")
CAN_ANSWER = Bilingual("ตอบได้จากข้อมูล{dataset}", "The figures of {dataset} can answer this")
ANSWERS_NOTHING = Bilingual("ยังไม่ตอบภาระงานใด", "no duty answered yet")
STILL_LACKS = Bilingual("ยังขาดข้อมูล {periods}", "still lacks {periods}")
ANSWERS = Bilingual("ตอบ {count} ภาระงาน", "answers {count} duties")
ANSWER_STAYS = Bilingual(
    "{code}: คำตอบนี้มาจากข้อมูล{dataset} แก้หรือเลิกทำได้ที่หน้านั้น",
    "{code}: the figures of {dataset} give this answer; change or undo them on that page",
)
SETTINGS_SAVED = Bilingual("บันทึกการตั้งค่าแล้ว", "Settings saved")
LEVEL_FROM = Bilingual("ระดับ{level} ตั้งแต่คะแนน", "{level} from score")
SURVEY_SETTINGS = Bilingual("เป้าและวันเปิดปิดของแบบวัด", "Targets and days of the surveys")
FIRST_DAY = Bilingual("วันเปิดรับคำตอบ", "First day of answers")
LAST_DAY = Bilingual("วันปิดรับคำตอบ", "Last day of answers")
SURVEY_CONFIRMED = Bilingual(
    "ยืนยันเป้าและวันตามประกาศแล้ว", "Targets and days are confirmed by the announcement"
)
BAD_TARGETS = Bilingual(
    "เป้าต้องไม่น้อยกว่า 1 คน และวันปิดต้องไม่ก่อนวันเปิด",
    "A target is at least one answer, and the last day is not before the first",
)
QR_SVG = Bilingual("QR แบบ SVG (พิมพ์)", "QR as SVG (print)")
QR_PNG = Bilingual("QR แบบ PNG (เว็บไซต์)", "QR as PNG (website)")
QR_FILE = Bilingual("คิวอาร์-แบบวัด-eit", "qr-eit")
NO_LINK = Bilingual(
    "ใส่ลิงก์ของแบบวัดที่ได้รับจากระบบ ITAP แล้วระบบจะสร้าง QR ให้ดาวน์โหลด",
    "Enter the survey's link from ITAP; its QR is then made here to download.",
)
