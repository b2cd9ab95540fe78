"""The page of officers: who is responsible for what, adding, changing, handing over."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Role
from dashboard.text.status import ROLE

TITLE = Bilingual("ใครรับผิดชอบอะไร และใครเข้าใช้ได้", "Who is responsible, and who may use it")
COUNT = Bilingual("ปฏิบัติงาน {count} คน", "{count} officers")
LATE = Bilingual("มีงานเกินกำหนด {count} คน", "{count} with overdue work")
UNOWNED = Bilingual("ข้อที่ไม่มีชื่อเจ้าหน้าที่ {count} ข้อ", "{count} items without an officer by name")
TABLE_ALT = Bilingual("รายชื่อเจ้าหน้าที่", "The officers")

NAME = Bilingual("ชื่อ", "Name")
POSITION = Bilingual("ตำแหน่ง", "Position")
ROLE_TITLE = Bilingual("บทบาท", "Role")
SECTIONS = Bilingual("สายงาน", "Sections")
OWNS = Bilingual("ข้อที่รับผิดชอบ", "Responsible for")
LATE_TITLE = Bilingual("เกินกำหนด", "Overdue")
DOES = Bilingual("จัดการ", "Manage")
APPROVES = Bilingual("อนุมัติได้", "may approve")
OWNS_NOTHING = Bilingual("ยังไม่มีข้อในความรับผิดชอบ", "Responsible for nothing yet")
MORE = Bilingual("อีก {count} ข้อ", "{count} more")
LATE_COUNT = Bilingual("เกินกำหนด {count} ข้อ", "{count} overdue")
NONE_LATE = Bilingual("ไม่มี", "none")
MINE = Bilingual("ดูงานของ {name}", "See the work of {name}")

ADD = Bilingual("เพิ่มเจ้าหน้าที่", "Add an officer")
CHANGE = Bilingual("แก้ไข", "Change")
CLOSE = Bilingual("ปิดชื่อและส่งมอบ", "Close and hand over")
REOPEN = Bilingual("เปิดชื่ออีกครั้ง", "Open again")
OF_WHOM = Bilingual("{act} {name}", "{act} {name}")

EMPTY_TITLE = Bilingual("ยังไม่มีรายชื่อเจ้าหน้าที่", "There are no officers yet")
EMPTY = Bilingual(
    "เพิ่มผู้กำกับการ ผู้ประสาน ITA และเจ้าหน้าที่ที่รับผิดชอบแต่ละข้อ "
    "แล้วกำหนดผู้รับผิดชอบได้ในหน้าของแต่ละข้อ รายชื่อนี้มีไว้ตลอดแม้เจ้าหน้าที่ย้าย เพราะเป็นการปิดชื่อ ไม่ใช่การลบ",
    "Add the commander, the ITA coordinator and the officers responsible for items; then name them "
    "on each item's page. Who is transferred is closed, not deleted.",
)

FULL_NAME = Bilingual("ยศ ชื่อ นามสกุล", "Rank and full name")
FULL_NAME_HINT = Bilingual("เช่น ร.ต.อ. ชื่อ นามสกุล", "Rank, given name, surname")
POSITION_HINT = Bilingual("เช่น รอง สว.อก. หรือเว้นว่าง", "The position, or nothing")
SECTIONS_HINT = Bilingual("เลือกได้หลายสายงาน", "Any number of sections")
MAY_APPROVE = Bilingual("ผู้ประสาน ITA คนนี้อนุมัติผลได้ด้วย", "This coordinator may approve, too")
MAY_APPROVE_HELP = Bilingual(
    "มีผลกับผู้ประสาน ITA เท่านั้น ผู้กำกับการหรือผู้ใช้ที่เครื่องของระบบเป็นผู้ให้สิทธิ์นี้",
    "Only counts for a coordinator; given by the commander or whoever sits at the machine itself.",
)
ROLE_MEANS = {
    Role.COMMANDER: Bilingual(
        "อนุมัติหรือส่งกลับ กำหนดผู้รับผิดชอบและเดือนครบกำหนด จัดการเจ้าหน้าที่",
        "approves or returns, assigns, sets due months, manages officers",
    ),
    Role.COORDINATOR: Bilingual(
        "ทำได้ทุกอย่างของงาน ITA และจัดการเจ้าหน้าที่", "does all of the ITA work, manages officers"
    ),
    Role.OFFICER: Bilingual(
        "บันทึกผล แนบหลักฐาน นำเข้าข้อมูล และส่งตรวจทาน",
        "marks work, attaches evidence, imports figures, submits",
    ),
    Role.VIEWER: Bilingual("ดูได้อย่างเดียว", "only looks"),
}
"""What each role may do, in a few words."""
ROLES_IN_ORDER = (Role.COMMANDER, Role.COORDINATOR, Role.OFFICER, Role.VIEWER)

ADDED = Bilingual("เพิ่ม {name} แล้ว", "{name} was added")
CHANGED = Bilingual("แก้ไข {name} แล้ว", "{name} was changed")
REOPENED = Bilingual("เปิดชื่อ {name} อีกครั้งแล้ว", "{name} was opened again")
CLOSED = Bilingual("ปิดชื่อ {name} และส่งมอบงานให้ {to} แล้ว", "{name} was closed; {to} takes over")
CLOSED_TO_NOBODY = Bilingual(
    "ปิดชื่อ {name} แล้ว งานยังไม่มีผู้รับมอบ", "{name} was closed; nobody took over"
)
CLOSED_SHORT = Bilingual("ปิดชื่อ {name} แล้ว", "{name} was closed")
UNDO_CLOSE = Bilingual("เลิกทำการส่งมอบ", "Undo the hand-over")
UNDONE_CLOSE = Bilingual("คืนงานให้ {name} ตามเดิมแล้ว", "{name} is back with all their work")
UNDONE_CLOSE_BUT = Bilingual(
    "คืนงานให้ {name} แล้ว แต่คงไว้ตามที่แก้ไขภายหลัง: {kept}",
    "{name} is back; what was changed since stays as it is: {kept}",
)
SECTIONS_OF = Bilingual("สายงานของ {name}", "the sections of {name}")
COMMENT_READ = Bilingual("ความเห็นที่ {name} รับทราบแล้ว", "a comment that {name} acknowledged")
SHEET = Bilingual("ใบส่งมอบงาน (Excel)", "Hand-over sheet (Excel)")
SHEET_OF = Bilingual("ใบส่งมอบงานของ {name}", "Hand-over sheet of {name}")
FILE = Bilingual("ใบส่งมอบงาน", "hand-over")

CLOSE_ASK = Bilingual(
    "{name} จะถูกปิดชื่อ ไม่ใช่ลบ: ประวัติ หลักฐาน และผลที่เคยบันทึกยังอยู่ครบ แต่เข้าใช้งานต่อไม่ได้",
    "{name} is closed, not deleted: history, evidence and answers stay. "
    "They can no longer come in.",
)
SUCCESSOR = Bilingual("ผู้รับมอบงาน", "Who takes over")
NO_SUCCESSOR = Bilingual("ยังไม่มีผู้รับมอบ", "Nobody yet")
SECTIONS_TOO = Bilingual("ให้ผู้รับมอบดูแลสายงาน {sections} ด้วย", "Give them {sections}, too")
DAY = Bilingual("วันที่ส่งมอบ", "Day of the hand-over")
WHAT_GOES = Bilingual("สิ่งที่จะเปลี่ยน", "What will change")
GOES_ITEMS = Bilingual("ข้อในความรับผิดชอบ {count} ข้อ → {to}", "{count} items → {to}")
LOSES_ITEMS = Bilingual(
    "ข้อในความรับผิดชอบ {count} ข้อ จะไม่มีชื่อเจ้าหน้าที่คนนี้อีก",
    "{count} items will no longer name this officer",
)
GOES_NOTHING = Bilingual("ไม่มีข้อในความรับผิดชอบที่ต้องส่งมอบ", "No items to hand over")
GOES_YEAR = Bilingual("ปีงบฯ {year}", "FY {year}")
OWNED_TOGETHER = Bilingual("{to} รับผิดชอบข้อนี้อยู่แล้ว", "{to} is responsible for this already")
LEFT_WITHOUT = Bilingual("จะไม่มีผู้รับผิดชอบเลย", "will have nobody at all")
GOES_MENTIONS = Bilingual(
    "ความเห็นที่ยังไม่รับทราบ {count} รายการ → {to} จะเห็นในหน้างานของฉัน",
    "{count} unanswered comments → {to} finds them under My work",
)
STAY_MENTIONS = Bilingual(
    "ความเห็นที่ยังไม่รับทราบ {count} รายการ ยังไม่มีใครรับ", "{count} unanswered comments wait for nobody"
)
GOES_SECTIONS = Bilingual("สายงาน {sections} → {to}", "Sections {sections} → {to}")
STAYS = Bilingual(
    "งานที่ส่งตรวจทานแล้วคงสถานะเดิม ปีที่ปิดแล้วไม่เปลี่ยน และเลิกทำได้",
    "What was submitted stays submitted, closed years stay as they are, and it can be undone.",
)
CLOSE_NOW = Bilingual("ปิดชื่อและส่งมอบ", "Close and hand over")
PREVIEW_SHEET = Bilingual("ดูใบส่งมอบงานก่อน (Excel)", "See the sheet first (Excel)")
BAD_DAY = Bilingual("อ่าน “{given}” เป็นวันที่ไม่ได้ เขียนเช่น 22 พ.ย. 2569", "“{given}” is not a day.")

GONE = Bilingual("ผู้ที่ปิดชื่อแล้ว ({count})", "Closed ({count})")
GONE_LINE = Bilingual("ปิดเมื่อ {day} · ส่งมอบให้ {to}", "closed {day} · handed over to {to}")
GONE_LINE_NOBODY = Bilingual("ปิดเมื่อ {day} · ไม่มีผู้รับมอบ", "closed {day} · nobody took over")
GONE_FROM_SEEDS = Bilingual(
    "ไม่อยู่ในไฟล์รายชื่อของสถานีแล้ว ยังไม่ได้ส่งมอบงาน", "gone from the station's file; nothing handed over"
)

WHAT_CHANGED = Bilingual("ข้อมูลของ {name}", "what is kept of {name}")
SUMMARY = Bilingual("{position} · {role}", "{position} · {role}")
IS_CLOSED = Bilingual("ปิดชื่อแล้ว", "closed")


def summary(position: str, role: Role, *, active: bool) -> Bilingual:
    """An officer in a few words: position and role, or that they were closed."""
    if not active:
        return IS_CLOSED
    if not position:
        return ROLE[role]
    return SUMMARY.filled(position=position, role=ROLE[role])
