"""What can be done, as it stands in a sentence."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Action

ACTION = {
    Action.SEE: Bilingual("ดูข้อมูล", "see the data"),
    Action.MARK: Bilingual("บันทึกผล", "mark work"),
    Action.WRITE_NOTE: Bilingual("เขียนบันทึก", "write notes"),
    Action.ASSIGN: Bilingual("กำหนดผู้รับผิดชอบ", "assign owners"),
    Action.SET_DUE: Bilingual("กำหนดเดือนครบกำหนด", "set due months"),
    Action.CONFIRM_REQUIREMENT: Bilingual("ยืนยันองค์ประกอบ", "confirm requirements"),
    Action.SET_YEAR: Bilingual("ตั้งค่าปี", "change the year's settings"),
    Action.ATTACH: Bilingual("แนบหลักฐาน", "attach evidence"),
    Action.SUBMIT: Bilingual("ส่งตรวจทาน", "submit for review"),
    Action.REVIEW: Bilingual("ตรวจทาน", "review"),
    Action.COMMENT: Bilingual("แสดงความเห็น", "comment"),
    Action.WATCH: Bilingual("ตรวจลิงก์", "check addresses"),
    Action.EMPTY_BIN: Bilingual("ล้างถังขยะ", "empty the bin"),
    Action.IMPORT_FIGURES: Bilingual("นำเข้าข้อมูล", "import figures"),
    Action.BACK_UP: Bilingual("สำรองและกู้คืนข้อมูล", "back up and restore"),
    Action.USE_SAMPLE: Bilingual("ใช้ข้อมูลตัวอย่าง", "use sample data"),
}
