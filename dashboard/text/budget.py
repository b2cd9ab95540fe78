"""The budget page."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("งบประมาณ", "Budget")
SPENT_OF = Bilingual(
    "ใช้ไป {spent} จาก {plan} บาท ({share})", "{spent} of {plan} baht spent ({share})"
)
PLANNED_ONLY = Bilingual(
    "แผนทั้งปี {plan} บาท ยังไม่รายงานผลใช้จ่าย", "Plan {plan} baht, no spending reported"
)
STANDING = Bilingual("{standing} ณ สิ้น {month}", "{standing} at the end of {month}")
QUESTION = Bilingual(
    "ใช้จ่ายเป็นไปตามแผนหรือไม่: {variance} บาทเทียบแผนถึง {month}",
    "Is spending on plan? {variance} baht against the plan to {month}",
)
QUESTION_UNREPORTED = Bilingual("แผนการใช้จ่ายสะสมทั้งปี", "Cumulative spending plan of the year")
PLAN = Bilingual("แผนสะสม", "Plan")
SPENT = Bilingual("ใช้จ่ายสะสม", "Spent")
BY_SOURCE = Bilingual("แหล่งเงินใดใช้ต่างจากแผน", "Which source differs from its plan?")
SOURCE_AND_CATEGORY = Bilingual("แหล่งเงิน / หมวด", "Source / category")
YEARLY_PLAN = Bilingual("แผนทั้งปี", "Year's plan")
PLAN_TO_DATE = Bilingual("แผนถึง {month}", "Plan to {month}")
SPENT_TO_DATE = Bilingual("ใช้จ่าย", "Spent")
VARIANCE = Bilingual("ต่างจากแผน", "Variance")
SHARE = Bilingual("ใช้แล้ว", "Used")
STATE = Bilingual("สถานะ", "State")
TOTAL = Bilingual("รวม", "Total")
OBSTACLES = Bilingual("ปัญหาและอุปสรรค", "Problems and obstacles")
NO_OBSTACLES = Bilingual("ไม่มีการระบุปัญหาหรืออุปสรรค", "No obstacle was reported")
EMPTY_TITLE = Bilingual("ยังไม่มีข้อมูลงบประมาณของปีนี้", "No budget figures this year yet")
EMPTY = Bilingual(
    "หน้านี้เทียบผลการใช้จ่ายกับแผน แยกตามแหล่งเงินและหมวด ตามข้อ O12 "
    "ดาวน์โหลดแบบฟอร์ม กรอกแผนและผลใช้จ่ายรายเดือน แล้วอัปโหลดที่หน้านำเข้า",
    "Spending against plan by source and category, as O12 demands. Download the template, "
    "fill in the monthly plan and spending, and upload it on the import page.",
)
CHART_ALT = Bilingual(
    "กราฟเส้นแผนสะสมและผลใช้จ่ายสะสมรายเดือน",
    "Lines of cumulative plan and cumulative spending by month",
)
