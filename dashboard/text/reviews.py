"""What the states and steps of a review are called."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.reviews import ReviewState, Step

REVIEW = {
    ReviewState.OPEN: Bilingual("ยังไม่ส่งตรวจทาน", "Not submitted"),
    ReviewState.SUBMITTED: Bilingual("รอตรวจทาน", "In review"),
    ReviewState.RETURNED: Bilingual("ส่งกลับแก้ไข", "Returned"),
    ReviewState.APPROVED: Bilingual("อนุมัติแล้ว", "Approved"),
}

STEP = {
    Step.SUBMIT: Bilingual("ส่งตรวจทาน", "submit"),
    Step.WITHDRAW: Bilingual("ถอนการส่ง", "withdraw"),
    Step.APPROVE: Bilingual("อนุมัติ", "approve"),
    Step.RETURN: Bilingual("ส่งกลับแก้ไข", "return"),
    Step.REOPEN: Bilingual("เปิดแก้ไขใหม่", "reopen"),
}
