"""What the command line says. Its help is in English, its answers are in Thai."""

from dashboard.domain.bilingual import Bilingual

ACTOR = Bilingual("บรรทัดคำสั่ง", "command line")

SERVING = Bilingual(
    "เปิดใช้งานที่ {address} กด Ctrl+C เพื่อหยุด",
    "Serving at {address}. Press Ctrl+C to stop.",
)
NETWORK = Bilingual(
    "เปิดให้เครื่องอื่นในเครือข่ายเข้าได้ ทุกคนต้องเข้าสู่ระบบด้วยบัญชีของตน",
    "Other machines on the network can open it; everybody signs in with an account.",
)
NO_ACCOUNTS = Bilingual(
    "ยังเปิดที่ {host} ไม่ได้ เพราะยังไม่มีใครมีบัญชีเข้าสู่ระบบ\n"
    "1) ดูรายชื่อเจ้าหน้าที่:  ita-dashboard officers list\n"
    "2) ออกลิงก์เข้าสู่ระบบ:  ita-dashboard officers link KEY\n"
    "   (ยังไม่มีชื่อในระบบ ใช้ ita-dashboard officers add)\n"
    "3) เปิดใหม่อีกครั้ง แล้วให้เจ้าหน้าที่เปิดลิงก์เพื่อตั้งรหัสผ่าน",
    "Not served on {host}: nobody has an account. Make a one-time link with "
    "ita-dashboard officers add or officers link, then start again.",
)
LINK = Bilingual(
    "{officer} ใช้ชื่อผู้ใช้ {name}\nลิงก์ใช้ได้ครั้งเดียว ถึง {until}:\n{address}",
    "{officer} signs in as {name}. The link works once, until {until}:\n{address}",
)
PASSWORD = Bilingual(
    "{officer} ใช้ชื่อผู้ใช้ {name} รหัสผ่านชั่วคราว {password}\nต้องตั้งรหัสผ่านใหม่ทันทีที่เข้าสู่ระบบครั้งแรก",
    "{officer} signs in as {name} with the password {password}; the first sign-in changes it.",
)
LINK_AT_HOME = Bilingual(
    "ลิงก์นี้เปิดได้เฉพาะที่เครื่องนี้ หากเปิดระบบให้เครือข่าย ให้เปลี่ยน 127.0.0.1 เป็นชื่อหรือที่อยู่ของเครื่องแม่ข่าย "
    "หรือใส่ --at เช่น --at https://ita.example",
    "This link opens on this machine only; give the server's address with --at.",
)
NOBODY_COORDINATES = Bilingual(
    "ยังไม่มีผู้ประสานหรือผู้กำกับการที่มีบัญชี เมื่อมีผู้ตั้งรหัสผ่านคนแรก เครื่องนี้จะให้ทุกคนเข้าสู่ระบบ โปรดออกลิงก์ให้ผู้ประสานด้วย",
    "No coordinator or commander has an account yet. Once the first password is set everybody "
    "has to sign in, here too: give the coordinator a link as well.",
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
    "ITA_LOG": Bilingual("json หรือ text", "json or text"),
    "ITA_METRICS_TOKEN": Bilingual(
        "อักษร a-z เลข หรือ . _ ~ + / - อย่างน้อย 16 ตัว", "at least 16 of a-z, 0-9 and . _ ~ + / -"
    ),
    "ITA_HOSTS": Bilingual(
        "ชื่อเครื่อง คั่นด้วยจุลภาค เช่น ita.example", "host names with commas, e.g. ita.example"
    ),
    "ITA_PROXIES": Bilingual(
        "ที่อยู่หรือเครือข่ายเป็นตัวเลข คั่นด้วยจุลภาค เช่น 127.0.0.1,10.0.0.0/24",
        "addresses or networks in numbers with commas, e.g. 127.0.0.1,10.0.0.0/24",
    ),
    "ITA_PROXY_USER": Bilingual("ชื่อส่วนหัว เช่น X-Remote-User", "a header's name like X-Remote-User"),
    "ITA_TLS_CERTIFICATE": Bilingual("ไฟล์ใบรับรองที่มีอยู่", "a certificate's file that is there"),
    "ITA_TLS_KEY": Bilingual("ไฟล์กุญแจที่มีอยู่", "a key's file that is there"),
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
    "ITA_OIDC_ISSUER": Bilingual(
        "ที่อยู่ https:// ของผู้ให้บริการ OpenID เช่น https://login.example/realms/police "
        "(และต้องติดตั้งส่วนเสริม oidc)",
        "the https:// address of an OpenID provider like https://login.example/realms/police, "
        "with the extra oidc installed",
    ),
    "ITA_OIDC_CLIENT": Bilingual(
        "รหัสไคลเอนต์ที่ผู้ให้บริการ OpenID ออกให้ ใช้คู่กับ ITA_OIDC_ISSUER และ ITA_OIDC_SECRET",
        "the client ID the OpenID provider gave, beside ITA_OIDC_ISSUER and ITA_OIDC_SECRET",
    ),
    "ITA_OIDC_SECRET": Bilingual(
        "รหัสลับของไคลเอนต์ที่ผู้ให้บริการ OpenID ออกให้ อย่างน้อย 16 ตัว",
        "the client secret the OpenID provider gave, at least 16 letters",
    ),
    "ITA_OIDC_CLAIM": Bilingual(
        "ชื่อข้อมูลที่เก็บชื่อผู้ใช้ ไม่มีช่องว่าง เช่น preferred_username หรือ email",
        "the claim that holds the name, without blanks, like preferred_username or email",
    ),
    "ITA_OIDC_NAME": Bilingual("ชื่อที่แสดงบนปุ่ม ไม่เกิน 60 ตัว", "what the button says, up to 60 letters"),
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
DATABASE_UNUSABLE = Bilingual(
    "ใช้ฐานข้อมูลไม่ได้: {told} (ฐานข้อมูลตอบว่า {problem})",
    "The database cannot be used: {told} (it answered: {problem})",
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
KEY = Bilingual("รหัส", "Key")
OFFICER_GONE = Bilingual("ปิดชื่อแล้ว", "closed")
OFFICER_ADDED = Bilingual("เพิ่ม {name} แล้ว รหัส {key}", "{name} was added as {key}")
OFFICER_CHANGED = Bilingual("แก้ไข {name} แล้ว", "{name} was changed")
OFFICER_CLOSED = Bilingual(
    "ปิดชื่อ {name} แล้ว เปลี่ยน {count} รายการ เลิกทำด้วย ita-dashboard officers reopen {key} --undo",
    "{name} was closed, {count} things changed. "
    "To undo: ita-dashboard officers reopen {key} --undo",
)
OFFICER_REOPENED = Bilingual("เปิดชื่อ {name} อีกครั้งแล้ว", "{name} was opened again")
SHEET_WRITTEN = Bilingual(
    "เขียนใบส่งมอบงานลง {file} แล้ว", "The hand-over sheet was written to {file}"
)
NO_SUCH_KEY = Bilingual(
    "ไม่มีเจ้าหน้าที่รหัส {key} ดูรหัสได้ด้วย ita-dashboard officers list",
    "There is no officer {key}. See ita-dashboard officers list.",
)
APPLIED_BEFORE = Bilingual(
    "ไฟล์นี้เคยนำเข้าแล้วโดย {by} เมื่อ {at}", "{by} imported this very file at {at}."
)
UNDONE = Bilingual("คืนค่าเดิมแล้ว {count} แถว", "{count} rows are as they were.")
KEPT_ROWS = Bilingual(
    "คงไว้ {count} แถวที่มีการแก้ไขหลังการนำเข้า", "{count} rows that were edited since are kept."
)
HISTORY_OF_COMMAND = Bilingual("ตามตัวเลือกของคำสั่ง", "as the command's options say")
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
    "history": Bilingual("ประวัติครบถ้วน ไม่ถูกแก้ไข", "history is as it was written"),
}
"""What each check proves, by its name."""
PASSED = Bilingual("ผ่าน", "ok")
FAILED = Bilingual("ไม่ผ่าน", "FAILED")
