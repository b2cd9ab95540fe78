"""One sentence for every reason of a refusal: what, why, and what to do."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.domain.ownership import Owned
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.domain.roles import Action, Role
from dashboard.text import dates
from dashboard.text.actions import ACTION
from dashboard.text.history import who
from dashboard.text.owners import has_owner, what_of, whose
from dashboard.text.reviews import REVIEW, STEP
from dashboard.text.status import ANSWER, ROLE, UNANSWERED

SENTENCE = {
    Reason.NOT_ALLOWED: Bilingual(
        "{role} ไม่มีสิทธิ์{action} โปรดติดต่อผู้ประสาน ITA ของสถานี",
        "A {role} may not {action}. Please ask the station's ITA coordinator.",
    ),
    Reason.NOT_YOURS: Bilingual(
        "{what} เป็นงานของ {whose} จึง{action}แทนไม่ได้ โปรดแจ้งผู้รับผิดชอบ หรือผู้ประสาน ITA ของสถานี",
        "{what} is the work of {whose}, so you may not {action} there. "
        "Please tell them, or the station's ITA coordinator.",
    ),
    Reason.UNKNOWN_YEAR: Bilingual(
        "ไม่มีปีงบประมาณ {year} ในระบบ โปรดเลือกปีจากรายการ",
        "There is no fiscal year {year}. Please choose one from the list.",
    ),
    Reason.UNKNOWN_ITEM: Bilingual(
        "ไม่มีข้อ {code} ในแบบตรวจของปีนี้ โปรดเลือกข้อจากกระดานงาน",
        "This year's form has no item {code}. Please choose one from the board.",
    ),
    Reason.UNKNOWN_DUTY: Bilingual(
        "ไม่มีภาระงาน {requirement} งวด {period} ในปีนี้ โปรดโหลดหน้านี้ใหม่",
        "There is no duty {requirement} for {period} this year. Please reload the page.",
    ),
    Reason.UNKNOWN_SECTION: Bilingual(
        "ไม่มีสายงาน {section} ในแบบตรวจ โปรดเลือกจากรายการ",
        "There is no section {section}. Please choose one from the list.",
    ),
    Reason.UNKNOWN_OFFICER: Bilingual(
        "ไม่พบเจ้าหน้าที่ที่เลือก โปรดโหลดหน้านี้ใหม่แล้วเลือกอีกครั้ง",
        "The officer chosen was not found. Please reload the page and choose again.",
    ),
    Reason.UNCLEAR_REQUIREMENT: Bilingual(
        "{requirement} ต้องยืนยันข้อความกับต้นฉบับก่อน จึงจะบันทึกว่าทำแล้วได้",
        "{requirement} must be confirmed with the original form before it can be marked.",
    ),
    Reason.REQUIREMENT_IS_CLEAR: Bilingual(
        "{requirement} มีข้อความครบอยู่แล้ว ไม่ต้องยืนยัน",
        "The wording of {requirement} is known; there is nothing to confirm.",
    ),
    Reason.NIL_NOT_ALLOWED: Bilingual(
        "{requirement} ไม่มีข้อความกรณีไม่มีข้อมูลในแบบตรวจ จึงตอบว่า “ไม่มี” ไม่ได้",
        "The form gives no nil sentence for {requirement}, so it cannot be answered so.",
    ),
    Reason.REASON_MISSING: Bilingual(
        "โปรดเขียนเหตุผลที่ {requirement} ไม่เกี่ยวข้องกับสถานี",
        "Please write why {requirement} does not apply to the station.",
    ),
    Reason.TEXT_MISSING: Bilingual(
        "โปรดเขียนข้อความตามต้นฉบับก่อนยืนยัน", "Please write the original wording first."
    ),
    Reason.TEXT_TOO_LONG: Bilingual(
        "ข้อความยาวเกินไป เขียนได้ไม่เกิน {limit} ตัวอักษร",
        "The text is too long: at most {limit} characters.",
    ),
    Reason.DUE_TOO_EARLY: Bilingual(
        "กำหนดได้เร็วที่สุด {limit} เพราะข้อมูลงวดสุดท้ายต้องสิ้นสุดก่อนจึงเผยแพร่ได้",
        "The earliest possible is {limit}: the last period must be over first.",
    ),
    Reason.DUE_TOO_LATE: Bilingual(
        "กำหนดได้ช้าที่สุด {limit} ซึ่งเป็นเดือนปิดปีงบประมาณ",
        "The latest possible is {limit}, when the fiscal year closes.",
    ),
    Reason.DAY_OUTSIDE_YEAR: Bilingual(
        "วันที่ต้องอยู่ระหว่าง {first} ถึง {last}", "The day must be from {first} to {last}."
    ),
    Reason.CHANGED_MEANWHILE: Bilingual(
        "{by} เพิ่งแก้ไข {what} เป็น “{now}” เมื่อ {at} "
        "หน้านี้แสดงข้อมูลล่าสุดแล้ว โปรดตรวจดูแล้วทำอีกครั้งหากยังต้องการ",
        "{by} changed {what} to “{now}” at {at}. This page now shows the latest; "
        "please look and try again if you still want to.",
    ),
    Reason.SIGN_IN_NAME_TAKEN: Bilingual(
        "มีผู้อื่นใช้ชื่อ “{name}” เข้าสู่ระบบแล้ว โปรดเลือกชื่ออื่น",
        "Somebody else signs in as “{name}”. Please choose another name.",
    ),
    Reason.HIGHER_ACCOUNT: Bilingual(
        "บัญชีของผู้มีสิทธิ์อนุมัติออกลิงก์ใหม่ได้โดยผู้กำกับการเอง หรือที่เครื่องแม่ข่ายด้วยคำสั่ง "
        "ita-dashboard officers link",
        "A new link for whoever approves is given by the commander, or at the server with "
        "ita-dashboard officers link.",
    ),
    Reason.ACCESS_CHANGED: Bilingual(
        "สิทธิ์หรือฝ่ายงานของท่านเพิ่งเปลี่ยน รายการนี้จึงไม่ถูกบันทึก โปรดเปิดหน้านี้ใหม่ แล้วทำอีกครั้งหากยังทำได้",
        "Your role or your sections have just changed, so this was not saved. "
        "Please open this page anew, and do it again if you still may.",
    ),
    Reason.DATABASE_BUSY: Bilingual(
        "มีโปรแกรมอื่นกำลังบันทึกข้อมูลอยู่ รายการนี้จึงยังไม่ถูกบันทึก โปรดรอสักครู่แล้วลองอีกครั้ง",
        "Another program is writing to the database, so this was not saved. "
        "Please wait a moment and try again.",
    ),
    Reason.DATABASE_READ_ONLY: Bilingual(
        "ฐานข้อมูลเปิดอ่านได้อย่างเดียว รายการนี้จึงไม่ถูกบันทึก ข้อมูลเดิมยังอยู่ครบ "
        "โปรดแจ้งผู้ติดตั้งระบบให้ตรวจสิทธิ์เขียนของโฟลเดอร์ข้อมูล แล้วลองอีกครั้ง",
        "The database can only be read, so this was not saved; what was there is unharmed. "
        "Ask who installed the system to make its data folder writable, then try again.",
    ),
    Reason.DATABASE_FULL: Bilingual(
        "ดิสก์ที่เก็บฐานข้อมูลเต็ม รายการนี้จึงไม่ถูกบันทึก ข้อมูลเดิมยังอยู่ครบ "
        "โปรดเพิ่มพื้นที่ว่างหรือแจ้งผู้ติดตั้งระบบ แล้วลองอีกครั้ง",
        "The disk that holds the database is full, so this was not saved; what was there is "
        "unharmed. Free some space or tell who installed the system, then try again.",
    ),
    Reason.DATABASE_DISK: Bilingual(
        "อ่านหรือเขียนดิสก์ที่เก็บฐานข้อมูลไม่สำเร็จ รายการนี้จึงไม่ถูกบันทึก "
        "โปรดตรวจว่าไดรฟ์ยังต่ออยู่และมีพื้นที่ว่าง หรือแจ้งผู้ติดตั้งระบบ แล้วลองอีกครั้ง",
        "The disk that holds the database could not be read or written, so this was not saved. "
        "See that the drive is connected and has room, or tell who installed the system.",
    ),
    Reason.DATABASE_GONE: Bilingual(
        "ติดต่อฐานข้อมูลไม่ได้ รายการนี้จึงไม่ถูกบันทึก ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย "
        "โปรดรอสักครู่แล้วลองอีกครั้ง หากยังไม่ได้โปรดแจ้งผู้ติดตั้งระบบ",
        "The database cannot be reached, so this was not saved; nothing saved before is lost. "
        "Wait a moment and try again; if that fails, tell who installed the system.",
    ),
    Reason.DATABASE_DAMAGED: Bilingual(
        "ไฟล์ฐานข้อมูลเสียหาย รายการนี้จึงไม่ถูกบันทึก โปรดหยุดใช้งาน อย่าลบไฟล์ใด "
        "และแจ้งผู้ติดตั้งระบบให้ตรวจด้วย ita-dashboard check แล้วกู้จากสำเนาสำรอง",
        "The database file is damaged, so this was not saved. Stop working, delete nothing, and "
        "ask who installed the system to run ita-dashboard check and restore a backup.",
    ),
    Reason.SAVING_UNCERTAIN: Bilingual(
        "การติดต่อกับฐานข้อมูลขาดไปขณะบันทึก จึงไม่ทราบว่ารายการนี้บันทึกแล้วหรือยัง "
        "โปรดรอสักครู่แล้วโหลดหน้านี้ใหม่ ตรวจดู และทำอีกครั้งหากยังไม่มี",
        "The connection to the database broke while this was being saved, so it is not known "
        "whether it was. Wait a moment, reload the page, look, and do it again if it is not there.",
    ),
    Reason.MIGRATION_FAILED: Bilingual(
        "ปรับฐานข้อมูลเป็นรุ่นนี้ไม่สำเร็จ ไม่มีอะไรถูกเปลี่ยน ข้อมูลยังอยู่ครบเหมือนก่อนปรับ "
        "โปรดเปิดด้วยรุ่นเดิมไปก่อน แล้วส่งข้อความนี้ให้ผู้ติดตั้งระบบ",
        "The database could not be brought to this version. Nothing was changed: the data are as "
        "they were. Use the version before meanwhile, and send this to who installed the system.",
    ),
    Reason.STEP_NOT_POSSIBLE: Bilingual(
        "ข้อนี้อยู่ในสถานะ “{state}” จึง{step}ไม่ได้ หน้านี้แสดงข้อมูลล่าสุดแล้ว",
        "The item is “{state}”, so it is not possible to {step}. This page shows the latest.",
    ),
    Reason.NOT_READY: Bilingual(
        "ยังส่งตรวจทานไม่ได้ ยังขาดภาระงาน {duties} รายการ และไฟล์ {formats} รูปแบบ",
        "Not ready for review: {duties} duties and {formats} file formats are missing.",
    ),
    Reason.REVIEWS_OFF: Bilingual(
        "ปีนี้ปิดการตรวจทานไว้ จึงไม่ต้องส่งหรืออนุมัติ", "Reviews are switched off for this year."
    ),
    Reason.UNKNOWN_EVIDENCE: Bilingual(
        "ไม่พบหลักฐานนี้ อาจถูกลบหรือแทนที่ด้วยฉบับใหม่แล้ว หน้านี้แสดงข้อมูลล่าสุดแล้ว",
        "This evidence was not found; it may have been removed or replaced. "
        "This page shows the latest.",
    ),
    Reason.UNKNOWN_PERIOD: Bilingual(
        "ข้อ {code} ไม่มีงวด {period} โปรดเลือกงวดจากรายการ",
        "Item {code} has no period {period}. Please choose one from the list.",
    ),
    Reason.RETURN_REASON_MISSING: Bilingual(
        "โปรดเขียนเหตุผลที่ส่งกลับ เพื่อให้เจ้าหน้าที่รู้ว่าต้องแก้อะไร",
        "Please write why it is returned, so that the officer knows what to mend.",
    ),
    Reason.UNKNOWN_COMMENT: Bilingual(
        "ไม่พบความเห็นนี้ อาจถูกถอนไปแล้ว หน้านี้แสดงข้อมูลล่าสุดแล้ว",
        "This comment was not found; it may have been withdrawn. This page shows the latest.",
    ),
    Reason.BAD_ADDRESS: Bilingual(
        "ใช้ที่อยู่ “{url}” ไม่ได้ ต้องขึ้นต้นด้วย http:// หรือ https:// และเปิดดูได้โดยสาธารณะ",
        "“{url}” cannot be used: it must begin with http:// or https:// and be public.",
    ),
    Reason.FILE_REFUSED: Bilingual("ไม่รับไฟล์ “{name}”: {why}", "“{name}” is not accepted: {why}"),
    Reason.STORAGE_FAILED: Bilingual("ยังไม่มีอะไรถูกบันทึก: {why}", "Nothing was saved: {why}"),
    Reason.NOT_IN_BIN: Bilingual(
        "หลักฐานนี้ไม่ได้อยู่ในถังขยะแล้ว หน้านี้แสดงข้อมูลล่าสุดแล้ว",
        "This evidence is no longer in the bin. This page shows the latest.",
    ),
    Reason.VERSION_STANDS: Bilingual(
        "นำ “{old}” กลับมาไม่ได้ เพราะ {by} แนบ “{name}” แทนไว้แล้วเมื่อ {at} "
        "หากต้องการใช้ไฟล์เดิม โปรดย้าย “{name}” ลงถังขยะก่อน",
        "“{old}” cannot be brought back: {by} put “{name}” in its place at {at}. "
        "To use the old one again, move “{name}” to the bin first.",
    ),
    Reason.CANNOT_UNDO: Bilingual(
        "เลิกทำไม่ได้ เพราะมีการแก้ไขหลังจากนั้นแล้ว โปรดแก้ไขรายการโดยตรง",
        "This cannot be undone: it was changed since. Please edit it directly.",
    ),
    Reason.UNDO_ERASED: Bilingual(
        "เลิกทำไม่ได้ เพราะข้อมูลส่วนบุคคลในรายการนี้ถูกลบตามกฎหมายแล้ว โปรดแก้ไขรายการโดยตรง",
        "This cannot be undone: personal data was erased from it by law. Please edit it directly.",
    ),
    Reason.NOTHING_TO_ERASE: Bilingual(
        "ไม่พบชื่อนี้ในประวัติ โปรดตรวจตัวสะกดและยศ แล้วลองอีกครั้ง",
        "This name was not found in the history. Please check the spelling and the rank.",
    ),
    Reason.NAME_TOO_SHORT: Bilingual(
        "ชื่อสั้นเกินไป โปรดเขียนชื่อเต็มอย่างน้อย {limit} ตัวอักษร มิฉะนั้นอาจลบคำอื่นไปด้วย",
        "The name is too short: at least {limit} letters, or other words would be erased too.",
    ),
    Reason.ERASE_REASON_MISSING: Bilingual(
        "โปรดเขียนเหตุผลที่ลบ เช่น เลขที่หนังสือคำขอ โดยไม่ต้องเขียนชื่อ",
        "Please write why it is erased, such as the number of the request, without the name.",
    ),
    Reason.ERASE_REASON_NAMES: Bilingual(
        "เหตุผลต้องไม่มีชื่อของผู้ที่ขอให้ลบ เพราะเหตุผลจะอยู่ในประวัติต่อไป",
        "The reason must not hold the person's name: it stays in the history.",
    ),
    Reason.PLAN_OUTDATED: Bilingual(
        "ข้อมูลในระบบเปลี่ยนไปหลังจากตรวจไฟล์ โปรดตรวจไฟล์นี้อีกครั้งก่อนบันทึก",
        "The figures changed after the file was checked. Please check the file again.",
    ),
    Reason.PLAN_HAS_ERRORS: Bilingual(
        "ไฟล์ยังมีข้อผิดพลาด {count} แห่ง แก้ในไฟล์แล้วอัปโหลดใหม่ ยังไม่มีอะไรถูกบันทึก",
        "The file still has {count} errors. Correct it and upload again; nothing was saved.",
    ),
    Reason.ROWS_FAULTY: Bilingual(
        "ยังไม่ได้บันทึก ตารางยังมีข้อผิดพลาด {count} แห่ง แก้ช่องที่ระบุแล้วบันทึกอีกครั้ง",
        "Nothing was saved: the table still has {count} errors. Correct them and save again.",
    ),
    Reason.UNKNOWN_IMPORT: Bilingual(
        "ไม่พบการนำเข้านี้ โปรดเลือกจากรายการนำเข้า",
        "There is no such import. Please choose one from the list.",
    ),
    Reason.FILE_NOT_KEPT: Bilingual(
        "ไม่ได้เก็บไฟล์ “{name}” ไว้ เพราะเป็นทะเบียนรายเรื่องที่มีข้อมูลส่วนบุคคล เก็บเฉพาะจำนวนรายเดือน",
        "“{name}” was not kept: it is a register of single cases. Only monthly counts were.",
    ),
    Reason.BAD_FIGURE_SETTING: Bilingual(
        "ค่าที่ตั้งใช้ไม่ได้: {why}", "This setting cannot be used: {why}"
    ),
    Reason.FIGURES_EXIST: Bilingual(
        "มีข้อมูลอยู่แล้ว จึงไม่ใส่ข้อมูลตัวอย่างทับ", "There are figures already; no sample was added."
    ),
    Reason.NO_SAMPLE: Bilingual("ไม่มีข้อมูลตัวอย่างให้ลบ", "There is no sample data to remove."),
    Reason.NAME_MISSING: Bilingual(
        "โปรดเขียนยศ ชื่อ และนามสกุลของเจ้าหน้าที่", "Please write the officer's rank and full name."
    ),
    Reason.NAME_UNFIT: Bilingual(
        "ใช้ชื่อ “{name}” ไม่ได้ โปรดเขียนทีละคน โดยไม่มีเครื่องหมายคั่น",
        "“{name}” cannot be used. Write one person's name, without signs that separate names.",
    ),
    Reason.NAME_TAKEN: Bilingual(
        "มี {name} อยู่ในรายชื่อแล้ว ถ้าเป็นคนละคน โปรดเขียนชื่อให้ต่างกัน",
        "{name} is on the list already. If this is somebody else, write the names differently.",
    ),
    Reason.OFFICER_CLOSED: Bilingual(
        "{name} ปิดชื่อไปแล้ว โปรดเลือกผู้ที่ยังปฏิบัติงาน หรือเปิดชื่อนี้อีกครั้งก่อน",
        "{name} was closed. Choose somebody who is still here, or open that name again first.",
    ),
    Reason.OFFICER_OPEN: Bilingual(
        "{name} ยังปฏิบัติงานอยู่ ไม่ต้องเปิดชื่ออีก", "{name} is still here; there is nothing to open."
    ),
    Reason.SAME_OFFICER: Bilingual(
        "ผู้รับมอบต้องเป็นคนละคนกับ {name}", "Somebody other than {name} has to take over."
    ),
    Reason.NOT_ONESELF: Bilingual(
        "ปิดชื่อของตนเองไม่ได้ โปรดให้ผู้ประสาน ITA หรือผู้กำกับการคนอื่นทำให้",
        "Nobody can close their own name. Please ask another coordinator or the commander.",
    ),
    Reason.OWN_POWER: Bilingual(
        "เปลี่ยนบทบาทหรือสิทธิ์อนุมัติของตนเองไม่ได้ โปรดให้ผู้อื่นที่มีสิทธิ์ทำให้",
        "Nobody can change their own role or right to approve. Please ask somebody else.",
    ),
    Reason.ONLY_COMMANDER: Bilingual(
        "การตั้งหรือถอนผู้กำกับการและสิทธิ์อนุมัติ ทำได้โดยผู้กำกับการหรือผู้ใช้ที่เครื่องของระบบเท่านั้น",
        "Only the commander, or whoever sits at the machine itself, may name or remove a "
        "commander or give the right to approve.",
    ),
    Reason.LAST_IN_CHARGE: Bilingual(
        "{name} เป็นผู้ประสาน ITA หรือผู้กำกับการคนสุดท้าย โปรดเพิ่มหรือตั้งคนใหม่ก่อน",
        "{name} is the last coordinator or commander. Please add or name another one first.",
    ),
    Reason.OWN_DATA: Bilingual(
        "ฐานข้อมูลนี้มีข้อมูลของสถานีอยู่แล้ว จึงไม่ใส่ข้อมูลสาธิตทับ โปรดเลือกโฟลเดอร์อื่นด้วย --data",
        "This database holds a station's own data, so no demonstration was put over it. "
        "Choose another folder with --data.",
    ),
    Reason.BACKUP_FAILED: Bilingual("{why}", "{why}"),
    Reason.UNKNOWN_BACKUP: Bilingual(
        "ไม่พบไฟล์สำรองนี้ อาจถูกย้ายหรือลบไปแล้ว โปรดโหลดหน้านี้ใหม่",
        "This backup was not found; it may have been moved or removed. Please reload the page.",
    ),
}
CHANGED_BY_NOBODY_KNOWN = Bilingual(
    "ข้อมูลนี้เปลี่ยนไปหลังจากที่เปิดหน้านี้ ยังไม่ได้บันทึกสิ่งที่ทำ หน้านี้แสดงข้อมูลล่าสุดแล้ว โปรดตรวจดูแล้วทำอีกครั้งหากยังต้องการ",
    "This changed after the page was opened, and nothing was saved. The page now shows the "
    "latest; please look and try again if you still want to.",
)
"""CHANGED_MEANWHILE where history knows of no change: ``by`` is None."""
NOBODYS = Bilingual(
    "{what} ยังไม่มีผู้รับผิดชอบ จึง{action}ไม่ได้ โปรดให้ผู้ประสาน ITA ของสถานีกำหนดผู้รับผิดชอบก่อน",
    "{what} has no owner yet, so you may not {action} there. "
    "Please ask the station's ITA coordinator to assign one first.",
)
"""NOT_YOURS where nobody is the owner."""


def sentence(refused: Refused) -> Bilingual:
    """The sentence for a refusal, its facts spoken."""
    if refused.reason is Reason.CHANGED_MEANWHILE and refused.facts.get("by", "") is None:
        return CHANGED_BY_NOBODY_KNOWN
    if refused.reason is Reason.NOT_YOURS:
        return _not_yours(refused)
    facts = {name: _fact(name, value) for name, value in refused.facts.items()}
    return SENTENCE[refused.reason].filled(**facts)


def _not_yours(refused: Refused) -> Bilingual:
    action, owned = refused.facts["action"], refused.facts["owned"]
    assert isinstance(action, Action) and isinstance(owned, Owned)
    words = SENTENCE[Reason.NOT_YOURS] if has_owner(owned) else NOBODYS
    return words.filled(what=what_of(owned), whose=whose(owned), action=ACTION[action])


def _fact(name: str, value: object) -> object:
    return who(value) if name == "by" and isinstance(value, str) else spoken(value)


WORDS_OF: Mapping[type, Mapping[Any, Bilingual]] = {
    Role: ROLE,
    Action: ACTION,
    Answer: ANSWER,
    ReviewState: REVIEW,
    Step: STEP,
}
"""The words of codes, by the kind of code."""


def spoken(value: object) -> object:
    """A fact as people say it: months, days, roles and answers in words."""
    if type(value) in WORDS_OF:
        return WORDS_OF[type(value)][value]
    match value:
        case Month():
            return dates.month_and_year(value)
        case datetime():
            return dates.moment(value)
        case date():
            return dates.day(value)
        case None:
            return UNANSWERED
        case _:
            return value
