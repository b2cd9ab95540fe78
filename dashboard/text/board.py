"""The board."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("กระดานงาน", "Board")
SHOWN = Bilingual("แสดง {shown} จาก {total} ข้อ", "{shown} of {total} items shown")

VIEW = Bilingual("มุมมอง", "View")
VIEWS = {
    "status": Bilingual("สถานะ", "Status"),
    "due": Bilingual("กำหนด", "Due"),
    "section": Bilingual("สายงาน", "Section"),
    "table": Bilingual("ตาราง", "Table"),
}
SECTION = Bilingual("สายงาน", "Section")
OFFICER = Bilingual("เจ้าหน้าที่", "Officer")
DUE = Bilingual("เดือนครบกำหนด", "Due month")
STATE = Bilingual("สถานะ", "State")
WITH_ERRORS = Bilingual("มีข้อผิดพลาด", "With errors")
SEARCH = Bilingual("ค้นหา", "Search")
SEARCH_HINT = Bilingual("รหัส ชื่อข้อ หรือองค์ประกอบ", "Code, title or requirement")
FILTERS = Bilingual("ตัวกรอง", "Filters")
FILTERS_IN_FORCE = Bilingual("ตัวกรอง ({count})", "Filters ({count})")
CLEAR = Bilingual("ล้างตัวกรอง", "Clear filters")
NOTHING_FOUND = Bilingual(
    "ไม่มีข้อที่ตรงกับตัวกรอง ลองล้างตัวกรองหรือเปลี่ยนคำค้น",
    "No item matches. Clear the filters or search for something else.",
)

ERRORS = Bilingual("ข้อสังเกตที่ต้องแก้ {count} รายการ", "{count} errors found")
LANE_WAITING = Bilingual("บันทึกครบแล้ว รอขั้นต่อไป", "All marked, the next step waits")
LANE_COMPLETE = Bilingual("ครบแล้ว", "Complete")
LANE_DUE = Bilingual("ครบกำหนด {month}", "Due {month}")
LANE_NO_SECTION = Bilingual("ยังไม่ระบุสายงาน", "No section")

MARK = Bilingual("บันทึกผล", "Mark")
MARK_ALL = Bilingual("ครบทุกรายการ {period} ({count})", "All of {period} ({count})")
MARK_NIL = Bilingual("“{sentence}” {period}", "“{sentence}” {period}")

CODE = Bilingual("ข้อ", "Item")
NAME = Bilingual("ชื่อข้อ", "Title")
PROGRESS = Bilingual("คืบหน้า", "Progress")
OWNERS = Bilingual("ผู้รับผิดชอบ", "Owners")
NEXT_DUE = Bilingual("งวดถัดไปครบกำหนด", "Next due")
LAST_DUE = Bilingual("ครบกำหนดทั้งข้อ", "Due")
TABLE_ALT = Bilingual("ตารางข้อทั้งหมดที่ตรงกับตัวกรอง", "Table of the items that match")
SORT_BY = Bilingual("เรียงตาม{column}", "Sort by {column}")

MARKED = Bilingual("{code} บันทึกแล้ว {count} รายการ", "{code}: {count} marked")
TAKEN_BACK = Bilingual("{code} ยกเลิกผล {count} รายการ", "{code}: {count} taken back")
ALREADY = Bilingual("{code} บันทึกไว้ก่อนแล้ว", "{code} was marked already")
