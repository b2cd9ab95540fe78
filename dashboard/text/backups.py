"""Backups: on their page, on the overview and on the command line."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("สำรองข้อมูล", "Backups")
INTRODUCTION = Bilingual(
    "ไฟล์เดียวเก็บทั้งสถานี: ฐานข้อมูล ไฟล์หลักฐาน และรายชื่อ ทำได้ระหว่างที่ทุกคนใช้งานอยู่",
    "One file holds the whole station: database, evidence and names. It is made while people work.",
)

LAST = Bilingual("สำรองครั้งล่าสุด", "Last backup")
LAST_MADE = Bilingual("{at} · {size} · {secret}", "{at} · {size} · {secret}")
PROVEN = Bilingual(
    "อ่านทวนครบทุกส่วนแล้วก่อนเก็บ ใช้กู้คืนได้",
    "Every part was read back before it was kept; it can be restored.",
)
NEVER = Bilingual("ยังไม่เคยสำรองข้อมูล", "No backup was ever made")
ENCRYPTED = Bilingual("เข้ารหัสแล้ว", "encrypted")
NOT_ENCRYPTED = Bilingual("ไม่ได้เข้ารหัส", "not encrypted")

MISSED = Bilingual(
    "ไม่มีไฟล์สำรองใหม่มาแล้วอย่างน้อย 2 วัน หากเครื่องเสีย งานที่ทำหลังจากนั้นจะหาย",
    "No backup was made for at least two days. Should this machine fail, later work is lost.",
)
MISSED_NEVER = Bilingual(
    "สถานีนี้ยังไม่เคยสำรองข้อมูล หากเครื่องเสีย งานทั้งหมดจะหาย",
    "This station has no backup. Should this machine fail, all work is lost.",
)
MISSED_IN_BRIEF = Bilingual("ไม่มีไฟล์สำรองใหม่เกิน 2 วัน", "no backup for two days")
FAILED = Bilingual(
    "สำรองข้อมูลประจำคืนไม่สำเร็จเมื่อ {at}: {why}", "The nightly backup of {at} failed: {why}"
)

NOW = Bilingual("สำรองเดี๋ยวนี้", "Back up now")
WORKING = Bilingual("กำลังสำรองข้อมูลและอ่านทวน", "Backing up and reading it back")
DONE = Bilingual("สำรองข้อมูลแล้ว: {name} ({size})", "Backed up: {name} ({size})")
LOST = Bilingual(
    "ไฟล์หลักฐาน {count} ไฟล์หายไปจากที่เก็บก่อนหน้านี้แล้ว จึงไม่อยู่ในไฟล์สำรอง",
    "{count} files of evidence had been lost from the storage before and are not in the backup.",
)

NIGHTLY = Bilingual("สำรองเองทุกคืน", "Every night by itself")
NIGHTLY_ON = Bilingual(
    "เปิดไว้ ทุกคืนเวลา {time} น. คืนที่ปิดเครื่องจะทำให้เมื่อเปิดระบบครั้งถัดไป เก็บไว้ 7 วัน 4 สัปดาห์ และ 12 เดือนล่าสุด",
    "On, every night at {time}. A night without power is made up at the next start. The last 7 "
    "days, 4 weeks and 12 months are kept.",
)
NIGHTLY_OFF = Bilingual(
    "ยังไม่ได้เปิด เปิดได้โดยพิมพ์คำสั่งนี้ใน PowerShell ครั้งเดียว แล้วปิดและเปิดระบบใหม่:",
    "Off. To switch it on, type this once in PowerShell and start the dashboard anew:",
)
SWITCH_ON = "setx ITA_BACKUP_NIGHTLY 02:30"
KEPT_IN = Bilingual("เก็บไว้ที่ `{folder}`", "Kept in `{folder}`")
ELSEWHERE = Bilingual(
    "ควรเก็บไว้คนละเครื่องหรือคนละไดรฟ์กับระบบ: ตั้ง `ITA_BACKUP_DIR` เป็นโฟลเดอร์บนไดรฟ์อื่น "
    "หรือดาวน์โหลดไปเก็บ เข้ารหัสได้โดยตั้ง `ITA_BACKUP_PASSPHRASE`",
    "Keep them on another machine or drive: set `ITA_BACKUP_DIR` to a folder there, or download "
    "them. Set `ITA_BACKUP_PASSPHRASE` to encrypt them.",
)

FILES = Bilingual("ไฟล์สำรองที่มี", "Backups")
DOWNLOAD = Bilingual("ดาวน์โหลด", "Download")
NO_FILES = Bilingual("ยังไม่มีไฟล์สำรองในโฟลเดอร์นี้", "There are no backups in this folder yet")
WHEN = Bilingual("เมื่อ", "When")
OCCASION_TITLE = Bilingual("ทำเมื่อ", "Made")
SIZE = Bilingual("ขนาด", "Size")
SECRET = Bilingual("การเข้ารหัส", "Encryption")
FILE = Bilingual("ไฟล์", "File")
OCCASION = {
    "nightly": Bilingual("ประจำคืน", "nightly"),
    "backup": Bilingual("สั่งเอง", "on demand"),
    "before-restore": Bilingual("ก่อนกู้คืน", "before a restore"),
}
"""Why a backup was made."""

RESTORE = Bilingual("กู้คืน", "Restoring")
HOW_TO_RESTORE = Bilingual(
    "พิมพ์ใน PowerShell บนเครื่องที่เปิดระบบ คำสั่งแรกตรวจไฟล์และแสดงว่ามีอะไร ยังไม่เปลี่ยนแปลงสิ่งใด "
    "คำสั่งที่สองกู้คืน โดยเก็บข้อมูลเดิมไว้เป็นไฟล์สำรองให้ก่อน",
    "Type in PowerShell on the machine that serves the dashboard. The first command proves the "
    "file and shows what is in it; nothing is changed. The second restores it, after a copy of "
    "what was there.",
)
RESTORE_COMMANDS = "ita-dashboard restore {file}\nita-dashboard restore {file} --apply"

# -- the command line ---------------------------------------------------------------------------

MADE = Bilingual(
    "สำรองข้อมูลลง {path} แล้ว ({size} · {secret})", "Backed up to {path} ({size}, {secret})"
)
SOUND = Bilingual("ไฟล์สำรองสมบูรณ์ ใช้กู้คืนได้", "The backup is whole and can be restored.")
OF_STATION = Bilingual(
    "{station} ({code}) เมื่อ {at} โดยระบบรุ่น {product}", "{station} ({code}), {at}, by {product}"
)
HOLDS = Bilingual("สิ่งที่มี", "What")
IN_BACKUP = Bilingual("ในไฟล์สำรอง", "Backup")
HERE = Bilingual("ในระบบขณะนี้", "Here")
NOTHING_HERE = Bilingual("ยังไม่มีข้อมูลของสถานีนี้ในระบบ", "Nothing of this station is here yet.")
COUNTED = {
    "mark": Bilingual("ผลที่บันทึก", "marks"),
    "evidence": Bilingual("หลักฐาน", "evidence"),
    "figure_row": Bilingual("แถวของตัวเลข", "rows of figures"),
    "review": Bilingual("การตรวจทาน", "reviews"),
    "comment": Bilingual("ความเห็น", "comments"),
    "officer": Bilingual("เจ้าหน้าที่", "officers"),
    "audit_entry": Bilingual("รายการในประวัติ", "entries of the history"),
}
"""What people know of a station, by the table that holds it."""
FILES_HELD = Bilingual("ไฟล์", "files")
STATION = Bilingual("สถานี", "station")
NOT_RESTORED = Bilingual(
    "ยังไม่ได้กู้คืน เพิ่ม --apply เพื่อกู้คืน ข้อมูลที่มีอยู่จะถูกเก็บเป็นไฟล์สำรองให้ก่อน",
    "Nothing was restored; add --apply. What is here is copied first.",
)
CONFIRM = Bilingual(
    "พิมพ์ “{code}” หรือชื่อสถานีเพื่อยืนยันการกู้คืน", "Type “{code}” or the station's name to restore"
)
NOT_CONFIRMED = Bilingual(
    "ชื่อไม่ตรงกับสถานีในไฟล์สำรอง จึงไม่ได้กู้คืน", "That is not the station's name; nothing was restored."
)
BEFORE = Bilingual("ข้อมูลเดิมเก็บไว้ที่ {path}", "What was here lies in {path}")
RESTORED = Bilingual("กู้คืนข้อมูลของ {station} ณ {at} แล้ว", "Restored {station} as of {at}.")
ASK_PASSPHRASE = Bilingual("รหัสผ่านของไฟล์สำรอง", "Passphrase of the backup")
ASK_AGAIN = Bilingual("พิมพ์รหัสผ่านอีกครั้ง", "The passphrase again")
BAD_PASSPHRASE_FILE = Bilingual(
    "อ่านรหัสผ่านจาก {file} ไม่ได้ ต้องเป็นไฟล์ข้อความ UTF-8 ที่มีรหัสผ่านในบรรทัดแรก",
    "No passphrase in {file}: it must be a text file in UTF-8 with the passphrase as first line.",
)
FOLDER = Bilingual("โฟลเดอร์: {folder}", "Folder: {folder}")
