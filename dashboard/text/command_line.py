"""What the command line says. Its help is in English, its answers are in Thai."""

from dashboard.domain.bilingual import Bilingual

ACTOR = Bilingual("บรรทัดคำสั่ง", "command line")

SERVING = Bilingual(
    "เปิดใช้งานที่ http://{host}:{port} กด Ctrl+C เพื่อหยุด",
    "Serving at http://{host}:{port}. Press Ctrl+C to stop.",
)
NETWORK = Bilingual(
    "เปิดให้เครื่องอื่นในเครือข่ายดูได้ ผู้ที่เข้าจากเครื่องอื่นดูได้อย่างเดียว แก้ไขไม่ได้",
    "Other machines on the network can look; only this machine can change anything.",
)
ADDRESS_UNUSABLE = Bilingual(
    "เปิดที่ {host} พอร์ต {port} ไม่ได้ ({problem}) "
    "โปรดตรวจว่าเป็นที่อยู่ของเครื่องนี้ แล้วเลือกใหม่ด้วย --host หรือ --port",
    "Cannot listen on {host} port {port} ({problem}). It must be an address of this machine; "
    "choose another with --host or --port.",
)
PORT_TAKEN = Bilingual(
    "พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ อาจเปิดแดชบอร์ดไว้แล้ว "
    "ลองเปิด http://{host}:{port} หรือเลือกพอร์ตอื่นด้วย --port {other}",
    "Port {port} is taken; the dashboard may be running already at http://{host}:{port}. "
    "Choose another with --port {other}.",
)
BAD_SETTING = Bilingual(
    "ค่าตั้ง {name}={given} ใช้ไม่ได้ ต้องเป็น {expected}",
    "The setting {name}={given} cannot be used; it must be {expected}.",
)
EXPECTED = {
    "ITA_PORT": Bilingual("เลขพอร์ต 1 ถึง 65535", "a port number from 1 to 65535"),
    "ITA_TODAY": Bilingual(
        "วันที่เป็นปี ค.ศ. ตั้งแต่ 2000-01-01 ถึง 2400-12-31 เช่น 2026-11-22 (ไม่ใช่ปี พ.ศ.)",
        "a day from 2000-01-01 to 2400-12-31 C.E. like 2026-11-22, not a Buddhist year",
    ),
    "ITA_DATABASE_URL": Bilingual(
        "ไฟล์ SQLite เช่น sqlite:///D:/ITA/ita.db หรือ PostgreSQL เช่น postgresql://ita@server/ita",
        "a SQLite file like sqlite:///D:/ITA/ita.db or PostgreSQL like postgresql://ita@server/ita",
    ),
    "ITA_ROLE": Bilingual(
        "coordinator, commander, officer หรือ viewer", "coordinator, commander, officer or viewer"
    ),
    "ITA_FILES_URL": Bilingual(
        "ว่างไว้ หรือ s3://ชื่อถัง/โฟลเดอร์?endpoint=https://…&region=…",
        "nothing, or s3://bucket/folder?endpoint=https://…&region=…",
    ),
    "ITA_WATCH_HOURS": Bilingual(
        "จำนวนชั่วโมง 0 ถึง 744 (0 คือไม่ตรวจลิงก์เอง)", "hours from 0 to 744; 0 for never"
    ),
    "ITA_WATCH_ALLOW": Bilingual(
        "ชื่อเครื่องหรือเครือข่าย คั่นด้วยจุลภาค เช่น intranet.example,192.168.1.0/24",
        "hosts or networks with commas between them, e.g. intranet.example,192.168.1.0/24",
    ),
    "ITA_BACKUP_NIGHTLY": Bilingual(
        "เวลาในประเทศไทย เช่น 02:30 หรือว่างไว้เพื่อไม่สำรองเอง",
        "a time in Thailand like 02:30, or nothing for no backups by itself",
    ),
    "ITA_BACKUP_DIR": Bilingual(
        "โฟลเดอร์ที่เขียนเต็มตั้งแต่ต้น เช่น E:\\ITA-backups", "a whole path like E:\\ITA-backups"
    ),
}
"""What each setting takes, by its name."""
BAD_DAY = Bilingual(
    "อ่าน “{given}” เป็นวันที่ไม่ได้ เขียนเช่น 2568-02-15 หรือ 15/02/2568",
    "“{given}” is not a day. Write it like 2568-02-15.",
)
BAD_DATA_FILE = Bilingual(
    "อ่านไฟล์ข้อมูลของระบบไม่ได้: {problem}", "A data file cannot be used: {problem}"
)
DATABASE_FAILED = Bilingual(
    "ใช้ฐานข้อมูลไม่ได้: {problem} ตรวจที่อยู่ฐานข้อมูล สิทธิ์ของโฟลเดอร์ และพื้นที่ว่าง",
    "The database cannot be used: {problem}. Check its address, the folder and free space.",
)
NEWER_DATABASE = Bilingual(
    "ฐานข้อมูลนี้สร้างด้วยระบบรุ่นใหม่กว่า ({problem}) โปรดติดตั้งระบบรุ่นล่าสุดแล้วเปิดอีกครั้ง ข้อมูลยังอยู่ครบ",
    "The database was made by a newer version ({problem}). Install that version; nothing is lost.",
)
NO_DATABASE = Bilingual(
    "ยังไม่มีฐานข้อมูลที่ {problem} ระบบจะสร้างให้เมื่อเปิดด้วย ita-dashboard ครั้งแรก",
    "There is no database at {problem} yet; the first start of ita-dashboard makes it.",
)

STATUS_TITLE = Bilingual(
    "ปีงบประมาณ {year} ณ {day}: พร้อม {complete} จาก {total} ข้อ · เกินกำหนด {overdue} · "
    "ครบกำหนดใน 14 วัน {due_soon}",
    "Fiscal year {year} as of {day}: {complete} of {total} ready, {overdue} overdue, "
    "{due_soon} due within 14 days",
)
ERRORS = Bilingual("ต้องแก้", "Errors")
APPLIED = Bilingual("บันทึกแล้ว {count} รายการ", "{count} lines saved")
NOT_APPLIED = Bilingual("ยังไม่ได้บันทึก เพิ่ม --apply เพื่อบันทึก", "Nothing was saved; add --apply to save.")
NOTHING_TO_APPLY = Bilingual("ไม่มีอะไรต้องบันทึก", "There is nothing to save.")
EXPORTED = Bilingual("เขียนกระดานงานลง {file} แล้ว", "The board was written to {file}")
UNDO_BOARD = Bilingual(
    "เลิกทำได้ด้วย ita-dashboard import board --undo {entry}",
    "To undo: ita-dashboard import board --undo {entry}",
)
APPLIED_BEFORE = Bilingual(
    "ไฟล์นี้เคยนำเข้าแล้วโดย {by} เมื่อ {at}", "{by} imported this very file at {at}."
)
UNDONE = Bilingual("คืนค่าเดิมแล้ว {count} แถว", "{count} rows are as they were.")
KEPT_ROWS = Bilingual(
    "คงไว้ {count} แถวที่มีการแก้ไขหลังการนำเข้า", "{count} rows that were edited since are kept."
)
NO_IMPORTS = Bilingual("ปีนี้ยังไม่มีการนำเข้า", "Nothing was imported this year.")
ENTRY = Bilingual("เลขที่", "ID")
WHEN = Bilingual("เมื่อ", "When")
BY = Bilingual("โดย", "By")
NEW_ROWS = Bilingual("เพิ่ม", "New")
CHANGED_ROWS = Bilingual("แก้ไข", "Changed")
STANDS = Bilingual("สถานะ", "State")
TAKEN_BACK = Bilingual("เลิกทำแล้ว", "undone")
FILE = Bilingual("ไฟล์", "File")

CHECKS = {
    "seeds": Bilingual("อ่านข้อมูลสถานีและรายชื่อเจ้าหน้าที่ได้", "seeds can be read"),
    "database": Bilingual("ฐานข้อมูลสมบูรณ์", "database is sound"),
    "migrations": Bilingual("โครงสร้างฐานข้อมูลเป็นรุ่นล่าสุด", "schema is current"),
    "catalogues": Bilingual("อ่านแบบตรวจได้ทุกฉบับ", "catalogues can be read"),
    "complaints": Bilingual("ยอดเรื่องร้องเรียนต่อเนื่องกันทุกเดือน", "complaint counts add up"),
    "marks": Bilingual("การบันทึกผลตรงกับแบบตรวจ", "marks match the catalogue"),
    "items": Bilingual("ข้อในระบบตรงกับแบบตรวจ", "items match the catalogue"),
}
"""What each check proves, by its name."""
PASSED = Bilingual("ผ่าน", "ok")
FAILED = Bilingual("ไม่ผ่าน", "FAILED")
