"""The page of activities."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("กิจกรรมและผลงาน", "Activities")
TOTALS = Bilingual(
    "{activities} กิจกรรม · หัวหน้าสถานีร่วม {head} จาก {asked}",
    "{activities} activities · the head took part in {head} of {asked}",
)
QUESTION = Bilingual(
    "ทุกสายงานมีผลงานทุกเดือนหรือยัง: ยังขาด {count} ช่อง",
    "Has every section told of every month? {count} are missing",
)
QUESTION_COMPLETE = Bilingual(
    "ทุกสายงานมีผลงานทุกเดือนหรือยัง: ครบถึงเดือนที่ผ่านมา",
    "Has every section told of every month? All are there so far",
)
MISSING = Bilingual("{month} ยังขาด {sections}", "{month}: {sections} missing")
HEAD_TITLE = Bilingual(
    "หัวหน้าสถานีร่วมแล้ว {count} จาก {asked} กิจกรรม", "The head took part in {count} of {asked}"
)
HEAD_LACKING = Bilingual("ยังขาดอีก {count} กิจกรรม", "{count} more needed")
HEAD_MET = Bilingual("ครบตามข้อ O19", "O19 is met")
COMPULSORY_THERE = Bilingual("มีแล้ว", "There")
COMPULSORY_MISSING = Bilingual("ยังไม่มี", "Missing")
WITHOUT_PICTURES = Bilingual("ไม่มีภาพ {count} กิจกรรม", "{count} without pictures")
DAY = Bilingual("วันที่", "Day")
SECTION = Bilingual("สายงาน", "Section")
ACTIVITY = Bilingual("กิจกรรม", "Activity")
PLACE = Bilingual("สถานที่", "Place")
KIND = Bilingual("ประเภท", "Kind")
HEAD = Bilingual("หัวหน้าสถานีร่วม", "With the head")
PICTURES = Bilingual("ภาพ", "Pictures")
CELL = Bilingual("{section} {month}: {count} กิจกรรม", "{section} {month}: {count} activities")
EMPTY_TITLE = Bilingual("ยังไม่มีข้อมูลกิจกรรมของปีนี้", "No activities this year yet")
EMPTY = Bilingual(
    "หน้านี้รวบรวมกิจกรรมของทุกสายงานรายเดือน ตามข้อ O7 "
    "นับกิจกรรมที่หัวหน้าสถานีมีส่วนร่วมให้ครบ 5 กิจกรรมตามข้อ O19 "
    "และใช้ประกอบรายงานผลมาตรการในข้อ O25 "
    "ดาวน์โหลดแบบฟอร์ม กรอก แล้วอัปโหลดที่หน้านำเข้า หรือลองด้วยข้อมูลตัวอย่างก่อน",
    "What every section did each month, as O7 demands; the activities of the station's head are "
    "counted to the five of O19, and all serve the report of O25. Download the template, fill it "
    "in and upload it on the import page, or try the sample data first.",
)
CHART_ALT = Bilingual(
    "ตารางจำนวนกิจกรรมของแต่ละสายงานในแต่ละเดือน ช่องที่ยังขาดแสดงเลข 0",
    "A grid of activities by section and month; what is missing shows 0",
)
