"""What is said of the cells of an uploaded file, whatever dataset it is for."""

from dashboard.domain.bilingual import Bilingual

VALUE_MISSING = Bilingual("ช่องนี้ว่าง ต้องกรอก{column}", "This cell is empty; it needs “{column}”.")
MONTH_NOWHERE = Bilingual(
    "ไม่พบว่าเป็นข้อมูลของเดือนใด (หัวตารางแถวที่ {row} ไม่มีคอลัมน์เดือน) โปรดเลือกเดือน "
    "หรือเขียนไว้เหนือตาราง เช่น ประจำเดือน ตุลาคม 2567",
    "Nothing says which month this is (no month column in row {row}). Choose the month, or write "
    "it above the table, like ประจำเดือน ตุลาคม 2567.",
)
TOLD_ABOVE = Bilingual(
    "ทุกแถวของแผ่นงานนี้ใช้{column} “{given}” ตามข้อความเหนือตารางหรือชื่อแผ่นงาน",
    "Every row of this sheet takes {column} “{given}” from its title or its name.",
)
GUESSED_COLUMN = Bilingual(
    "อ่านคอลัมน์ “{given}” เป็น “{meant}” เพราะชื่อใกล้เคียงกัน โปรดตรวจสอบหรือเลือกคอลัมน์เอง",
    "Column “{given}” was taken for “{meant}”, which it resembles. Check it, or choose yourself.",
)
FILLED_DOWN = Bilingual(
    "คอลัมน์ “{column}” ว่าง {count} ช่อง ใช้ค่าจากแถวบน (เซลล์ที่ผสาน)",
    "{count} blank cells in “{column}” took the value above (merged cells).",
)
BLANK_MEANS = Bilingual(
    "คอลัมน์ “{column}” เว้นว่าง {count} แถว อ่านเป็น “{meaning}”",
    "{count} rows leave “{column}” blank; read as “{meaning}”.",
)
ROW_TWICE = Bilingual(
    "แถวนี้ซ้ำกับช่อง {other} ให้เหลือเพียงแถวเดียว", "This row repeats cell {other}. Keep only one."
)
DID_YOU_MEAN = Bilingual(
    "ไม่รู้จัก “{given}” หมายถึง “{meant}” หรือไม่ เลือกได้: {choices}",
    "“{given}” is not known. Did you mean “{meant}”? Choose one of: {choices}.",
)
NOT_A_CHOICE = Bilingual(
    "ไม่รู้จัก “{given}” ต้องเป็นอย่างใดอย่างหนึ่ง: {choices}",
    "“{given}” is not known; it must be one of: {choices}.",
)
NOT_YES_NO = Bilingual(
    "อ่าน “{given}” ไม่ออกว่าใช่หรือไม่ ให้กรอก ใช่ หรือ ไม่",
    "“{given}” is neither yes nor no; enter ใช่ (yes) or ไม่ (no).",
)
OUT_OF_RANGE = Bilingual(
    "“{given}” ต้องเป็นจำนวนเต็มตั้งแต่ {least} ถึง {most}",
    "“{given}” must be a whole number from {least} to {most}.",
)
NOT_A_QUARTER = Bilingual(
    "อ่าน “{given}” เป็นไตรมาสไม่ได้ ให้เขียนพร้อมปีงบประมาณ เช่น {first}",
    "“{given}” is not a quarter; write it with its fiscal year, such as {first}.",
)
QUARTER_OUTSIDE = Bilingual(
    "“{given}” ไม่ใช่ไตรมาสของแบบปี {year} ใช้ {first}, {second} หรือไตรมาสอื่นของปี {year}",
    "“{given}” does not belong to {year}: use {first}, {second} or another quarter of {year}.",
)
SHEET_ERROR = Bilingual(
    "ช่องนี้เป็นข้อผิดพลาดของสูตร ({given}) โปรดแก้สูตรหรือพิมพ์ค่าแทน",
    "This cell holds a formula's error ({given}). Correct it, or type the value.",
)
DIGITS_LOST = Bilingual(
    "ตัวเลข {given} ยาวเกิน 15 หลัก โปรแกรมตารางอาจปัดหลักท้ายไปแล้ว โปรดจัดช่องเป็นข้อความแล้วพิมพ์ใหม่",
    "{given} has more than 15 digits, and a sheet loses the last of them. Make the cell text and "
    "type it again.",
)
JUMPED = Bilingual(
    "{column} เปลี่ยนจาก {old} เป็น {new} ต่างกันสิบเท่าขึ้นไป โปรดตรวจสอบจำนวนหลัก",
    "{column} changes from {old} to {new}, ten times or more. Check the number of digits.",
)
SHEET_UNKNOWN = Bilingual(
    "ไม่มีแผ่นงานชื่อ “{given}” ในไฟล์นี้ มีแผ่นงาน {sheets}",
    "There is no sheet “{given}” in this file; there are {sheets}.",
)

COUNTED = Bilingual(
    "นับจากทะเบียน {cases} เรื่อง เป็นยอดรายเดือน {months} แถว: รับใหม่นับตามวันที่รับเรื่อง "
    "แล้วเสร็จนับตามวันที่แล้วเสร็จ ยกมาคือเรื่องที่รับก่อนและยังไม่เสร็จ ไม่เก็บรายเรื่องและไม่เก็บไฟล์",
    "{cases} cases were counted into {months} rows by month: received by the day received, "
    "completed by the day completed, carried over what was open before. Neither the cases nor the "
    "file are kept.",
)
COUNTED_BY_STATUS = Bilingual(
    "{count} เรื่องมีสถานะแล้วเสร็จแต่ไม่มีวันที่แล้วเสร็จ จึงนับว่าแล้วเสร็จในเดือนที่รับเรื่อง โปรดตรวจสอบ",
    "{count} cases are completed without a day, and were counted in the month they were received. "
    "Check them.",
)
STATUS_UNKNOWN = Bilingual(
    "ไม่รู้จักสถานะ “{given}” ให้เขียน แล้วเสร็จ ยุติ หรือ อยู่ระหว่างดำเนินการ",
    "Status “{given}” is not known; write แล้วเสร็จ, ยุติ or อยู่ระหว่างดำเนินการ.",
)
COMPLETED_BEFORE = Bilingual(
    "วันที่แล้วเสร็จ ({given}) มาก่อนวันที่รับเรื่อง โปรดตรวจสอบ",
    "The day completed ({given}) is before the day received. Check it.",
)
RECEIVED_LATER = Bilingual(
    "“{given}” อยู่หลังสิ้นปีงบประมาณ {year} จึงไม่ได้นับเรื่องนี้",
    "“{given}” is after the end of fiscal year {year}; this case was not counted.",
)
EVENT_LATER = Bilingual("วันที่ {given} ยังมาไม่ถึง โปรดตรวจสอบ", "{given} has not come yet. Check it.")
LONG_AGO = Bilingual(
    "อ่านได้เป็น {given} ซึ่งนานเกินไปสำหรับทะเบียนนี้ โปรดเขียนปีสี่หลัก เช่น 2567 หรือ 2024",
    "This reads as {given}, too long ago for this register. Write the year in four digits, such "
    "as 2567 or 2024.",
)

LARGE_UNIT = Bilingual(
    "“{given}” บอกหน่วยที่ไม่ใช่บาท ระบบเก็บเป็นบาท โปรดแปลงตัวเลขเป็นบาทแล้วแก้ข้อความนี้",
    "“{given}” tells a unit other than baht. Turn the amounts into baht and change this text.",
)
OTHER_YEAR_ABOVE = Bilingual(
    "“{given}” เป็นของปีงบประมาณอื่น แต่กำลังนำเข้าปีงบประมาณ {year} โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง",
    "“{given}” is of another fiscal year than {year}, the one it goes to. Check the file.",
)
ROW_TOO_LONG = Bilingual(
    "แถวนี้มีช่องเกินหัวตาราง (หัวตารางมี {most} ช่อง) อาจมีจุลภาคในตัวเลข เช่น 1,234 โดยไม่มีเครื่องหมายคำพูด "
    "ทำให้ค่าเลื่อนช่อง โปรดแก้ไฟล์ หรือบันทึกเป็น Excel",
    "This row has more cells than the header ({most}): a comma in a number such as 1,234 without "
    "quotation marks moves all that follows. Correct the file, or save it as Excel.",
)
MONTH_OUTSIDE_ABOVE = Bilingual(
    "“{given}” ไม่ใช่เดือนเดียวในปีงบประมาณ {year} โปรดแก้ข้อความ หรือใส่คอลัมน์เดือน",
    "“{given}” is not one month of fiscal year {year}. Change the text, or add a month column.",
)
DAY_FIRST = Bilingual(
    "อ่านวันก่อนเดือนเสมอ คอลัมน์นี้ไม่มีวันใดที่บอกได้ว่าเขียนวันก่อนหรือเดือนก่อน โปรดตรวจสอบ หรือเขียนชื่อเดือน",
    "The day is always read first, and nothing in this column tells whether it was written so. "
    "Check it, or write the months in words.",
)
CARRIED_ROW = Bilingual(
    "ไม่ได้อ่านแถวนี้ เพราะเป็นยอดยก (“{given}”) หากเป็นรายการจริง โปรดเปลี่ยนชื่อ",
    "This row was not read: it carries a sum over (“{given}”). Rename it if it is not one.",
)
