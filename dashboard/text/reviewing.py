"""The review of an item: how it stands, what to press, what is asked first."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history import Deed
from dashboard.domain.reviews import ReviewState, Step

BAR = Bilingual("การตรวจทาน", "Review")
MOVED = {
    ReviewState.SUBMITTED: Bilingual("ส่งโดย {by} เมื่อ {at}", "submitted by {by} on {at}"),
    ReviewState.RETURNED: Bilingual("ส่งกลับโดย {by} เมื่อ {at}", "returned by {by} on {at}"),
    ReviewState.APPROVED: Bilingual("อนุมัติโดย {by} เมื่อ {at}", "approved by {by} on {at}"),
}
REOPENED = Bilingual(
    "เปิดแก้ไขใหม่ เพราะ{why} โดย {by} เมื่อ {at} โปรดส่งตรวจทานอีกครั้ง",
    "Open again because {why}, by {by} on {at}. Please submit it once more.",
)
CHANGED = {
    Deed.MARK: Bilingual("มีการบันทึกผลเปลี่ยนไป", "a mark was changed"),
    Deed.UNDO: Bilingual("มีการเลิกทำผลที่บันทึก", "a mark was taken back"),
    Deed.IMPORT_BOARD: Bilingual("มีการนำเข้ากระดานงาน", "the board was imported"),
    Deed.ATTACH: Bilingual("มีการแนบหลักฐานใหม่", "evidence was attached"),
    Deed.CORRECT_EVIDENCE: Bilingual("มีการแก้ไขรายละเอียดหลักฐาน", "evidence was corrected"),
    Deed.BIN: Bilingual("มีการย้ายหลักฐานลงถังขยะ", "evidence was moved to the bin"),
    Deed.RESTORE: Bilingual("มีการนำหลักฐานกลับจากถังขยะ", "evidence was brought back"),
    Deed.SET_FIGURES: Bilingual(
        "มีการตั้งค่าหัวข้อสถิติที่ต้องมี", "the headings that are demanded were changed"
    ),
    Deed.MOVE_EDITION: Bilingual(
        "แบบตรวจฉบับใหม่กำหนดข้อนี้ต่างจากเดิม", "a newer form asks something else"
    ),
}
CHANGED_OTHERWISE = Bilingual("มีการแก้ไข", "something was changed")
REASON = Bilingual("เหตุผลที่ส่งกลับ", "Why it was returned")
BUTTON = {
    Step.SUBMIT: Bilingual("ส่งตรวจทาน", "Submit for review"),
    Step.WITHDRAW: Bilingual("ถอนการส่ง", "Withdraw"),
    Step.APPROVE: Bilingual("อนุมัติ", "Approve"),
    Step.RETURN: Bilingual("ส่งกลับแก้ไข", "Return"),
}
HOW = Bilingual("ลำดับการตรวจทาน", "How a review goes")
FROM_TO = Bilingual("จาก “{start}” เป็น “{end}”", "from “{start}” to “{end}”")
BY_A_CHANGE = Bilingual("เมื่อมีการแก้ไขภายหลัง", "after a later change")
NOT_YET = Bilingual(
    "ส่งตรวจทานได้เมื่อครบ ยังขาด {what}", "Can be submitted once complete; missing: {what}"
)
NOT_YET_APPROVED = Bilingual(
    "อนุมัติได้เมื่อครบ ยังขาด {what}", "Can be approved once complete; missing: {what}"
)
DUTIES = Bilingual("ผล {count} รายการ", "{count} marks")
FORMATS = Bilingual("ไฟล์ {count} รูปแบบ", "{count} file formats")
AND = Bilingual(" และ", " and ")

RETURN_TITLE = Bilingual("ส่ง {code} กลับแก้ไข", "Return {code}")
RETURN_WHY = Bilingual("ต้องแก้อะไร เจ้าหน้าที่จะเห็นข้อความนี้ทันที", "What to mend; the officer sees it")
APPROVE_TITLE = Bilingual("อนุมัติ {code} ทั้งที่ยังมีข้อผิดพลาด", "Approve {code} in spite of errors")
APPROVE_ANYWAY = Bilingual(
    "ระบบยังพบข้อที่ต้องแก้ไข {count} ข้อ ซึ่งอาจทำให้ข้อนี้ไม่ได้คะแนน:",
    "{count} errors still stand; with them the item may score nothing:",
)
APPROVE_NOW = Bilingual("อนุมัติ ทราบแล้ว", "Approve all the same")
DID = {
    Step.SUBMIT: Bilingual("ส่ง {code} ตรวจทานแล้ว", "{code} submitted"),
    Step.WITHDRAW: Bilingual("ถอนการส่ง {code} แล้ว", "{code} withdrawn"),
    Step.APPROVE: Bilingual("อนุมัติ {code} แล้ว", "{code} approved"),
    Step.RETURN: Bilingual("ส่ง {code} กลับแก้ไขแล้ว", "{code} returned"),
}
