"""The page of the investigation fund."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("เงินกองทุนสืบสวนฯ", "Investigation fund")
SPENT_OF = Bilingual(
    "ใช้ไป {spent} จาก {available} บาท ({share}) · คงเหลือ {remaining}",
    "{spent} of {available} baht spent ({share}) · {remaining} left",
)
NOTHING_RECEIVED = Bilingual(
    "ไม่มีเงินกองทุนในไตรมาสที่รายงาน", "The fund had no money in the quarters reported"
)
MISSING = Bilingual("ยังขาด {quarters}", "Missing: {quarters}")
QUESTION = Bilingual(
    "เงินกองทุนใช้ไปเท่าใดของที่ได้รับ: {share}", "How much of the fund was spent? {share}"
)
QUESTION_NOTHING = Bilingual(
    "เงินกองทุนใช้ไปเท่าใดของที่ได้รับ: ไม่มีเงินในช่วงนี้",
    "How much of the fund was spent? There was none",
)
CARRIED = Bilingual("ยกมา", "Carried over")
ALLOCATED = Bilingual("ได้รับจัดสรร", "Allocated")
SPENT = Bilingual("ใช้จ่าย", "Spent")
REMAINING = Bilingual("คงเหลือ", "Left")
SHARE = Bilingual("ใช้แล้ว", "Used")
QUARTER = Bilingual("ไตรมาส", "Quarter")
NOTE = Bilingual("หมายเหตุ", "Note")
TOTAL = Bilingual("รวม", "Total")
RECEIVED_LINE = Bilingual(
    "ยกมา {carried} · ได้รับ {allocated}", "carried over {carried} · allocated {allocated}"
)
SPENT_LINE = Bilingual("ใช้ไป {spent} บาท ({share})", "{spent} baht spent ({share})")
REMAINING_LINE = Bilingual("คงเหลือ {remaining} บาท", "{remaining} baht left")
OVERSPENT_LINE = Bilingual("ใช้เกิน {excess} บาท", "{excess} baht too much")
NOT_REPORTED = Bilingual("ยังไม่มีข้อมูล", "Not reported yet")
NOTHING_THERE = Bilingual(
    "ไม่มีเงิน (0.00 บาท) แบบตรวจไม่มีประโยคสำหรับกรณีนี้ ควรสอบถามก่อนเผยแพร่",
    "No money (0.00 baht). The form has no sentence for this: ask before publishing",
)
EMPTY_TITLE = Bilingual("ยังไม่มีข้อมูลเงินกองทุนของปีนี้", "No figures of the fund this year yet")
EMPTY = Bilingual(
    "หน้านี้แสดงเงินกองทุนเพื่อการสืบสวน สอบสวน การป้องกันและปราบปรามการกระทำความผิดทางอาญา "
    "ที่ได้รับและใช้จ่ายรายไตรมาส ตามข้อ O13 คือไตรมาส 4 ของปีก่อนและไตรมาส 1 ของปีนี้ "
    "กรอกเฉพาะยอดรวม ดาวน์โหลดแบบฟอร์ม กรอก แล้วอัปโหลดที่หน้านำเข้า "
    "หรือลองด้วยข้อมูลตัวอย่างก่อน",
    "What the investigation fund received and spent by quarter, as O13 demands: quarter 4 of the "
    "year before and quarter 1 of this year, totals only. Download the template, fill it in and "
    "upload it on the import page, or try the sample data first.",
)
CHART_ALT = Bilingual(
    "แถบแสดงเงินกองทุนที่ใช้ไปและคงเหลือของแต่ละไตรมาส",
    "Bars of what was spent and what is left of the fund in each quarter",
)
