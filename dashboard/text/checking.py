"""What a check found wrong."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.complaints import Imbalance

NOT_LOOKED_AT = Bilingual(
    "ยังตรวจไม่ได้ เพราะอ่านฐานข้อมูลหรือแบบตรวจไม่ได้", "not looked at: database or catalogue unreadable"
)
OTHER_SCHEMA = Bilingual(
    "ฐานข้อมูลเป็นรุ่น {found} ระบบนี้ใช้รุ่น {expected}", "schema is {found}, not {expected}"
)
NO_SCHEMA = Bilingual("ว่างเปล่า", "empty")
EDITION_GONE = Bilingual("ปี {year} ใช้แบบตรวจปี {edition} ซึ่งไม่มีไฟล์", "{year}: edition {edition}")
IMBALANCE = {
    Imbalance.SUM: Bilingual(
        "{month} คงค้าง {found} แต่คำนวณได้ {expected}", "{month} sum: {found} ≠ {expected}"
    ),
    Imbalance.CHAIN: Bilingual(
        "{month} ยกมา {found} แต่เดือนก่อนคงค้าง {expected}", "{month} chain: {found} ≠ {expected}"
    ),
}
BROKEN = {
    "content": Bilingual(
        "{station}: รายการที่ {entry} ถูกแก้: ผู้ทำ ที่มา หรือข้อมูลก่อนและหลังไม่ตรงกับที่บันทึกไว้",
        "{station}: entry {entry} was changed: who, from where, before or after",
    ),
    "record": Bilingual(
        "{station}: รายการที่ {entry} ถูกแก้: เวลา บทบาท ประเภท ข้อ หรือลำดับไม่ตรงกับที่บันทึกไว้",
        "{station}: entry {entry} was changed: when, role, kind, about what, or order",
    ),
    "gap": Bilingual(
        "{station}: รายการก่อนหน้ารายการที่ {entry} หายไปหรือถูกย้าย",
        "{station}: what stood before entry {entry} is gone or was moved",
    ),
    "unsealed": Bilingual(
        "{station}: รายการที่ {entry} ไม่ได้เขียนโดยระบบนี้",
        "{station}: entry {entry} was not written by this product",
    ),
    "erased": Bilingual(
        "{station}: รายการที่ {entry} ถูกลบข้อมูลโดยไม่มีรายการลบตามกฎหมายที่ตรงกัน",
        "{station}: entry {entry} lacks data that no erasing by law accounts for",
    ),
    "cut_off": Bilingual(
        "{station}: รายการหลังรายการที่ {entry} หายไป หรือเครื่องหมายของรายการสุดท้ายถูกแก้",
        "{station}: entries after {entry} are gone, or the mark of the last one was changed",
    ),
}
"""What the first entry that is not as it was written says, by what is wrong with it."""
