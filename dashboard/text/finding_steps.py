"""What to do about a finding: the next smallest step for every check."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.findings import Check

NEXT_STEP = {
    Check.COMPONENT_MISSING: Bilingual(
        "จัดทำส่วนนี้ให้ครบ แล้วบันทึกผลที่ {requirement}", "Complete it, then mark {requirement}."
    ),
    Check.MONTH_MISSING: Bilingual(
        "เผยแพร่ข้อมูลของ {earliest} ก่อน แล้วบันทึกผลที่ {requirement}",
        "Publish {earliest} first, then mark {requirement}.",
    ),
    Check.MARKED_EARLY: Bilingual(
        "เมื่อสิ้น {period} แล้ว ตรวจข้อมูลให้ครบทั้งงวด จากนั้นยกเลิกผลเดิมและบันทึกผลใหม่",
        "Once {period} is over, complete its data, take the mark back and mark it again.",
    ),
    Check.ALL_ON_ONE_DAY: Bilingual(
        "ตรวจว่าหน้าเว็บแสดงวันที่เผยแพร่ของแต่ละเดือนถูกต้อง แล้วบันทึกผลเดือนต่อไปเมื่อเผยแพร่",
        "See that the website shows the right day of publication for each month; mark the coming "
        "months when they are published.",
    ),
    Check.NIL_BUT_PURCHASES: Bilingual(
        "เทียบ {months} ของข้อ {other} กับข้อ {item} "
        "หากมีการจัดซื้อจัดจ้างจริง เผยแพร่ประกาศแล้วแก้ผลของข้อ {item}",
        "Compare {months} in {other} and {item}; if there were purchases, publish their notices "
        "and correct {item}.",
    ),
    Check.PURCHASES_NIL_BUT_NOTICES: Bilingual(
        "เทียบ {months} ของข้อ {other} กับข้อ {item} "
        "หากมีการจัดซื้อจัดจ้างจริง เพิ่มในตารางสรุปแล้วแก้ผลของข้อ {item}",
        "Compare {months} in {other} and {item}; if there were purchases, add them to the summary "
        "and correct {item}.",
    ),
    Check.FORMAT_MISSING: Bilingual(
        "แนบไฟล์ {formats} ของ {periods} หรือลิงก์ที่เปิดไฟล์นั้นโดยตรง",
        "Attach the {formats} file for {periods}, or a link that opens it directly.",
    ),
    Check.ONLY_A_SCAN: Bilingual(
        "บันทึกเป็น PDF จาก Word หรือ Excel โดยตรง แล้วแนบแทน “{name}”",
        "Save a PDF straight from Word or Excel and attach it instead of “{name}”.",
    ),
    Check.NUMBERS_AS_TEXT: Bilingual(
        "เปิดไฟล์ใน Excel แปลงช่อง {cells} เป็นตัวเลข แล้วแนบฉบับใหม่แทน",
        "Open it in Excel, turn {cells} into numbers and attach the new version.",
    ),
    Check.COLUMNS_MISSING: Bilingual(
        "เพิ่มช่อง {columns} ในตาราง แล้วแนบฉบับใหม่แทน",
        "Add {columns} to the table and attach the new version.",
    ),
    Check.EGP_BLANK: Bilingual(
        "กรอกเลขที่โครงการ หรือเขียน “{sentence}” ในช่อง {cells} แล้วแนบฉบับใหม่แทน",
        "Fill in the project number, or write “{sentence}” in {cells}, and attach the new version.",
    ),
    Check.WRONG_YEAR: Bilingual(
        "เปิดดู “{name}” หากเป็นของปีก่อน แนบฉบับของปี {expected} แทน "
        "หากเป็นของปีนี้ เพิ่มปี {expected} ในเอกสาร",
        "Open “{name}”: if it is an earlier year's, attach that of {expected}; if not, write "
        "{expected} in it.",
    ),
    Check.POLICY_OLD: Bilingual(
        "เสนอหัวหน้าสถานีลงนามประกาศนโยบายฉบับปี {expected} แล้วแนบแทน “{name}”",
        "Have the head of the station sign the policy of {expected} and attach it instead of "
        "“{name}”.",
    ),
    Check.POLICY_SIGNER: Bilingual(
        "ตรวจชื่อผู้ลงนามใน “{name}” หากเป็นของคนก่อน เสนอคนปัจจุบันประกาศใหม่",
        "See who signed “{name}”; if it was a predecessor, have the present head issue it anew.",
    ),
    Check.LANGUAGE_MISSING: Bilingual(
        "แนบฉบับภาษา{languages} หากแนบแล้ว ระบุภาษาของหลักฐานนั้น",
        "Attach the {languages} version; if it is there, say which language it is in.",
    ),
    Check.NO_ADDRESS: Bilingual(
        "เพิ่ม URL ของหน้านั้น แล้วระบุว่าอยู่หน้าแรกหรือเชื่อมจากหน้าแรก",
        "Add the address of the page and say that it stands on the home page or is linked from it.",
    ),
    Check.NOT_OWN_SITE: Bilingual(
        "ลงข้อมูลนี้บนเว็บไซต์ของสถานี แล้วเปลี่ยน URL เป็นหน้าบน {site}",
        "Publish it on the station's website and change the address to one on {site}.",
    ),
    Check.OUT_OF_ORDER: Bilingual(
        "ทำข้อ {other} ให้เรียบร้อยก่อน แล้วดูว่าข้อ {item} สอดคล้องกัน",
        "Settle {other} first, then see that {item} matches it.",
    ),
    Check.PERSONAL_DATA: Bilingual(
        "ลบหรือปิดทับเลขเหล่านี้ใน “{name}” แล้วแนบฉบับใหม่แทนก่อนเผยแพร่",
        "Remove or black out these numbers in “{name}” and attach the new version before it is "
        "published.",
    ),
    Check.OLDER_THAN_ITS_DATA: Bilingual(
        "แนบฉบับที่จัดทำหลังสิ้น {period} แทน หรือแก้งวดของหลักฐานนี้ให้ถูกต้อง",
        "Attach a version made after {period}, or correct the period of this evidence.",
    ),
    Check.SAME_FILE_TWICE: Bilingual(
        "แยกไฟล์ตามงวด หรือแก้งวดของหลักฐานที่แนบผิด",
        "Make one file for each period, or correct the period of the one attached by mistake.",
    ),
    Check.LAST_YEARS_FILE: Bilingual(
        "จัดทำฉบับของปีนี้ แล้วแนบแทน “{name}”",
        "Prepare this year's version and attach it instead of “{name}”.",
    ),
    Check.NOT_READ_WHOLE: Bilingual(
        "เปิดดูส่วนที่เหลือของ “{name}” ด้วยตนเอง หรือแบ่งเป็นไฟล์ที่สั้นลง",
        "Look through the rest of “{name}” yourself, or split it into shorter files.",
    ),
    Check.LINK_GONE: Bilingual(
        "เปิดลิงก์ดูอีกครั้ง หากย้ายหน้าแล้ว แก้ URL ให้ตรง",
        "Open the link again; if the page has moved, correct the address.",
    ),
    Check.LINK_SIGN_IN: Bilingual(
        "ตั้งค่าให้ทุกคนที่มีลิงก์เปิดดูได้ หรือลงไฟล์บนเว็บไซต์ของสถานี",
        "Let anyone with the link see it, or put the file on the station's website.",
    ),
    Check.LINK_TROUBLE: Bilingual(
        "เปิดลิงก์ดูด้วยตนเอง หากยังเปิดไม่ได้ แจ้งผู้ดูแลเว็บไซต์",
        "Open the link yourself; if it still fails, tell whoever runs the website.",
    ),
    Check.LINK_CHANGED: Bilingual(
        "เปิดลิงก์ดูว่ายังครบถ้วนหรือไม่ หากไม่ ส่งข้อนี้กลับแก้ไขพร้อมเหตุผล",
        "Open the link; if it is no longer right, return the item with the reason.",
    ),
    Check.LINK_WRONG_YEAR: Bilingual(
        "เปิดลิงก์ดู หากเป็นหน้าของปีก่อน แก้ URL เป็นหน้าของปี {expected}",
        "Open the link; if it is an earlier year's page, change the address to that of {expected}.",
    ),
    Check.NOT_ON_HOME_PAGE: Bilingual(
        "เพิ่มลิงก์หรือแบนเนอร์ไปยังหน้านี้ที่หน้าแรกของเว็บไซต์ แล้วตรวจลิงก์อีกครั้ง",
        "Put a link or banner to it on the home page, then check the link again.",
    ),
}

PUBLISH_OR_SAY_NIL = Bilingual(
    "เผยแพร่ข้อมูลของ {earliest} ก่อน หากไม่มีข้อมูลให้ระบุ “{sentence}” แล้วบันทึกผลที่ {requirement}",
    "Publish {earliest} first, or “{sentence}” if there was nothing, then mark {requirement}.",
)
CONFIRM_WORDING = Bilingual(
    "ขอแบบตรวจฉบับเต็มจากผู้ประสาน ITA แล้วยืนยันข้อความของ {requirement} กับต้นฉบับ",
    "Get the full form from the ITA coordinator and confirm the wording of {requirement}.",
)
ADD_ADDRESS = Bilingual(
    "เพิ่ม URL ของหน้านั้นบนเว็บไซต์ของสถานี", "Add its address on the station's website."
)
COMPLETE_FIGURES = Bilingual(
    "เมื่อสิ้น {period} แล้ว ปรับตัวเลขของงวดนี้ที่หน้าข้อมูลให้ครบทั้งงวด ผลจะปรับตามเอง",
    "Once {period} is over, bring its figures up to date on their page; the answer follows.",
)
