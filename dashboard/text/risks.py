"""The page of bribery risks."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("ความเสี่ยงต่อการรับสินบน", "Bribery risks")
TOTALS = Bilingual(
    "{risks} ความเสี่ยง · สูงหรือสูงมาก {grave}", "{risks} risks · {grave} high or very high"
)
RESULTS = Bilingual("รายงานผลแล้ว {done} จาก {risks}", "{done} of {risks} with a result")
QUESTION = Bilingual(
    "ความเสี่ยงใดต้องจัดการก่อน: สูงหรือสูงมาก {grave} จาก {risks} เรื่อง",
    "Which risks come first? {grave} of {risks} are high or very high",
)
QUESTION_RESULTS = Bilingual(
    "จัดการความเสี่ยงไปแล้วเท่าใด: มีผล {done} จาก {risks} เรื่อง",
    "How many risks were dealt with? {done} of {risks} have a result",
)
UNCOVERED = Bilingual("ยังไม่มีความเสี่ยงของสายงาน {sections}", "No risk told of {sections}")
EVERY_SECTION = Bilingual("ครบทุกสายงาน", "Every section is covered")
LIKELIHOOD = Bilingual("โอกาสเกิด", "Likelihood")
IMPACT = Bilingual("ผลกระทบ", "Impact")
LIKELIHOOD_AXIS = Bilingual("โอกาสเกิด →", "Likelihood →")
IMPACT_AXIS = Bilingual("ผลกระทบ ↑", "Impact ↑")
SCORE = Bilingual("คะแนน", "Score")
LEVEL = Bilingual("ระดับ", "Level")
LEVEL_SCORES = Bilingual("{level} {low}-{high} คะแนน", "{level}: {low} to {high}")
SECTION = Bilingual("สายงาน", "Section")
PROCESS = Bilingual("กระบวนการ", "Process")
RISK = Bilingual("ประเด็นความเสี่ยง", "Risk")
MEASURE = Bilingual("มาตรการ", "Measure")
RESULT = Bilingual("ผลการดำเนินการ", "Result")
WITH_RESULT = Bilingual("มีผลแล้ว", "With a result")
AWAITING = Bilingual("รอผล", "Awaiting a result")
LEVEL_AND_COUNT = Bilingual("{level} ({count})", "{level} ({count})")
SETTINGS = Bilingual("เกณฑ์ระดับความเสี่ยง", "Levels of risk")
SETTINGS_HELP = Bilingual(
    "คะแนน = โอกาสเกิด x ผลกระทบ (1-25) เกณฑ์แต่ละระดับตั้งเองได้ ควรตรงกับเกณฑ์ที่เผยแพร่ในข้อ O20",
    "Score = likelihood x impact (1 to 25). The levels can be set; they should be the criteria "
    "published for O20.",
)
NOT_RISING = Bilingual(
    "คะแนนเริ่มต้นของระดับปานกลาง สูง และสูงมาก ต้องเพิ่มขึ้นตามลำดับ ตั้งแต่ 2 ถึง 25",
    "The lowest scores of medium, high and very high must rise, from 2 to 25",
)
EMPTY_TITLE = Bilingual("ยังไม่มีข้อมูลความเสี่ยงของปีนี้", "No risks this year yet")
EMPTY = Bilingual(
    "หน้านี้จัดความเสี่ยงต่อการรับสินบนตามโอกาสเกิดและผลกระทบ (1-5) ตามข้อ O20 "
    "และติดตามผลของมาตรการตามข้อ O21 ทุกสายงานต้องมีอย่างน้อยหนึ่งกระบวนการ "
    "ดาวน์โหลดแบบฟอร์ม กรอก แล้วอัปโหลดที่หน้านำเข้า หรือลองด้วยข้อมูลตัวอย่างก่อน",
    "Bribery risks by likelihood and impact (1 to 5), as O20 demands, and the results of their "
    "measures for O21. Every section needs at least one process. Download the template, fill it "
    "in and upload it on the import page, or try the sample data first.",
)
CHART_ALT = Bilingual(
    "ตาราง 5 คูณ 5 ของโอกาสเกิดและผลกระทบ แต่ละช่องบอกระดับและจำนวนความเสี่ยง",
    "A five by five matrix of likelihood and impact; each square tells its level and its risks",
)
RESULTS_ALT = Bilingual(
    "แถบจำนวนความเสี่ยงแต่ละระดับ แยกเป็นที่มีผลแล้วและรอผล",
    "Bars of the risks of each level, with a result and awaiting one",
)
