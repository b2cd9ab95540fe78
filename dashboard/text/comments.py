"""Comments on an item."""

from dashboard.domain.bilingual import Bilingual

TITLE = Bilingual("ความเห็น", "Comments")
NONE_YET = Bilingual("ยังไม่มีความเห็นในข้อนี้", "Nobody has commented on this item yet.")
ADD = Bilingual("แสดงความเห็น", "Comment")
TEXT = Bilingual("ข้อความ", "Text")
TEXT_HINT = Bilingual(
    "เช่น ขอไฟล์ Excel ของเดือน ต.ค. เพิ่ม พิมพ์ @ชื่อ เพื่อแจ้งเจ้าหน้าที่ได้",
    "E.g. the Excel file of October is missing. Write @name to tell an officer.",
)
TELL = Bilingual("แจ้งเจ้าหน้าที่", "Officers to tell")
TELL_NOBODY = Bilingual("ไม่เจาะจง", "Nobody in particular")
SEND = Bilingual("ส่งความเห็น", "Send")
SENT = Bilingual("ส่งความเห็นแล้ว", "Comment sent")
SENT_TO = Bilingual("ส่งความเห็นแล้ว แจ้ง {names}", "Comment sent; it tells {names}")
SENT_UNHEARD = Bilingual(
    "ส่งความเห็นแล้ว แต่ไม่พบเจ้าหน้าที่ตามชื่อหลัง @ จึงยังไม่ได้แจ้งใคร",
    "Comment sent, but no officer has the name after @: nobody was told",
)
TO = Bilingual("ถึง", "to")
READ_AT = Bilingual("{name} (รับทราบ {at})", "{name} (acknowledged on {at})")
UNREAD = Bilingual("{name} (ยังไม่รับทราบ)", "{name} (not acknowledged)")
WITHDRAW = Bilingual("ถอนความเห็น", "Withdraw")
WITHDRAWN = Bilingual("ถอนความเห็นแล้ว", "Comment withdrawn")
ACKNOWLEDGE = Bilingual("รับทราบ", "Acknowledge")
ACKNOWLEDGED = Bilingual("รับทราบแล้ว", "Acknowledged")
