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
