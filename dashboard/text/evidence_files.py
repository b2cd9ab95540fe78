"""Why a file cannot be evidence, what it is, and what to do instead; and trouble with storage."""

from dashboard.domain.bilingual import Bilingual

EMPTY = Bilingual(
    "ไฟล์นี้ว่างเปล่า (0 ไบต์) โปรดเลือกไฟล์ที่บันทึกแล้ว หรือส่งใหม่อีกครั้ง",
    "This file is empty (0 bytes). Choose the file that was saved, or send it once more.",
)
TOO_BIG = Bilingual(
    "ไฟล์มีขนาด {size} MB ระบบรับไม่เกิน {most} MB โปรดลดขนาดรูปภาพในไฟล์ หรือแบ่งเป็นหลายไฟล์",
    "The file has {size} MB; at most {most} MB are taken. Make its pictures smaller, or split it.",
)
PROGRAM = Bilingual(
    "ไฟล์นี้เป็นโปรแกรมหรือคำสั่งของคอมพิวเตอร์ แม้ชื่อจะเป็นอย่างอื่น ระบบไม่รับเพื่อความปลอดภัย "
    "โปรดเลือกไฟล์เอกสาร และแจ้งผู้ดูแลคอมพิวเตอร์หากไม่ทราบที่มาของไฟล์",
    "This file is a program or a script, whatever its name says, and is not taken for safety. "
    "Choose the document, and tell whoever looks after the computer if its origin is unknown.",
)
SHORTCUT = Bilingual(
    "ไฟล์นี้เป็นทางลัด (Shortcut) ไม่ใช่ตัวเอกสาร โปรดเปิดทางลัดเพื่อหาไฟล์จริง แล้วเลือกไฟล์นั้น",
    "This is a shortcut, not the document. Open it to find the real file and choose that.",
)
INSTALLER = Bilingual(
    "ไฟล์นี้เป็นชุดติดตั้งโปรแกรมหรือไฟล์ชนิดเก่าที่ไม่รู้จัก ระบบไม่รับเพื่อความปลอดภัย "
    "โปรดเลือกไฟล์ PDF, .xlsx, .docx, JPG หรือ PNG",
    "This is an installer or an old kind of file that is not known, and is not taken for safety. "
    "Choose a PDF, .xlsx, .docx, JPG or PNG file.",
)
OLD_WORD = Bilingual(
    "ไฟล์นี้เป็นเอกสาร Word รุ่นเก่า (.doc หรือ .rtf) โปรดเปิดแล้วบันทึกเป็น Word Document (.docx)",
    "This is a document of old Word (.doc or .rtf). Open it and save it as Word Document (.docx).",
)
OLD_EXCEL = Bilingual(
    "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) โปรดเปิดแล้วบันทึกเป็น Excel Workbook (.xlsx)",
    "This is a workbook of old Excel (.xls). Open it and save it as Excel Workbook (.xlsx).",
)
PRESENTATION = Bilingual(
    "ไฟล์นี้เป็นงานนำเสนอ PowerPoint โปรดเปิดแล้วส่งออกเป็น PDF",
    "This is a PowerPoint presentation. Open it and export it as PDF.",
)
OTHER_OFFICE = Bilingual(
    "ไฟล์นี้เป็น {kind} โปรดเปิดแล้วบันทึกเป็น .xlsx, .docx หรือ PDF",
    "This file is {kind}. Open it and save it as .xlsx, .docx or PDF.",
)
PASSWORD = Bilingual(
    "ไฟล์นี้ตั้งรหัสผ่านไว้ ผู้ตรวจจะเปิดไม่ได้ โปรดเอารหัสผ่านออกแล้วบันทึกใหม่",
    "This file is protected by a password and evaluators could not open it. Remove the password "
    "and save it again.",
)
COPYING_LOCKED = Bilingual(
    "ไฟล์ PDF นี้ห้ามคัดลอกข้อความ ผู้ตรวจและเครื่องจึงอ่านข้อความไม่ได้ โปรดส่งออกเป็น PDF ใหม่โดยไม่ตั้งข้อห้าม",
    "This PDF forbids copying its text, so that neither evaluators nor machines can read it. "
    "Export it again without restrictions.",
)
MACROS = Bilingual(
    "ไฟล์นี้มีมาโคร ({part}) ระบบไม่รับเพื่อความปลอดภัย โปรดบันทึกเป็น .xlsx หรือ .docx ที่ไม่มีมาโคร",
    "This file holds macros ({part}) and is not taken for safety. Save it as .xlsx or .docx "
    "without macros.",
)
EMBEDDED = Bilingual(
    "ไฟล์นี้มีไฟล์อื่นหรือปุ่มควบคุมฝังอยู่ ({part}) ระบบไม่รับเพื่อความปลอดภัย โปรดลบสิ่งที่ฝังไว้ หรือบันทึกเป็น PDF",
    "Another file or a control is embedded in this one ({part}); it is not taken for safety. "
    "Delete what is embedded, or save it as PDF.",
)
LINKED = Bilingual(
    "ไฟล์นี้ดึงข้อมูลจากไฟล์หรือที่อยู่อื่น ({part}) ผู้ตรวจจะเห็นไม่ครบ "
    "โปรดตัดการเชื่อมโยง (ข้อมูล > แก้ไขการเชื่อมโยง > ตัดการเชื่อมโยง) แล้วบันทึกใหม่",
    "This file draws from another file or address ({part}), which evaluators cannot see. Break the "
    "link (Data > Edit Links > Break Link) and save it again.",
)
ARCHIVE = Bilingual(
    "ไฟล์นี้เป็นไฟล์บีบอัด ({kind}) โปรดแตกไฟล์แล้วเลือกเอกสารข้างในทีละไฟล์",
    "This is an archive ({kind}). Unpack it and choose the documents in it one by one.",
)
WEB_PAGE = Bilingual(
    "ไฟล์นี้เป็นหน้าเว็บหรือไฟล์ข้อความมาร์กอัป (HTML, SVG, XML) แม้ชื่อจะเป็นอย่างอื่น "
    "โปรดพิมพ์เป็น PDF หรือแนบที่อยู่เว็บ (URL) แทน",
    "This is a web page or markup (HTML, SVG, XML), whatever its name says. Print it as PDF, or "
    "give its web address (URL) instead.",
)
OTHER_PICTURE = Bilingual(
    "ไฟล์นี้เป็นรูปภาพชนิด {kind} โปรดเปิดแล้วบันทึกเป็น JPG หรือ PNG",
    "This is a picture of kind {kind}. Open it and save it as JPG or PNG.",
)
IPHONE_PICTURE = Bilingual(
    "ไฟล์นี้เป็นภาพถ่ายชนิด HEIC จาก iPhone โปรดเลือก การตั้งค่า > กล้อง > รูปแบบ > "
    "ใช้งานร่วมกันได้มากที่สุด แล้วถ่ายใหม่ หรือเปิดภาพแล้วส่งออกเป็น JPG",
    "This is a HEIC photograph of an iPhone. Set Settings > Camera > Formats > Most Compatible and "
    "take it again, or open it and export it as JPG.",
)
VIDEO = Bilingual(
    "ไฟล์นี้เป็นวิดีโอหรือเสียง โปรดเผยแพร่ไว้บนเว็บไซต์แล้วแนบที่อยู่เว็บ (URL) แทน",
    "This is a video or a sound. Publish it on the website and give its address (URL) instead.",
)
PLAIN_TEXT = Bilingual(
    "ไฟล์นี้เป็นข้อความล้วนหรือ CSV โปรดเปิดด้วย Excel แล้วบันทึกเป็น .xlsx หรือเปิดด้วย Word แล้วบันทึกเป็น .docx",
    "This is plain text or CSV. Open it in Excel and save it as .xlsx, or in Word as .docx.",
)
UNKNOWN = Bilingual(
    "ไม่รู้จักชนิดของไฟล์นี้ ไฟล์อาจเสียหาย ระบบรับ PDF, Excel (.xlsx), Word (.docx), JPG และ PNG "
    "โปรดเปิดในโปรแกรมเดิมแล้วบันทึกเป็นชนิดใดชนิดหนึ่งนี้",
    "The kind of this file is not known; it may be damaged. PDF, Excel (.xlsx), Word (.docx), JPG "
    "and PNG are taken: open it where it was made and save it as one of these.",
)
TWO_IN_ONE = Bilingual(
    "ไฟล์ {kind} นี้มี {hidden} ซ่อนอยู่ด้วย ระบบไม่รับเพื่อความปลอดภัย โปรดเปิดแล้วบันทึกเป็นไฟล์ใหม่",
    "In this {kind} file hides {hidden} as well; it is not taken for safety. Open it and save it "
    "as a new file.",
)
AN_ARCHIVE = Bilingual("ไฟล์บีบอัด", "an archive")
A_PROGRAM = Bilingual("โปรแกรม", "a program")
A_SCRIPT = Bilingual("คำสั่งหรือหน้าเว็บ", "a script or a web page")
A_DOCUMENT = Bilingual("เอกสาร PDF", "a PDF document")
OTHER_DATA = Bilingual("ข้อมูลอื่น", "other data")
EXPLODES = Bilingual(
    "ไฟล์นี้คลายออกแล้วใหญ่ผิดปกติ ระบบจึงไม่เปิด โปรดคัดลอกเฉพาะเนื้อหาไปยังไฟล์ใหม่แล้วบันทึก",
    "This file unpacks to far too much and is not opened. Copy only its contents into a new file.",
)
PICTURE_TOO_LARGE = Bilingual(
    "รูปภาพมีขนาด {width} × {height} จุด ใหญ่เกินกว่าจะเปิดได้ โปรดย่อรูปให้เหลือไม่เกิน {most} ล้านจุด",
    "The picture measures {width} × {height} pixels, too large to open. Make it smaller, to at "
    "most {most} million pixels.",
)
BROKEN_PDF = Bilingual(
    "เปิดไฟล์ PDF นี้ไม่ได้ ไฟล์อาจเสียหายหรือส่งมาไม่ครบ โปรดส่งออกเป็น PDF ใหม่แล้วส่งอีกครั้ง",
    "This PDF cannot be opened: damaged, or sent only in part. Export it again and send that.",
)
BROKEN_OFFICE = Bilingual(
    "เปิดไฟล์ Excel หรือ Word นี้ไม่ได้ ไฟล์อาจเสียหายหรือส่งมาไม่ครบ โปรดเปิดแล้วบันทึกใหม่",
    "This Excel or Word file cannot be opened: damaged, or sent only in part. Open it and save it "
    "again.",
)
BROKEN_PICTURE = Bilingual(
    "เปิดรูปภาพนี้ไม่ได้ ไฟล์อาจเสียหายหรือส่งมาไม่ครบ โปรดส่งใหม่อีกครั้งหรือถ่ายใหม่",
    "This picture cannot be opened: damaged, or sent only in part. Send it again or take it anew.",
)
TOO_SLOW = Bilingual(
    "อ่านไฟล์นี้นานเกินไปจึงหยุดไว้ โปรดเปิดแล้วพิมพ์หรือส่งออกเป็น PDF ใหม่ แล้วส่งอีกครั้ง",
    "Reading this file took too long and was stopped. Open it, print or export it as a new PDF, "
    "and send that.",
)

NO_PREVIEW = Bilingual(
    "แสดงตัวอย่างของไฟล์นี้ไม่ได้ โปรดดาวน์โหลดเพื่อเปิดดู",
    "No preview of this file can be shown. Download it to look at it.",
)

STORAGE_FAILED = {
    "full": Bilingual(
        "พื้นที่เก็บไฟล์เต็ม จึงยังไม่ได้เก็บไฟล์นี้ โปรดแจ้งผู้ดูแลระบบให้เพิ่มพื้นที่ แล้วส่งอีกครั้ง",
        "Storage is full, so this file was not kept. Ask the administrator for room, then send it "
        "again.",
    ),
    "unreachable": Bilingual(
        "ติดต่อที่เก็บไฟล์ไม่ได้ โปรดลองใหม่อีกครั้ง หากยังไม่ได้โปรดแจ้งผู้ดูแลระบบ",
        "The file storage cannot be reached. Try again; if that fails, tell the administrator.",
    ),
    "denied": Bilingual(
        "ที่เก็บไฟล์ไม่อนุญาตให้ระบบใช้งาน โปรดแจ้งผู้ดูแลระบบให้ตรวจสิทธิ์และรหัสเข้าใช้",
        "The file storage denies access. Ask the administrator to check rights and credentials.",
    ),
    "missing": Bilingual(
        "ไม่พบไฟล์นี้ในที่เก็บ โปรดแจ้งผู้ดูแลระบบ หรือแนบไฟล์ใหม่",
        "This file is not in the storage. Tell the administrator, or attach it anew.",
    ),
    "damaged": Bilingual(
        "ไฟล์ในที่เก็บไม่ตรงกับที่เคยรับไว้ จึงไม่เปิดให้ โปรดแจ้งผู้ดูแลระบบ หรือแนบไฟล์ใหม่",
        "The stored file is not what was once kept and is not handed out. Tell the administrator, "
        "or attach it anew.",
    ),
}
"""By the code of what went wrong in the storage of files."""
