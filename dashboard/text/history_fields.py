"""What the fields of an entry of the history are called."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history import ERASED
from dashboard.text import year_settings

OWNERS = Bilingual("ผู้รับผิดชอบ", "Owners")
NOTHING = Bilingual("(ว่าง)", "(empty)")
YES = Bilingual("ใช่", "yes")
NO = Bilingual("ไม่ใช่", "no")
AS_THE_FORM = Bilingual("ตามแบบตรวจ", "as the form says")
MANY_MORE = Bilingual("และอีก {count} รายการ", "and {count} more")
ENTRIES = Bilingual("เลขที่ {ids}", "numbers {ids}")
ERASED_WORDS = Bilingual(f"({ERASED})", "(erased by law)")

SILENT = frozenset(
    {
        *("marks", "plans", "sections", "id", "ids", "sha256", "by", "at", "changed", "seen"),
        *("because", "step", "replaces", "replaced_sample", "digest"),
        *("stage", "made_at", "entry"),
    }
)
"""Fields that are told elsewhere, or are no use to people."""

FIELD = {
    "note": Bilingual("บันทึก", "Note"),
    "due": Bilingual("ครบกำหนด", "Due"),
    "requirement": Bilingual("องค์ประกอบ", "Requirement"),
    "text": Bilingual("ข้อความ", "Text"),
    "name": Bilingual("ชื่อ", "Name"),
    "names": Bilingual("ชื่อ", "Names"),
    "url": Bilingual("ที่อยู่เว็บ", "Address"),
    "period": Bilingual("งวด", "Period"),
    "language": Bilingual("ภาษาของเอกสาร", "Language"),
    "on_home_page": Bilingual("อยู่บนหน้าแรก", "On the home page"),
    "state": Bilingual("สถานะการตรวจทาน", "Review"),
    "reason": Bilingual("เหตุผล", "Reason"),
    "mentions": Bilingual("ถึง", "To"),
    "officer": Bilingual("เจ้าหน้าที่", "Officer"),
    "officers": Bilingual("เจ้าหน้าที่ (รหัส)", "Officers (keys)"),
    "visited": Bilingual("ตรวจแล้ว (แห่ง)", "Visited"),
    "gone": Bilingual("หายไป (แห่ง)", "Gone"),
    "trouble": Bilingual("พบปัญหา (แห่ง)", "In trouble"),
    "file": Bilingual("ไฟล์", "File"),
    "items": Bilingual("ข้อที่เกี่ยวข้อง", "Items"),
    "kept": Bilingual("คงไว้ตามเดิม", "Kept"),
    "catalogue_confirmed": Bilingual("ยืนยันแบบตรวจแล้ว", "Form confirmed"),
    "system_close": year_settings.SYSTEM_CLOSE,
    "system_close_confirmed": year_settings.SYSTEM_CLOSE_CONFIRMED,
    "reviews_required": year_settings.REVIEWS_REQUIRED,
    "new": Bilingual("เพิ่ม (แถว)", "New rows"),
    "changed": Bilingual("แก้ไข (แถว)", "Changed rows"),
    "added": Bilingual("เพิ่ม (แถว)", "Added rows"),
    "removed": Bilingual("ลบ (แถว)", "Removed rows"),
    "count": Bilingual("จำนวน", "Count"),
    "restored": Bilingual("คืนค่าเดิม (แถว)", "Restored rows"),
    "value": Bilingual("ค่าที่ตั้ง", "Value"),
    "station": Bilingual("รหัสสถานี", "Station code"),
    "catalogue": Bilingual("แบบตรวจปี", "Form of"),
    "from": Bilingual("ยกมาจากปี", "Carried over from"),
    "entries": Bilingual("รายการที่ลบข้อมูล", "Entries"),
    "browser": Bilingual("โปรแกรมที่ใช้", "Browser"),
    "size": Bilingual("ขนาด (ไบต์)", "Size in bytes"),
    "nightly": Bilingual("สำรองเองตอนกลางคืน", "Made by itself at night"),
    "whole": Bilingual("ลบข้อความทั้งหมดของรายการ", "All texts of the entries"),
}
"""What each field of an entry is called; a test fails while one has no name."""
