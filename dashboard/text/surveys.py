"""The page of the two perception surveys."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("แบบวัด IIT และ EIT", "IIT and EIT surveys")
SO_FAR = Bilingual("{audience} {count} จาก {target} คน", "{audience}: {count} of {target}")
SO_FAR_UNTARGETED = Bilingual("{audience} {count} คน", "{audience}: {count}")
QUESTION = Bilingual("จะได้ผู้ตอบครบตามเป้าหรือไม่: ณ {day}", "Will the targets be reached? As of {day}")
QUESTION_UNTARGETED = Bilingual("มีผู้ตอบแล้วเท่าใด: ณ {day}", "How many answered? As of {day}")
TARGET = Bilingual("เป้า {target}", "Target {target}")
REACHED = Bilingual("ครบเมื่อ {day}", "reached on {day}")
EXPECTED = Bilingual("คาดว่าครบ {day}", "expected on {day}")
OUT_OF_SIGHT = Bilingual("ยังคาดวันครบไม่ได้", "no day in sight")
CLOSES = Bilingual("ปิดรับ {day}", "Closes on {day}")
OPENS = Bilingual("เปิดรับ {day}", "Opens on {day}")
LATE = Bilingual(
    "ไม่ทันวันปิดรับ คาดว่าได้ {count} จาก {target} คน",
    "Too late for the close: {count} of {target} expected",
)
ASSUMPTION = Bilingual(
    "ประมาณการ: ถือว่ามีผู้ตอบต่อไปเฉลี่ยวันละ {pace} คน เท่ากับช่วงล่าสุดอย่างน้อย {days} วัน "
    "หรือนับแต่วันเปิดรับหากยังไม่ถึง",
    "Estimate: assumes {pace} answers a day as in the latest {days} days or more, or since the "
    "opening while that is shorter",
)
ASSUMED = Bilingual("ประมาณการ", "estimate")
NOT_CONFIRMED = Bilingual(
    "เป้าและวันเปิดปิดยังไม่ยืนยัน ตั้งค่าเองได้",
    "Targets and days are not confirmed; they are settings",
)
NO_TARGETS = Bilingual(
    "ยังไม่ได้ตั้งเป้าจำนวนผู้ตอบ จึงยังคาดวันครบไม่ได้",
    "No targets are set, so no day can be estimated",
)
TARGET_OF_OFFICERS = Bilingual("เป้าผู้ตอบ IIT (คน)", "Target of IIT answers")
TARGET_OF_PUBLIC = Bilingual("เป้าผู้ตอบ EIT (คน)", "Target of EIT answers")
DAY = Bilingual("วันที่", "Day")
EIT_LINK = Bilingual("ลิงก์แบบวัด EIT จาก ITAP", "EIT link from ITAP")
EIT_QR = Bilingual("QR ของแบบวัด EIT", "QR of the EIT survey")
EIT_QR_ALT = Bilingual("QR ที่เปิด {link}", "QR code that opens {link}")
EIT_QR_HELP = Bilingual(
    "ติดไว้ ณ จุดบริการ และแสดงบนหน้าแรกของเว็บไซต์หลักตามข้อ O6 ลองสแกนก่อนเผยแพร่",
    "For the service point and the main site's home page (O6). Scan it before publishing.",
)
EMPTY_TITLE = Bilingual("ยังไม่มีข้อมูลผู้ตอบแบบวัดของปีนี้", "No survey answers this year yet")
EMPTY = Bilingual(
    "หน้านี้ติดตามจำนวนผู้ตอบแบบวัด IIT (เจ้าหน้าที่) และ EIT (ประชาชน) เทียบกับเป้า "
    "ลิงก์และ QR ของ EIT ใช้กับข้อ O6 กรอกยอดสะสมของแต่ละวันที่ตรวจดูในระบบ ITAP "
    "ดาวน์โหลดแบบฟอร์ม กรอก แล้วอัปโหลดที่หน้านำเข้า หรือลองด้วยข้อมูลตัวอย่างก่อน",
    "Answers to IIT (officers) and EIT (the public) against their targets; the EIT link and its QR "
    "serve O6. Fill in the totals of each day you looked them up in ITAP. Download the template, "
    "fill it in and upload it on the import page, or try the sample data first.",
)
CHART_ALT = Bilingual(
    "กราฟเส้นจำนวนผู้ตอบสะสมของเจ้าหน้าที่และประชาชนเทียบกับเป้า เส้นประคือประมาณการ",
    "Lines of answers so far of officers and of the public against their targets; dotted lines are "
    "estimates",
)
