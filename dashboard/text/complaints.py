"""The complaints page."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("เรื่องร้องเรียน", "Complaints")
BY_KIND = Bilingual("แต่ละประเภทเป็นอย่างไร", "How does each kind stand?")
KIND = Bilingual("ประเภทเรื่อง", "Kind")
TOTALS = Bilingual(
    "รับ {received} · แล้วเสร็จ {completed} · ค้าง {pending} เรื่อง",
    "{received} received · {completed} completed · {pending} pending",
)
SHARE_CLOSED = Bilingual("ปิดได้{share}", "{share} closed")
QUESTION = Bilingual(
    "ปิดเรื่องทันหรือไม่: ค้าง {pending} เรื่อง เมื่อสิ้น {month}",
    "Are complaints closed in time? {pending} pending at the end of {month}",
)
BACKLOG = Bilingual("คงค้างเมื่อสิ้นเดือน (เรื่อง)", "Pending at the end of the month")
IN_MONTH = Bilingual("ในเดือน (เรื่อง)", "in the month")
RECEIVED = Bilingual("รับใหม่", "Received")
COMPLETED = Bilingual("แล้วเสร็จ", "Completed")
PENDING = Bilingual("คงค้าง", "Pending")
CARRIED = Bilingual("ยกมา", "Carried over")
SHARE = Bilingual("ปิดได้สะสม", "Closed to date")
MONTH = Bilingual("เดือน", "Month")
TOTAL = Bilingual("รวม", "Total")
NIL_SENTENCE = Bilingual("ไม่มีเรื่องร้องเรียน", "ไม่มีเรื่องร้องเรียน")
NIL_FROM_TO = Bilingual(
    "ตั้งแต่ {first} ถึง {last} ไม่มีเรื่องทุจริต ประโยคนี้คือข้อความที่ต้องเผยแพร่ในข้อ O17",
    "No corruption complaint from {first} to {last}. This is the sentence to publish for O17.",
)
EMPTY_TITLE = Bilingual("ยังไม่มีข้อมูลเรื่องร้องเรียนของปีนี้", "No complaint figures this year yet")
EMPTY = Bilingual(
    "หน้านี้แสดงเรื่องร้องเรียนการทุจริตและประพฤติมิชอบรายเดือน ตามข้อ O17 "
    "เก็บเฉพาะจำนวน ไม่เก็บชื่อผู้ร้องหรือเนื้อเรื่อง "
    "ดาวน์โหลดแบบฟอร์ม กรอกจำนวน แล้วอัปโหลดที่หน้านำเข้า",
    "Corruption complaints by month as O17 demands: counts only, never names or contents. "
    "Download the template, fill in the counts and upload it on the import page.",
)
CHART_ALT = Bilingual(
    "กราฟแท่งเรื่องที่รับใหม่และแล้วเสร็จรายเดือน พร้อมเส้นเรื่องคงค้าง",
    "Bars of complaints received and completed by month, with a line of those pending",
)
