"""Evidence on the page of an item: the list, attaching, correcting, the bin."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("หลักฐาน", "Evidence")
NONE_YET = Bilingual(
    "ยังไม่มีหลักฐาน แนบไฟล์ที่เผยแพร่แล้วหรือที่อยู่เว็บ (URL) ระบบจะตรวจให้ก่อนผู้ประเมินเห็น",
    "Nothing yet. Attach the published file or its web address (URL); it is checked before an "
    "evaluator sees it.",
)
NONE_YET_TO_SEE = Bilingual("ยังไม่มีหลักฐานในข้อนี้", "There is no evidence of this item yet.")
WHOLE_ITEM = Bilingual("ทั้งข้อ", "The whole item")
ATTACH = Bilingual("แนบหลักฐาน", "Attach evidence")
CHECK_LINKS = Bilingual("ตรวจลิงก์", "Check links")
ON_HOME_PAGE = Bilingual("หน้าแรก", "Home page")
ADDED = Bilingual("แนบโดย {by} เมื่อ {at}", "added by {by} on {at}")
PAGES = Bilingual("{count} หน้า", "{count} pages")
WEB_ADDRESS = Bilingual("ลิงก์เว็บ", "Web address")
NEW_TAB = Bilingual("เปิดในแท็บใหม่", "opens in a new tab")
VISITED = Bilingual("{outcome} · ตรวจเมื่อ {at}", "{outcome} · checked on {at}")
NOT_VISITED = Bilingual("ยังไม่ได้ตรวจลิงก์", "not checked yet")
EARLIER = Bilingual("ฉบับก่อนหน้า ({count})", "Earlier versions ({count})")
MENU_OF = Bilingual("ตัวเลือกของ {name}", "Choices for {name}")
EDIT = Bilingual("แก้ไขรายละเอียด", "Correct the details")
REPLACE = Bilingual("แทนที่ด้วยฉบับใหม่", "Replace by a new version")
VIEW = Bilingual("ดูตัวอย่าง", "Preview")
MOVE_TO_BIN = Bilingual("ย้ายลงถังขยะ", "Move to the bin")
DOWNLOAD = Bilingual("ดาวน์โหลด", "Download")

BIN = Bilingual("ถังขยะ ({count})", "Bin ({count})")
BINNED_BY = Bilingual("{by} ย้ายลงถังขยะเมื่อ {at}", "moved here by {by} on {at}")
RESTORE = Bilingual("นำกลับมา", "Bring back")
EMPTY_BIN = Bilingual(
    "ล้างรายการที่เกิน 30 วัน ({count})", "Remove what is older than 30 days ({count})"
)
EMPTY_BIN_TITLE = Bilingual("ล้างถังขยะ", "Empty the bin")
EMPTY_BIN_ASK = Bilingual(
    "ลบไฟล์ {count} รายการที่อยู่ในถังขยะเกิน 30 วันออกถาวร รวมทุกข้อของปีนี้ เมื่อลบแล้วนำกลับมาไม่ได้",
    "Removes {count} pieces that lay in the bin for more than 30 days, of all items of this year. "
    "They cannot be brought back.",
)
EMPTY_BIN_NOW = Bilingual("ลบถาวร", "Remove for good")
BINNED = Bilingual("ย้ายลงถังขยะแล้ว: {name}", "Moved to the bin: {name}")
RESTORED = Bilingual("นำกลับมาแล้ว: {name}", "Brought back: {name}")
EMPTIED = Bilingual("ลบถาวรแล้ว {count} รายการ", "{count} pieces removed for good")
CORRECTED = Bilingual("แก้ไขรายละเอียดแล้ว: {name}", "Corrected: {name}")

LINE = Bilingual("ใช้เป็นหลักฐานของ", "Proves")
PERIOD = Bilingual("งวดของหลักฐาน", "Period it proves")
LANGUAGE = Bilingual("ภาษาของเอกสาร", "Language")
NO_LANGUAGE = Bilingual("ไม่ระบุ", "Not said")
STANDS_ON_HOME_PAGE = Bilingual(
    "อยู่บนหน้าแรกของเว็บไซต์ หรือเชื่อมจากหน้าแรก", "Stands on the home page, or is linked from it"
)
NAME = Bilingual("ชื่อที่แสดง", "Name")
KIND = Bilingual("แนบเป็น", "Attach")
FILES = Bilingual("ไฟล์", "Files")
ADDRESS = Bilingual("ที่อยู่เว็บ (URL)", "A web address (URL)")
CHOOSE_FILES = Bilingual(
    "PDF, Excel, Word, JPG หรือ PNG ไฟล์ละไม่เกิน 50 MB เลือกได้หลายไฟล์ หรือถ่ายภาพจากโทรศัพท์",
    "PDF, Excel, Word, JPG or PNG of up to 50 MB each; several at once, or taken with a phone",
)
CHOOSE_FILE = Bilingual(
    "PDF, Excel, Word, JPG หรือ PNG ไม่เกิน 50 MB", "PDF, Excel, Word, JPG or PNG of up to 50 MB"
)
URL = Bilingual("ที่อยู่เว็บ", "Web address")
URL_HINT = Bilingual("เช่น https://…", "https://…")
URL_TITLE = Bilingual("ชื่อหน้าเว็บ (ไม่บังคับ)", "Title (optional)")
MARK_TOO = Bilingual("บันทึกว่าทำแล้วด้วย", "Mark it done as well")
READING = Bilingual(
    "กำลังตรวจไฟล์ {number} จาก {total}: {name}", "Reading {number} of {total}: {name}"
)
NOTHING_CHOSEN = Bilingual("โปรดเลือกไฟล์อย่างน้อยหนึ่งไฟล์", "Choose at least one file.")
ATTACHED = Bilingual("แนบ {name} แล้ว", "{name} attached")
ATTACHED_MANY = Bilingual("แนบหลักฐานแล้ว {count} รายการ", "{count} pieces attached")
KEPT = Bilingual("แนบแล้ว: {names}", "Attached: {names}")
MARKED_TOO = Bilingual("และบันทึก {requirement} ว่าทำแล้ว", "and {requirement} is marked done")
NOT_TAKEN = Bilingual("ยังไม่ได้แนบ {count} ไฟล์", "{count} files were not taken")
NOT_TAKEN_ONE = Bilingual("{name}: {why}", "{name}: {why}")
TRY_AGAIN = Bilingual("แก้แล้วเลือกไฟล์ใหม่ด้านล่าง", "Mend them and choose them again below.")
ADDRESS_NOT_TAKEN = Bilingual("ยังไม่ได้แนบที่อยู่เว็บ", "The address was not taken")
ADDRESS_TRY_AGAIN = Bilingual("แก้ที่อยู่ด้านล่างแล้วแนบอีกครั้ง", "Mend it below and attach it again.")
FOUND = Bilingual("สิ่งที่ตรวจพบในหลักฐานที่แนบ", "What was found in what was attached")
DONE = Bilingual("เสร็จแล้ว", "Done")
REPLACES = Bilingual("ฉบับใหม่ของ {name}", "A new version of {name}")

PAGE_OF = Bilingual("หน้า {page} จาก {pages}", "Page {page} of {pages}")
NEXT_PAGE = Bilingual("หน้าถัดไป", "Next page")
PREVIOUS_PAGE = Bilingual("หน้าก่อนหน้า", "Previous page")
FIRST_ROWS = Bilingual("แถวแรก ๆ ของแผ่นงานแรก", "The first rows of the first sheet")
PICTURE_OF = Bilingual("ภาพตัวอย่างของ {name}", "Preview of {name}")

CHECKING_LINKS = Bilingual(
    "กำลังเปิดลิงก์อย่างที่ผู้ประเมินจะเปิด…", "Opening the links as an evaluator would…"
)
LINKS_FINE = Bilingual("ตรวจแล้ว {count} ลิงก์ เปิดได้ทั้งหมด", "{count} links checked; all of them open")
LINKS_TROUBLED = Bilingual(
    "ตรวจแล้ว {count} ลิงก์ พบปัญหา {trouble} ลิงก์ ดูที่รายการหลักฐาน",
    "{count} links checked, {trouble} with trouble; see the list of evidence",
)
OFFLINE = Bilingual(
    "เครื่องนี้ยังไม่ได้เชื่อมต่ออินเทอร์เน็ต จึงยังไม่ได้ตรวจลิงก์ ลองใหม่เมื่อเชื่อมต่อแล้ว",
    "This machine is not online, so the links were not checked. Try again once it is.",
)


def file_size(size: int) -> Bilingual:
    """``1.2 MB``, ``340 KB``; never nothing."""
    is_large = size >= 1_000_000
    said = f"{size / 1_000_000:.1f} MB" if is_large else f"{max(1, round(size / 1000))} KB"
    return Bilingual(said, said)
