"""What was seen at published addresses."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.links import Outcome

OUTCOME = {
    Outcome.OPEN: Bilingual("เปิดได้", "Opens"),
    Outcome.GONE: Bilingual("ไม่พบหน้า", "Gone"),
    Outcome.SIGN_IN: Bilingual("ต้องเข้าสู่ระบบ", "Asks for sign-in"),
    Outcome.FAILED: Bilingual("เว็บไซต์ขัดข้อง", "The site fails"),
    Outcome.TOO_SLOW: Bilingual("ช้าเกิน 10 วินาที", "Slower than 10 seconds"),
    Outcome.TOO_LARGE: Bilingual("ใหญ่เกิน 20 MB", "Larger than 20 MB"),
    Outcome.FORBIDDEN: Bilingual("ไม่ใช่ที่อยู่สาธารณะ", "Not a public address"),
    Outcome.UNREACHABLE: Bilingual("ติดต่อไม่ได้", "Cannot be reached"),
}
ADDRESS = Bilingual("ที่อยู่", "Address")
SEEN = Bilingual("ผลการเปิด", "Seen")
TITLE = Bilingual("ชื่อหน้า", "Title")
LANDED = Bilingual("ปลายทาง", "Led to")
ON_HOME_PAGE = Bilingual("มีลิงก์ที่หน้าแรก", "Linked from the home page")
YES, NO, UNKNOWN = Bilingual("ใช่", "yes"), Bilingual("ไม่", "no"), Bilingual("ไม่ทราบ", "unknown")
CHECKED = Bilingual(
    "เปิดแล้ว {visited} แห่ง พบปัญหา {trouble} แห่ง", "{visited} opened, {trouble} had trouble"
)
OFFLINE = Bilingual(
    "เครื่องนี้ไม่ได้ต่ออินเทอร์เน็ต จึงยังไม่ได้ตรวจลิงก์ และไม่มีอะไรถูกบันทึก",
    "This machine is offline: nothing was checked and nothing recorded.",
)
NO_ADDRESSES = Bilingual(
    "ยังไม่มีที่อยู่เว็บไซต์เป็นหลักฐาน จึงไม่มีอะไรให้ตรวจ",
    "No evidence is a web address yet: there is nothing to check.",
)
CHECKING = Bilingual("กำลังเปิด {done} จาก {total} แห่ง", "Opening {done} of {total}")
