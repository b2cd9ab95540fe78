"""The page of procurement."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.procurement import Told
from dashboard.domain.figures.procurement_ways import Egp

TITLE = Bilingual("จัดซื้อจัดจ้าง", "Procurement")
NIL_SENTENCE = Bilingual("ไม่มีการจัดซื้อจัดจ้าง", "ไม่มีการจัดซื้อจัดจ้าง")
"""The official sentence of a month; it stays Thai."""
TOTALS = Bilingual(
    "{purchases} รายการ รวม {spent} บาท", "{purchases} purchases, {spent} baht in all"
)
MISSING = Bilingual("ยังขาด {months}", "Missing: {months}")
NIL_MONTHS = Bilingual("ไม่มีการจัดซื้อจัดจ้าง {months}", "No purchases in {months}")
QUESTION = Bilingual(
    "แต่ละเดือนซื้อจ้างเท่าใด ด้วยวิธีใด: รวม {spent} บาท",
    "How much was bought each month, and by which method? {spent} baht in all",
)
COUNT_BY_MONTH = Bilingual("จำนวนรายการ", "Number of purchases")
SPENT_IN = {
    1: Bilingual("ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "Agreed prices (baht)"),
    1_000: Bilingual("ราคาที่ตกลงซื้อหรือจ้าง (พันบาท)", "Agreed prices (thousand baht)"),
    1_000_000: Bilingual("ราคาที่ตกลงซื้อหรือจ้าง (ล้านบาท)", "Agreed prices (million baht)"),
}
"""By the number of baht that one of the chart's units is."""
TOLD_MARK = {
    Told.NIL: Bilingual("ไม่มี", "nil"),
    Told.MISSING: Bilingual("ขาด", "gap"),
}
"""What stands in a month's place in the chart instead of a bar."""
TOLD = {
    Told.PURCHASES: Bilingual("มีรายการ", "Purchases"),
    Told.NIL: Bilingual("ไม่มีการจัดซื้อจัดจ้าง", "Nil"),
    Told.MISSING: Bilingual("ยังขาดข้อมูล", "Missing"),
    Told.AHEAD: Bilingual("ยังไม่ถึงกำหนด", "Not due yet"),
}
EGP = {
    Egp.NUMBERED: Bilingual("มีเลขที่โครงการ e-GP", "With an e-GP number"),
    Egp.EXEMPT: Bilingual("ไม่ต้องดำเนินการผ่านระบบ e-GP", "Not through e-GP"),
    Egp.ODD: Bilingual("ไม่ใช่เลขที่โครงการ e-GP", "Not an e-GP number"),
    Egp.UNSTATED: Bilingual("ช่อง e-GP ว่าง", "e-GP column empty"),
}
WITHOUT_EGP = Bilingual(
    "ไม่ผ่านระบบ e-GP {exempt} รายการ · ช่อง e-GP ว่าง {unstated} รายการ",
    "{exempt} purchases not through e-GP · {unstated} with an empty e-GP column",
)
EGP_EMPTY = Bilingual(
    "ช่องที่ 16 ต้องมีเลขที่โครงการ หรือข้อความ “ไม่ต้องดำเนินการผ่านระบบ e-GP”",
    "Column 16 needs the project number, or the form's sentence that e-GP is not needed",
)
SAVED = Bilingual(
    "ต่ำกว่าราคากลาง {saved} บาท ({share}) จาก {compared} รายการที่มีราคากลาง",
    "{saved} baht ({share}) below reference prices, over {compared} purchases that have one",
)
PAID_MORE = Bilingual(
    "สูงกว่าราคากลาง {excess} บาท จาก {compared} รายการที่มีราคากลาง",
    "{excess} baht above reference prices, over {compared} purchases that have one",
)
ABOVE_REFERENCE = Bilingual(
    "ตกลงราคาสูงกว่าราคากลาง {count} รายการ", "{count} purchases above their reference price"
)
WITHOUT_PRICE = Bilingual(
    "ยังไม่มีราคาที่ตกลง {count} รายการ ไม่รวมในยอด",
    "{count} purchases without an agreed price are not in the sum",
)
COLUMN_9 = Bilingual(
    "ยอดรวมใช้ราคาที่ตกลงซื้อหรือจ้าง (ช่อง 14) วงเงินงบประมาณ (ช่อง 9) อาจซ้ำกันหลายรายการจึงไม่นำมารวม",
    "Sums are of agreed prices (column 14). Budgets (column 9) may repeat and are never summed.",
)
METHOD = Bilingual("วิธีจัดซื้อจัดจ้าง", "Method")
MONTH = Bilingual("เดือน", "Month")
PURCHASES = Bilingual("รายการ", "Purchases")
SPENT = Bilingual("ราคาที่ตกลง", "Agreed prices")
TOTAL = Bilingual("รวม", "Total")
EMPTY_TITLE = Bilingual("ยังไม่มีข้อมูลจัดซื้อจัดจ้างของปีนี้", "No purchases this year yet")
EMPTY = Bilingual(
    "หน้านี้แสดงรายการจัดซื้อจัดจ้างรายเดือนครบ 16 ช่อง ตามข้อ O15 และใช้เทียบกับประกาศในข้อ O14 "
    "เดือนที่ไม่มีรายการต้องระบุว่า “ไม่มีการจัดซื้อจัดจ้าง” "
    "ดาวน์โหลดแบบฟอร์ม กรอก แล้วอัปโหลดที่หน้านำเข้า หรือลองด้วยข้อมูลตัวอย่างก่อน",
    "Purchases by month with the sixteen columns that O15 demands, to compare with the notices of "
    "O14. A month without any must say so in the form's sentence. Download the template, fill it "
    "in and upload it on the import page, or try the sample data first.",
)
CHART_ALT = Bilingual(
    "กราฟแท่งจำนวนรายการและราคาที่ตกลงซื้อหรือจ้างรายเดือน แยกตามวิธีจัดซื้อจัดจ้าง",
    "Bars of the number of purchases and their agreed prices by month and method",
)
