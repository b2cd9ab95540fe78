"""What is said of an uploaded file: its columns, and everything wrong or doubtful in it.

Each message says what was read, what was expected and what to do.
"""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.thai_reading import Misread

MONTH = Bilingual("เดือน", "Month")
CARRIED = Bilingual("ยกมา", "Carried over")
RECEIVED = Bilingual("รับใหม่", "Received")
COMPLETED = Bilingual("แล้วเสร็จ", "Completed")
PENDING = Bilingual("อยู่ระหว่างดำเนินการ", "Pending")
REMARK = Bilingual("หมายเหตุ", "Note")
SOURCE = Bilingual("แหล่งเงิน", "Source")
CATEGORY = Bilingual("หมวด", "Category")
NAME = Bilingual("รายการ", "Line")
YEARLY_PLAN = Bilingual("แผนทั้งปี", "Yearly plan")
PLANNED = Bilingual("แผน", "Plan")
SPENT = Bilingual("ใช้จ่าย", "Spent")
OBSTACLE = Bilingual("ปัญหา/อุปสรรค", "Obstacles")

FIELD = {
    "carried": CARRIED,
    "received": RECEIVED,
    "completed": COMPLETED,
    "pending": PENDING,
    "yearly_plan": YEARLY_PLAN,
    "planned": PLANNED,
    "spent": SPENT,
    "obstacle": OBSTACLE,
}
"""What the fields of a planned change are called."""

MISREAD = {
    Misread.EMPTY: Bilingual(
        "ช่องนี้ว่าง ต้องกรอก{expected} หากไม่มีให้กรอก 0",
        "This cell is empty; it needs {expected}. Enter 0 where there is none.",
    ),
    Misread.NOT_A_NUMBER: Bilingual(
        "อ่าน “{given}” เป็นตัวเลขไม่ได้ ต้องเป็น{expected} เช่น {example} โปรดแก้ไขช่องนี้",
        "“{given}” is not a number; it must be {expected}, such as {example}. Correct this cell.",
    ),
    Misread.NEGATIVE: Bilingual(
        "“{given}” ติดลบ ต้องเป็น{expected}ตั้งแต่ 0 ขึ้นไป โปรดตรวจสอบเครื่องหมายลบหรือวงเล็บ",
        "“{given}” is negative; it must be {expected} from 0 up. Check the minus or brackets.",
    ),
    Misread.NOT_WHOLE: Bilingual(
        "“{given}” มีเศษทศนิยม ต้องเป็น{expected} โปรดแก้ไขช่องนี้",
        "“{given}” has a fraction; it must be {expected}. Correct this cell.",
    ),
    Misread.GROUPED_BY_POINT: Bilingual(
        "“{given}” อ่านได้สองทาง (จุดคั่นหลักพันหรือจุดทศนิยม) ต้องเป็น{expected} เช่น {example} "
        "โปรดใช้จุลภาคคั่นหลักพันและทศนิยมไม่เกินสองตำแหน่ง",
        "“{given}” can be read two ways (a point between thousands or before decimals); it must be "
        "{expected}, such as {example}. Use commas between thousands and two decimals at most.",
    ),
    Misread.TOO_LARGE: Bilingual(
        "“{given}” มากเกินกว่าจะเป็น{expected}ของสถานี โปรดตรวจสอบจำนวนหลัก",
        "“{given}” is too large to be {expected} of a station. Check the number of digits.",
    ),
    Misread.WORDS_FOR_AMOUNT: Bilingual(
        "“{given}” เขียนจำนวนเป็นคำ โปรดเขียนเป็นตัวเลขให้ครบทุกหลัก เช่น {example}",
        "“{given}” uses a word for the amount; write out every digit, such as {example}.",
    ),
    Misread.PERCENT: Bilingual(
        "“{given}” เป็นร้อยละ ต้องเป็น{expected} เช่น {example} โปรดแก้ไขช่องนี้",
        "“{given}” is a percentage; it must be {expected}, such as {example}. Correct this cell.",
    ),
    Misread.NOT_A_MONTH: Bilingual(
        "อ่าน “{given}” เป็นเดือนไม่ได้ ให้เขียนเช่น {example}",
        "“{given}” is not a month; write it like {example}.",
    ),
    Misread.NOT_A_DAY: Bilingual(
        "อ่าน “{given}” เป็นวันที่ไม่ได้ ให้เขียนวันก่อน เช่น {example}",
        "“{given}” is not a day; write the day first, like {example}.",
    ),
    Misread.NO_SUCH_DAY: Bilingual(
        "ไม่มีวันที่ “{given}” ในปฏิทิน โปรดตรวจสอบ แล้วเขียนเช่น {example}",
        "There is no day “{given}”. Check it, and write it like {example}.",
    ),
    Misread.OUTSIDE_YEAR: Bilingual(
        "“{given}” ไม่อยู่ในปีงบประมาณ {year} ({first} ถึง {last}) โปรดตรวจสอบเดือนและปี",
        "“{given}” is not in fiscal year {year} ({first} to {last}). Check month and year.",
    ),
}
A_COUNT = Bilingual("จำนวนเต็ม", "a whole number")
AN_AMOUNT = Bilingual("จำนวนเงินเป็นบาท", "an amount in baht")

LEVEL_TITLE = Bilingual("ระดับ", "Level")
LEVEL = {
    "error": Bilingual("ข้อผิดพลาด", "error"),
    "warning": Bilingual("ข้อควรตรวจ", "to check"),
    "note": Bilingual("หมายเหตุ", "note"),
}
"""How much what was found matters, by its code."""
NOTHING_SAVED = Bilingual(
    "พบข้อผิดพลาด {count} แห่ง จึงไม่ได้บันทึกข้อมูลใด โปรดแก้ไขในไฟล์แล้วนำเข้าอีกครั้ง",
    "{count} errors, so nothing was saved. Correct the file and import it again.",
)

INSTRUCTIONS_SHEET = "วิธีกรอก"
EXAMPLE_ROW = "แถวตัวอย่าง"
"""With these words the mark of a template's example row begins; such a row is never imported."""

NO_HEADER = Bilingual(
    "ไม่พบแถวหัวตารางที่มีคอลัมน์ {columns} โปรดจับคู่คอลัมน์ในไฟล์ หรือใช้แบบฟอร์มที่ดาวน์โหลดได้จากหน้านำเข้า",
    "No header row with the columns {columns} was found. Match the file's columns, "
    "or use the template from the import page.",
)
MISSING_COLUMNS = Bilingual(
    "หัวตารางแถวที่ {row} ไม่มีคอลัมน์ {columns} โปรดจับคู่คอลัมน์ เพิ่มคอลัมน์ หรือใช้แบบฟอร์มของระบบ",
    "The header in row {row} has no column {columns}. Match it, add it, or use the template.",
)
NO_AMOUNT_COLUMNS = Bilingual(
    "หัวตารางแถวที่ {row} ไม่มีคอลัมน์จำนวนเงิน ต้องมีอย่างน้อยหนึ่งคอลัมน์ เช่น แผนทั้งปี, แผน ต.ค. หรือ ใช้จ่าย ต.ค.",
    "The header in row {row} has no amounts. Add at least one column such as แผนทั้งปี (yearly "
    "plan), แผน ต.ค. (plan for October) or ใช้จ่าย ต.ค. (spent in October).",
)
COLUMN_TWICE = Bilingual(
    "คอลัมน์ “{given}” ซ้ำกับช่อง {other} ให้เหลือเพียงคอลัมน์เดียว หรือจับคู่คอลัมน์ใหม่",
    "Column “{given}” repeats cell {other}. Keep only one of them, or match it anew.",
)
UNKNOWN_COLUMN = Bilingual(
    "ไม่รู้จักคอลัมน์ “{given}” จึงไม่ได้อ่านคอลัมน์นี้ หากต้องการให้อ่าน ให้จับคู่คอลัมน์ หรือใช้ชื่อตามแบบฟอร์ม",
    "Column “{given}” is not known and was not read. To have it read, match it, or "
    "name it as in the template.",
)
QUARTER_COLUMN = Bilingual(
    "คอลัมน์ “{given}” เป็นรายไตรมาส ระบบเก็บเป็นรายเดือน โปรดแยกเป็นเดือน เช่น แผน ต.ค. "
    "หรือเลือกให้ระบบเฉลี่ยยอดรายไตรมาสเป็นสามเดือนเท่า ๆ กัน",
    "Column “{given}” is by quarter; figures are kept by month. Split it, e.g. แผน ต.ค., or choose "
    "to have each quarter spread evenly over its three months.",
)
QUARTER_AND_MONTHS = Bilingual(
    "คอลัมน์ “{given}” เป็นยอดรวมของเดือนที่มีคอลัมน์อยู่แล้ว ให้เหลือเพียงรายเดือนหรือรายไตรมาส",
    "Column “{given}” repeats months that have columns of their own. Keep the months or the "
    "quarter.",
)
SHEET_NOT_READ = Bilingual(
    "ไม่ได้อ่านแผ่นงานนี้ เพราะไม่พบหัวตารางที่รู้จัก",
    "This sheet was not read: it has no header row that is known.",
)
TOTAL_ROW = Bilingual(
    "ไม่ได้อ่านแถวนี้ เพราะเป็นแถวรวม (“{given}”)",
    "This row was not read: it is a total (“{given}”).",
)
SUBTOTAL_ROW = Bilingual(
    "ไม่ได้อ่านแถวนี้ เพราะขึ้นต้นด้วยคำว่ารวม (“{given}”) หากเป็นรายการจริง โปรดเปลี่ยนชื่อ",
    "This row was not read: it looks like a subtotal (“{given}”). Rename it if it is not one.",
)
FOOTER = Bilingual(
    "ไม่ได้อ่านแถว {first} ถึง {last} เพราะเป็นข้อความท้ายตาราง (“{given}”)",
    "Rows {first} to {last} were not read: they stand below the table (“{given}”).",
)
NOTHING_FOUND = Bilingual(
    "มีหัวตารางแต่ยังไม่มีแถวที่กรอกข้อมูล โปรดกรอกแล้วนำเข้าอีกครั้ง",
    "There is a header but no filled row yet. Fill the sheet and import it again.",
)
NOT_CALCULATED = Bilingual(
    "ช่องนี้เป็นสูตรที่ยังไม่มีผลลัพธ์ในไฟล์ โปรดเปิดไฟล์ใน Excel แล้วบันทึกอีกครั้ง หรือพิมพ์ตัวเลขแทนสูตร",
    "The file does not hold the result of this formula. Open the file in Excel and save it again, "
    "or type the value.",
)
PERSONAL_DATA = Bilingual(
    "ช่องนี้มี{kind} ข้อมูลนี้จะถูกเผยแพร่ โปรดลบข้อมูลส่วนบุคคลออก",
    "This cell holds {kind} and is going to be published. Take personal data out.",
)
IDENTITY_NUMBER = Bilingual("เลขประจำตัวประชาชน", "an identity number")
MOBILE_NUMBER = Bilingual("หมายเลขโทรศัพท์มือถือ", "a mobile number")
AND_MORE = Bilingual(
    "ยังมีจุดที่ต้องดูอีก {count} จุดซึ่งไม่ได้แสดง โปรดแก้ที่แสดงก่อนแล้วนำเข้าอีกครั้ง",
    "{count} more are not shown. Correct these first, then import again.",
)

MONTH_MISSING = Bilingual(
    "แถวนี้มีตัวเลขแต่ไม่ได้ระบุเดือน โปรดกรอกเดือน เช่น {example}",
    "This row has figures but no month. Enter the month, such as {example}.",
)
FUTURE_MONTH = Bilingual(
    "{month} ยังมาไม่ถึงแต่มีตัวเลขแล้ว โปรดตรวจสอบเดือนและปีงบประมาณ",
    "{month} has not come yet but has figures. Check the month and the fiscal year.",
)
MONTH_TWICE = Bilingual(
    "เดือน {month} ซ้ำกับช่อง {other} ให้เหลือเดือนละหนึ่งแถว",
    "{month} repeats cell {other}. Keep one row for each month.",
)
UNBALANCED = Bilingual(
    "{month} ยอดไม่ลงตัว: ยกมา {carried} + รับใหม่ {received} - แล้วเสร็จ {completed} "
    "ต้องเหลือ {expected} แต่ช่องนี้เป็น {found}",
    "{month} does not balance: carried {carried} + received {received} - completed {completed} "
    "leaves {expected}, but this cell says {found}.",
)
TOO_MANY_COMPLETED = Bilingual(
    "{month} แล้วเสร็จ {completed} มากกว่าที่มี (ยกมา {carried} + รับใหม่ {received}) โปรดตรวจสอบทั้งสามช่อง",
    "{month}: {completed} completed is more than there was (carried {carried} + received "
    "{received}). Check all three.",
)
BROKEN_CHAIN = Bilingual(
    "{month} ยกมา {found} แต่ {before} เหลืออยู่ระหว่างดำเนินการ {expected} สองค่านี้ต้องเท่ากัน",
    "{month} carries {found}, but {before} left {expected} pending. The two must be equal.",
)
BROKEN_CHAIN_AFTER = Bilingual(
    "{before} เหลืออยู่ระหว่างดำเนินการ {expected} แต่ {month} ที่บันทึกไว้แล้วยกมา {found} "
    "โปรดแก้ไขหรือใส่ {month} มาในไฟล์เดียวกัน",
    "{before} leaves {expected} pending, but {month}, already recorded, carries {found}. Correct "
    "it, or include {month} in the same file.",
)
LAST_YEAR_DIFFERS = Bilingual(
    "{month} ยกมา {found} แต่ {before} ของปีงบประมาณก่อนเหลืออยู่ระหว่างดำเนินการ {expected} โปรดตรวจสอบ",
    "{month} carries {found}, but {before} of the year before left {expected} pending. Check it.",
)
CARRIED_OVER_GAP = Bilingual(
    "ไม่มีข้อมูลเดือนก่อนหน้า จึงใช้ยอดที่เหลือของ {before} ({carried}) เป็นยอดยกมาของ {month}",
    "The month before is missing, so {month} carries what {before} left ({carried}).",
)

LABEL_MISSING = Bilingual(
    "แถวนี้มีจำนวนเงินแต่ไม่มีชื่อ{column} โปรดกรอกช่องนี้ หากเป็นแถวรวมให้เขียนคำว่ารวม",
    "This row has amounts but no {column}. Fill this cell; if it is a total, write รวม.",
)
TEXT_TOO_LONG = Bilingual(
    "ข้อความยาว {length} ตัวอักษร ต้องไม่เกิน {most} ตัวอักษร โปรดย่อให้สั้นลง",
    "The text has {length} characters; at most {most} are kept. Shorten it.",
)
LINE_TWICE = Bilingual(
    "รายการ “{given}” ซ้ำกับช่อง {other} (แหล่งเงิน หมวด และรายการเดียวกัน) ให้รวมเป็นแถวเดียว",
    "Line “{given}” repeats cell {other} (same source, category and name). Merge the two.",
)
HEADING_ROW = Bilingual(
    "แถวนี้ไม่มีจำนวนเงิน จึงไม่ถือเป็นรายการ", "This row has no amounts and is not taken as a line."
)
PLAN_DIFFERS = Bilingual(
    "“{given}” แผนทั้งปี {yearly} บาท แต่แผนรายเดือนรวมได้ {monthly} บาท โปรดตรวจสอบ",
    "“{given}”: the yearly plan is {yearly} baht, but the months add up to {monthly}. Check it.",
)
OVERSPENT = Bilingual(
    "“{given}” ใช้จ่ายแล้ว {spent} บาท เกินแผนทั้งปี {yearly} บาท โปรดตรวจสอบ",
    "“{given}”: {spent} baht spent is over the yearly plan of {yearly}. Check it.",
)
FUTURE_SPENDING = Bilingual(
    "“{given}” มีการใช้จ่ายของ {months} ซึ่งยังมาไม่ถึง โปรดตรวจสอบ เดือนที่ยังไม่รายงานให้เว้นว่าง",
    "“{given}”: spending is given for {months}, not come yet. Check it; leave such months blank.",
)
SPENDING_WITHDRAWN = Bilingual(
    "“{given}” เคยรายงานการใช้จ่าย {months} แต่ในไฟล์นี้เว้นว่าง หากนำเข้าจะกลับเป็นยังไม่รายงาน",
    "“{given}”: spending was reported for {months} but is blank here; importing takes it back.",
)
ROUNDED = Bilingual(
    "แผ่นงานนี้มีจำนวนเงินที่ละเอียดกว่าสตางค์ {count} ช่อง ระบบปัดเศษเป็นสองตำแหน่ง",
    "{count} amounts on this sheet are finer than a satang and were rounded to two places.",
)
