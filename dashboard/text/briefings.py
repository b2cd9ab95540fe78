"""Briefings on the surveys, on the page of the surveys."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("การชี้แจงก่อนตอบแบบวัด", "Briefings before the surveys")
HELD = Bilingual(
    "ชี้แจงแล้ว {count} ครั้ง ผู้เข้าร่วมรวม {attended} คน",
    "{count} briefings held, {attended} attended in all",
)
NONE_BEFORE_OPENING = Bilingual(
    "ยังไม่มีการชี้แจงก่อนเปิดรับคำตอบวันที่ {day}", "No briefing before the survey opens on {day}"
)
DAY = Bilingual("วันที่", "Day")
TOPIC = Bilingual("เรื่อง", "Topic")
ATTENDED = Bilingual("ผู้เข้าร่วม (คน)", "Attended")
WHO = Bilingual("กลุ่มผู้เข้าร่วม", "Who")
EMPTY_TITLE = Bilingual("ยังไม่มีการชี้แจงของปีนี้", "No briefings this year yet")
EMPTY = Bilingual(
    "เจ้าหน้าที่ควรเข้าใจข้อคำถามของแบบวัด IIT ก่อนตอบ บันทึกวันที่ เรื่อง และจำนวนผู้เข้าร่วม "
    "ไม่ต้องใส่รายชื่อ กรอกที่หน้านี้ หรือดาวน์โหลดแบบฟอร์มแล้วอัปโหลดที่หน้านำเข้า",
    "Officers should know the questions of IIT before they answer. Note the day, the topic and how "
    "many came, without names: here, or in the template for the import page.",
)
