"""Why an uploaded file as a whole cannot be read, and what to do about it."""

from dashboard.domain.bilingual import Bilingual

A_DAY = Bilingual("วันที่", "a day")
EMPTY = Bilingual(
    "ไฟล์นี้ว่างเปล่า (0 ไบต์) โปรดเลือกไฟล์ที่บันทึกข้อมูลไว้แล้ว",
    "This file is empty (0 bytes). Choose the file in which the data was saved.",
)
NOT_A_FILE = Bilingual(
    "เปิดไฟล์นี้ไม่ได้ เพราะไม่ใช่ไฟล์ปกติหรือไม่มีสิทธิ์อ่าน โปรดเลือกไฟล์ Excel (.xlsx, .xls), .ods หรือ CSV",
    "This cannot be opened: not an ordinary file, or not yours to read. Use Excel (.xlsx, .xls), "
    ".ods or CSV.",
)
TOO_BIG = Bilingual(
    "ไฟล์มีขนาด {size} MB ระบบรับไม่เกิน {most} MB โปรดเก็บไว้เฉพาะตาราง ไม่ใส่รูปภาพ",
    "The file has {size} MB; at most {most} MB are read. Keep only the table, no pictures.",
)
NOT_A_TABLE = Bilingual(
    "เนื้อหาของไฟล์นี้เป็น{kind} ไม่ใช่ตาราง โปรดใช้ไฟล์ Excel (.xlsx, .xls), .ods หรือ CSV",
    "The content of this file is {kind}, not a table. Use Excel (.xlsx, .xls), .ods or CSV.",
)
A_PROGRAM = Bilingual("โปรแกรม (.exe)", "a program (.exe)")
A_PDF = Bilingual("เอกสาร PDF", "a PDF document")
A_WEB_PAGE = Bilingual("หน้าเว็บ (HTML/XML)", "a web page (HTML/XML)")
A_PICTURE = Bilingual("รูปภาพ", "a picture")
AN_ARCHIVE = Bilingual("ไฟล์บีบอัด", "an archive")
A_WORD_DOCUMENT = Bilingual("เอกสาร Word", "a Word document")
A_PRESENTATION = Bilingual("งานนำเสนอ PowerPoint", "a PowerPoint presentation")
SOMETHING_ELSE = Bilingual("ไฟล์ชนิดอื่น", "a file of another kind")
OTHER_WORKBOOK = Bilingual(
    "ไฟล์นี้เป็นตารางชนิด {kind} โปรดเปิดแล้วบันทึกเป็น Excel Workbook (.xlsx)",
    "This is a workbook of kind {kind}. Open it and save it as Excel Workbook (.xlsx).",
)
PASSWORD = Bilingual(
    "ไฟล์นี้ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้ โปรดเอารหัสผ่านออกแล้วบันทึกใหม่",
    "This file is protected by a password. Remove the password and save it again.",
)
MACROS = Bilingual(
    "ไฟล์นี้มีมาโครหรือวัตถุฝังอยู่ ({part}) ระบบไม่รับเพื่อความปลอดภัย "
    "โปรดบันทึกเป็น Excel Workbook (.xlsx) ที่ไม่มีมาโคร",
    "This file holds macros or embedded objects ({part}) and is not taken for safety. Save it as "
    "Excel Workbook (.xlsx) without macros.",
)
DAMAGED = Bilingual(
    "เปิดไฟล์ Excel นี้ไม่ได้ ไฟล์อาจเสียหายหรือคัดลอกมาไม่ครบ โปรดเปิดแล้วบันทึกใหม่",
    "This Excel file cannot be opened: damaged, or copied only in part. Open it and save it again.",
)
UNPACKS_TOO_BIG = Bilingual(
    "ไฟล์ Excel นี้คลายออกแล้วใหญ่ผิดปกติ โปรดคัดลอกเฉพาะตารางไปยังไฟล์ใหม่แล้วบันทึก",
    "This Excel file unpacks to far too much. Copy only the table into a new file and save that.",
)
TOO_SLOW = Bilingual(
    "อ่านไฟล์ Excel นี้นานเกินไปจึงหยุดไว้ โปรดคัดลอกเฉพาะตารางไปยังไฟล์ใหม่แล้วบันทึก",
    "Reading this Excel file took too long and was stopped. Copy only the table into a new file.",
)
TOO_MANY_ROWS = Bilingual(
    "แผ่นงาน “{sheet}” มีข้อมูลเกินแถวที่ {most} โปรดลบแถวที่ไม่ใช้แล้วบันทึกใหม่",
    "Sheet “{sheet}” has data beyond row {most}. Delete the rows that are not needed.",
)
TOO_MANY_COLUMNS = Bilingual(
    "แผ่นงาน “{sheet}” มีข้อมูลที่ช่อง {cell} เกินคอลัมน์ที่ {most} โปรดลบคอลัมน์ที่ไม่ใช้",
    "Sheet “{sheet}” has data in cell {cell}, beyond column {most}. Delete what is not needed.",
)
TOO_MANY_SHEETS = Bilingual(
    "ไฟล์นี้มีแผ่นงานมากกว่า {most} แผ่น โปรดเก็บไว้เฉพาะแผ่นงานที่จะนำเข้า",
    "This file has more than {most} sheets. Keep only what is to be imported.",
)
ALL_HIDDEN = Bilingual(
    "แผ่นงานทั้งหมดในไฟล์นี้ถูกซ่อนไว้ โปรดยกเลิกการซ่อน (Unhide) แผ่นงานที่จะนำเข้า แล้วบันทึกใหม่",
    "Every sheet of this file is hidden. Unhide the one to be imported and save the file again.",
)
UNREADABLE_TEXT = Bilingual(
    "อ่านตัวอักษรในไฟล์นี้ไม่ได้ โปรดบันทึกจาก Excel เป็น CSV UTF-8",
    "The characters of this file cannot be read. Save it from Excel as CSV UTF-8.",
)
CELL_TOO_LONG = Bilingual(
    'ใกล้แถวที่ {row} มีช่องที่ยาวเกิน {most} ตัวอักษร โปรดย่อข้อความ หรือตรวจว่าเครื่องหมายคำพูด (") ครบคู่',
    "Near row {row} a cell has more than {most} characters. Shorten it, or see whether a quotation "
    "mark lacks its partner.",
)
BROKEN_QUOTES = Bilingual(
    'ไฟล์ CSV มีเครื่องหมายคำพูด (") ที่ไม่ครบคู่ ใกล้แถวที่ {row} โปรดแก้แล้วบันทึกใหม่',
    "The CSV file has a quotation mark without its partner near row {row}. Correct and save it.",
)
