"""The start page."""

from dashboard.domain.bilingual import Bilingual

READY = Bilingual("พร้อม *{complete}* จาก {total} ข้อ", "*{complete}* of {total} items ready")
OVERDUE = Bilingual("เกินกำหนด {count}", "{count} overdue")
NOTHING_OVERDUE = Bilingual("ไม่มีข้อที่เกินกำหนด", "nothing overdue")
DUE_SOON = Bilingual("ครบกำหนดใน 14 วัน {count}", "{count} due within 14 days")
ERRORS = Bilingual("มีข้อสังเกตที่ต้องแก้ {count} ข้อ", "{count} items with errors found")
DAYS_LEFT = Bilingual("เหลือ {days} วันถึงวันปิดระบบ", "{days} days until the system closes")
CLOSES_TODAY = Bilingual("ระบบปิดวันนี้", "the system closes today")
SYSTEM_CLOSED = Bilingual("ระบบปิดแล้วเมื่อ {day}", "the system closed on {day}")
UNFINISHED = Bilingual("ไม่ครบเมื่อปิดปี {count} ข้อ", "{count} unfinished at the close")

WALL_LABEL = Bilingual("ผนัง 25 ข้อ", "Wall of 25 items")
TILE_LABEL = Bilingual(
    "{code} {title}: {state} {done} จาก {total}", "{code} {title}: {state}, {done} of {total}"
)
WITH_ERRORS = Bilingual("{label} ข้อสังเกตที่ต้องแก้ {count} รายการ", "{label}, {count} errors found")

LATE = Bilingual("เกินกำหนด ต้องทำก่อน", "Overdue: do first")
NEXT = Bilingual("ครบกำหนดถัดไป", "Due next")
ALL_DONE = Bilingual("ครบทุกข้อแล้ว", "Everything is complete")
AT_CLOSE = Bilingual("ค้างอยู่เมื่อปิดปี", "Left at the close")
SHOWN = Bilingual("แสดง {shown} จาก {total} ข้อ", "{shown} of {total} shown")
WHOSE = Bilingual("ใครค้าง:", "Whose:")
AND_MORE = Bilingual("และอีก {more} รายการ", "and {more} more")
LATE_DAYS = Bilingual("เกิน {days} วัน", "{days} days late")
IN_DAYS = Bilingual("อีก {days} วัน", "in {days} days")
TODAY = Bilingual("วันนี้", "today")
MISSING_IN_YEAR = Bilingual("{requirement}", "{requirement}")
MISSING_IN_YEAR_MORE = Bilingual(
    "{requirement} และอีก {more} รายการ", "{requirement} and {more} more"
)
MISSING_ONE = Bilingual("{period}: {requirement}", "{period}: {requirement}")
MISSING_MORE = Bilingual(
    "{period}: {requirement} และอีก {more} รายการ", "{period}: {requirement} and {more} more"
)

COMPLAINTS_PENDING = Bilingual("{count} ค้าง", "{count} pending")
COMPLAINTS_LINE = Bilingual(
    "รับ {received} · แล้วเสร็จ {completed} ถึง {month}",
    "{received} received · {completed} completed to {month}",
)
COMPLAINTS_NIL = Bilingual("ไม่มีเรื่องร้องเรียน ถึง {month}", "No complaints to {month}")
NO_COMPLAINTS_YET = Bilingual("ยังไม่ได้นำเข้าข้อมูล", "Not imported yet")
BUDGET_NOT_REPORTED = Bilingual(
    "แผน {plan} บาท ยังไม่รายงานผลใช้จ่าย", "Plan {plan} baht, no spending reported"
)
BUDGET_AGAINST = Bilingual(
    "{standing} (แผน {planned}) ถึง {month}", "{standing} (plan {planned}) to {month}"
)
NO_BUDGET_YET = Bilingual("ยังไม่ได้นำเข้าข้อมูล", "Not imported yet")
CHART_COMPLAINTS = Bilingual("กราฟแท่งเรื่องร้องเรียนรายเดือน", "Bars of complaints by month")
CHART_BUDGET = Bilingual(
    "กราฟเส้นแผนและผลใช้จ่ายสะสม", "Lines of planned and actual cumulative spending"
)

RECENT = Bilingual("ความเปลี่ยนแปลงล่าสุด", "Last changes")
NO_CHANGES = Bilingual(
    "ยังไม่มีการบันทึกในปีนี้ เปิดข้อใดข้อหนึ่งแล้วเริ่มทำเครื่องหมายได้เลย",
    "Nothing was recorded this year yet. Open an item and start marking.",
)
