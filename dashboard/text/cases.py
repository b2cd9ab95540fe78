"""The page of case statistics."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.case_headings import (
    LONGEST_HEADING,
    MOST_HEADINGS,
    HeadingFault,
)

TITLE = Bilingual("สถิติคดี", "Case statistics")
TOTALS = Bilingual(
    "กลุ่ม 1 ถึง 3 รับแจ้ง {reported} · จับกุม {arrested} ราย",
    "Groups 1 to 3: {reported} reported · {arrested} arrested",
)
CLEARED = Bilingual("จับกุมได้{share}", "{share} cleared")
MISSING = Bilingual("ยังขาด {months}", "Missing: {months}")
INCOMPLETE = Bilingual("{month} ยังไม่มี {groups}", "{month}: nothing of {groups} yet")
QUESTION = Bilingual(
    "แต่ละเดือนรับแจ้งกี่ราย จับกุมได้เท่าใด: กลุ่ม 1 ถึง 3 จับกุมได้{share}",
    "How many cases came in each month, how many were cleared? {share} of groups 1 to 3",
)
QUESTION_NOTHING = Bilingual(
    "แต่ละเดือนรับแจ้งกี่ราย จับกุมได้เท่าใด",
    "How many cases came in each month, how many were cleared?",
)
REPORTED = Bilingual("รับแจ้ง (ราย)", "Reported (cases)")
ARRESTED = Bilingual("จับกุม (ราย)", "Arrested (cases)")
ARRESTED_PERSONS = Bilingual("จับกุม (คน)", "Arrested (persons)")
ARRESTED_EITHER = Bilingual("จับกุม (กลุ่ม 4 เป็นคน)", "Arrested (group 4: persons)")
GROUP_NAME = Bilingual("กลุ่ม {group} {name}", "Group {group}: {name}")
GROUP_LINE = Bilingual(
    "รับแจ้ง {reported} ราย · จับกุม {arrested} ราย ({share})",
    "{reported} reported · {arrested} arrested ({share})",
)
PERSONS_LINE = Bilingual(
    "{reported} ราย · จับกุม {arrested} คน", "{reported} cases · {arrested} persons arrested"
)
NO_RATE = Bilingual(
    "กลุ่ม 4 นับผู้ถูกจับเป็นคน จึงไม่คิดร้อยละการจับกุม",
    "Group 4 counts arrests in persons, so it has no rate of clearance",
)
ABOVE_ALL = Bilingual(
    "เกินร้อยละ 100 ได้ เมื่อจับกุมคดีที่รับแจ้งไว้ก่อนหน้า",
    "More than 100% is possible when older cases are cleared",
)
OFFENCE = Bilingual("ฐานความผิด", "Offence")
GROUP = Bilingual("กลุ่มความผิด", "Offence group")
SHARE = Bilingual("จับกุมได้", "Cleared")
MONTH = Bilingual("เดือน", "Month")
TOTAL = Bilingual("รวม", "Total")
TO_CONFIRM = Bilingual(
    "รายการฐานความผิดที่แบบตรวจกำหนดต้องยืนยันกับต้นฉบับ แก้ไขรายการได้ที่หัวข้อสถิติที่ต้องมี",
    "The form's list of offences is to be confirmed with the original; it can be edited under "
    "“Headings that must be there”",
)
HEADINGS = Bilingual("หัวข้อสถิติที่ต้องมี", "Headings that must be there")
HEADINGS_HELP = Bilingual(
    "รายการหัวข้อขั้นต่ำในต้นฉบับแบบตรวจขาดหาย ต้องยืนยันกับต้นฉบับก่อน แล้วกรอกบรรทัดละหนึ่งหัวข้อ "
    "เมื่อมีรายการแล้ว ข้อ O11 ของแต่ละเดือนจะครบเมื่อมีทุกหัวข้อ (ไม่มีคดีให้กรอก 0) เว้นว่างไว้คือไม่กำหนด",
    "The form's list of minimum headings is lost in the source: confirm it with the original, then "
    "write one heading a line. Once there is a list, a month answers O11 only with every heading "
    "(0 where there were no cases). Left empty, nothing is demanded.",
)
HEADINGS_MISSING_IN = Bilingual("หัวข้อไม่ครบ {months}", "Headings missing: {months}")
FILL_HEADINGS = Bilingual("เติมหัวข้อที่ขาดของเดือน", "Add a month's missing headings")
FILL_WHICH = Bilingual("เดือนที่หัวข้อยังไม่ครบ", "A month that lacks headings")
FILL_MONTH = Bilingual("เตรียมแถว {count} หัวข้อ", "Lay out {count} rows")
FILL_NONE = Bilingual(
    "ทุกเดือนที่ถึงแล้วมีครบทุกหัวข้อของสถานี", "Every month so far has all headings of the station"
)
FILL_AFTER_SAVING = Bilingual(
    "บันทึกหรือทิ้งค่าที่พิมพ์ไว้ในตารางก่อน", "Save or discard what was typed into the table first"
)
HEADINGS_OF_GROUP = Bilingual("กลุ่ม {group}: {headings}", "group {group}: {headings}")
BAD_HEADINGS = {
    HeadingFault.TOO_MANY: Bilingual(
        f"กำหนดได้ไม่เกิน {MOST_HEADINGS} หัวข้อ รวมทุกกลุ่ม",
        f"At most {MOST_HEADINGS} headings, all groups together",
    ),
    HeadingFault.TOO_LONG: Bilingual(
        f"หัวข้อหนึ่งยาวได้ไม่เกิน {LONGEST_HEADING} ตัวอักษร: {{heading}}",
        f"A heading has at most {LONGEST_HEADING} characters: {{heading}}",
    ),
    HeadingFault.TWICE: Bilingual(
        "มีหัวข้อนี้ในกลุ่มเดียวกันแล้ว: {heading}", "This heading is in its group twice: {heading}"
    ),
    HeadingFault.NOT_PLAIN: Bilingual(
        "หัวข้อต้องเป็นข้อความบรรทัดเดียว: {heading}", "A heading is one line of text: {heading}"
    ),
}
EMPTY_TITLE = Bilingual("ยังไม่มีสถิติคดีของปีนี้", "No case statistics this year yet")
EMPTY = Bilingual(
    "หน้านี้แสดงจำนวนคดีที่รับแจ้งและจับกุมรายเดือน แยกตามกลุ่มความผิด 4 กลุ่ม ตามข้อ O11 "
    "เก็บเฉพาะจำนวน ไม่เก็บชื่อหรือรายละเอียดของคดี "
    "ดาวน์โหลดแบบฟอร์ม กรอกจำนวน แล้วอัปโหลดที่หน้านำเข้า หรือลองด้วยข้อมูลตัวอย่างก่อน",
    "Cases reported and arrests by month in the four offence groups, as O11 demands: counts only, "
    "never names or contents. Download the template, fill in the counts and upload it on the "
    "import page, or try the sample data first.",
)
CHART_ALT = Bilingual(
    "กราฟแท่งคดีที่รับแจ้งและจับกุมรายเดือน แยกตามกลุ่มความผิด 4 กลุ่ม",
    "Bars of cases reported and arrests by month, one chart for each of the four offence groups",
)
