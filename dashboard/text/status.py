"""What states, answers, kinds and standings are called."""

from dashboard.domain.assessment import State, Status
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.budget import Standing
from dashboard.domain.catalogue import Kind
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Role

STATUS = {
    Status.NOT_STARTED: Bilingual("ยังไม่เริ่ม", "Not started"),
    Status.IN_PROGRESS: Bilingual("กำลังทำ", "In progress"),
    Status.READY: Bilingual("พร้อมส่งตรวจทาน", "Ready for review"),
    Status.IN_REVIEW: Bilingual("รอตรวจทาน", "In review"),
    Status.RETURNED: Bilingual("ส่งกลับแก้ไข", "Returned"),
    Status.COMPLETE: Bilingual("ครบ", "Complete"),
}

STATE = {
    State.COMPLETE: STATUS[Status.COMPLETE],
    State.OVERDUE: Bilingual("เกินกำหนด", "Overdue"),
    State.UNFINISHED: Bilingual("ไม่ครบเมื่อปิดปี", "Unfinished"),
    State.IN_REVIEW: STATUS[Status.IN_REVIEW],
    State.READY: STATUS[Status.READY],
    State.RETURNED: STATUS[Status.RETURNED],
    State.DUE_SOON: Bilingual("ใกล้กำหนด", "Due soon"),
    State.IN_PROGRESS: STATUS[Status.IN_PROGRESS],
    State.NOT_STARTED: STATUS[Status.NOT_STARTED],
}

ANSWER = {
    Answer.DONE: Bilingual("ทำแล้ว", "Done"),
    Answer.NIL: Bilingual("ไม่มีในงวดนี้", "Nil"),
    Answer.NOT_APPLICABLE: Bilingual("ไม่เกี่ยวข้อง", "Not applicable"),
}
UNANSWERED = Bilingual("ยังไม่ทำ", "Not done")

KIND = {
    Kind.CONTENT: Bilingual("เนื้อหา", "Content"),
    Kind.RULE: Bilingual("เงื่อนไข", "Rule"),
    Kind.FILE: Bilingual("ไฟล์", "File"),
    Kind.PLACEMENT: Bilingual("ตำแหน่งบนเว็บไซต์", "Placement"),
    Kind.NIL: Bilingual("กรณีไม่มีข้อมูล", "Nil"),
    Kind.UNCLEAR: Bilingual("ต้องยืนยันกับต้นฉบับ", "To be confirmed"),
}
TO_BE_CONFIRMED = Bilingual("ต้องยืนยันกับต้นฉบับ", "To be confirmed with the original form")
NOT_CONFIRMED = Bilingual("ยังไม่ยืนยัน", "not confirmed")
SAMPLE = Bilingual("ข้อมูลตัวอย่าง", "Sample data")

STANDING = {
    Standing.OVERSPENT: Bilingual("เกินแผนทั้งปี", "Over the year's plan"),
    Standing.BEHIND: Bilingual("ต่ำกว่าแผน", "Behind plan"),
    Standing.ON_PLAN: Bilingual("ตามแผน", "On plan"),
    Standing.NOT_REPORTED: Bilingual("ยังไม่รายงาน", "Not reported"),
    Standing.NOT_PLANNED: Bilingual("ยังไม่มีแผนใช้", "Nothing planned yet"),
}

ROLE = {
    Role.VIEWER: Bilingual("ผู้ชม", "Viewer"),
    Role.OFFICER: Bilingual("เจ้าหน้าที่", "Officer"),
    Role.COORDINATOR: Bilingual("ผู้ประสาน ITA", "ITA coordinator"),
    Role.COMMANDER: Bilingual("ผู้กำกับการ", "Station commander"),
}
THIS_MACHINE = Bilingual("ผู้ใช้เครื่องนี้", "User of this machine")
