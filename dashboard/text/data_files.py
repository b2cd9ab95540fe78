"""What is wrong in a data file that people edit: the seeds, a catalogue."""

from dashboard.domain.bilingual import Bilingual

NO_FILE = Bilingual("ไม่พบไฟล์นี้", "the file is not there")
CANNOT_OPEN = Bilingual("เปิดไฟล์หรือโฟลเดอร์นี้ไม่ได้ ({detail})", "cannot be opened: {detail}")
NOT_UTF_8 = Bilingual(
    "ไฟล์ไม่ได้บันทึกเป็น UTF-8 โปรดบันทึกใหม่ด้วย Notepad โดยเลือกการเข้ารหัส UTF-8",
    "is not utf-8; save it again in that encoding",
)
NOT_TOML = Bilingual(
    "เขียนผิดรูปแบบที่บรรทัด {line} โปรดตรวจเครื่องหมายคำพูด วงเล็บ และเครื่องหมายเท่ากับ",
    "is not valid TOML at line {line}; look at its quotes, brackets and equals signs",
)
ENDS_TOO_EARLY = Bilingual(
    "ไฟล์จบก่อนครบ โปรดตรวจเครื่องหมายคำพูดและวงเล็บท้ายไฟล์",
    "ends too early; look at the last quotes and brackets",
)

MISSING = Bilingual("ไม่มี {field}", "{field} is missing")
UNKNOWN_FIELD = Bilingual("ไม่รู้จัก {field} โปรดตรวจตัวสะกด", "{field} is not a known field")
NOT_TEXT = Bilingual(
    "{field} ต้องเป็นข้อความในเครื่องหมายคำพูด และต้องไม่ว่าง", "{field} must be a text that is not blank"
)
NOT_TEXTS = Bilingual(
    '{field} ต้องเป็นรายการข้อความ เช่น ["ก", "ข"]', "{field} must be a list of texts"
)
NOT_A_LIST = Bilingual("{field} ต้องเป็นรายการในวงเล็บ [ ]", "{field} must be a list")
NOT_A_TABLE = Bilingual("{field} ต้องเป็นตารางย่อย", "{field} must be a table")
NOT_A_NUMBER = Bilingual(
    "{field} ต้องเป็นจำนวนเต็มตั้งแต่ {least} ถึง {most}",
    "{field} must be a whole number from {least} to {most}",
)
NOT_A_FLAG = Bilingual("{field} ต้องเป็น true หรือ false", "{field} must be true or false")
NOT_A_CHOICE = Bilingual(
    "{field} = “{given}” ใช้ไม่ได้ ต้องเป็นคำหนึ่งใน {choices}",
    "{field} = {given!r} is not one of {choices}",
)
LEADS_NOWHERE = Bilingual(
    "{field} อ้างถึง “{code}” ซึ่งไม่มีในแบบตรวจ", "{field} names {code!r}, which is not there"
)
TWICE = Bilingual("{field} ซ้ำกัน", "{field} is there twice")

NO_CATALOGUE = Bilingual("ไม่มีแบบตรวจในโฟลเดอร์นี้", "holds no catalogue")
EDITION_TWICE = Bilingual("มีแบบตรวจปี {edition} ซ้ำกัน", "edition {edition} is there twice")
NO_LINES = Bilingual("requirements ว่าง", "requirements is empty")
WRONG_BEGINNING = Bilingual("code ต้องขึ้นต้นด้วย {begin}", "code must begin with {begin}")
NIL_ALONE = Bilingual(
    "องค์ประกอบ nil ต้องมี stands_for และข้อนั้นต้องมี nil_sentence",
    "a nil line needs stands_for and its item nil_sentence",
)
OUTSIDE_YEAR = Bilingual("{field} อยู่นอกปีงบประมาณ", "{field} lies outside the fiscal year")
NEEDS_COVERS = Bilingual("repeats {repeats} ต้องมี covers", "repeats {repeats} needs covers")
COVERS_TOO_SHORT = Bilingual(
    "covers สั้นเกินไปสำหรับ repeats {repeats}", "covers is too short for repeats {repeats}"
)
FILLED_ELSEWHERE = Bilingual(
    "filled_by นับคนละงวดกับ repeats {repeats}", "filled_by counts other periods than {repeats}"
)
NOT_FILLED_BY_FIGURES = Bilingual(
    "องค์ประกอบที่เป็นไฟล์ ตำแหน่งบนเว็บไซต์ หรือข้อความที่ยังไม่ยืนยัน ใช้ filled_by ไม่ได้",
    "filled_by answers neither files, nor places on the site, nor lost wordings",
)
WRONG_BRACES = Bilingual(
    "text มีวงเล็บปีกกาที่ไม่ใช่คำแทนที่รู้จัก", "text holds braces that are not a known placeholder"
)
CIRCLE = Bilingual("after วนเป็นวงกลม: {codes}", "after goes in a circle: {codes}")
