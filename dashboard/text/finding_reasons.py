"""Why a finding costs the item: one sentence for every check."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.findings import Check

WHY = {
    Check.COMPONENT_MISSING: Bilingual(
        "ยังไม่มี “{line}” ({requirement}) ข้อนี้ต้องครบทุกองค์ประกอบ ขาดเพียงส่วนเดียวก็ไม่ได้คะแนน",
        "“{line}” ({requirement}) is missing; the item scores nothing unless every component is "
        "there.",
    ),
    Check.MONTH_MISSING: Bilingual(
        "“{line}” ({requirement}) ยังไม่มีของ {months} ข้อนี้ต้องครบทุกเดือน ขาดเดือนเดียวก็ไม่ได้คะแนน",
        "“{line}” ({requirement}) is missing for {months}; the item scores nothing unless every "
        "month is there.",
    ),
    Check.MARKED_EARLY: Bilingual(
        "บันทึกผลของ {period} ({lines}) เมื่อวันที่ {day} ซึ่งยังไม่สิ้นงวด ข้อมูลจึงยังไม่ครบและใช้ตอบผู้ประเมินไม่ได้",
        "{period} ({lines}) was marked on {day}, before it was over, so its data cannot be whole "
        "and will not count.",
    ),
    Check.ALL_ON_ONE_DAY: Bilingual(
        "บันทึกผลของ {months} ({lines}) ในวันเดียวกันทั้งหมดคือ {day} "
        "แบบตรวจกำหนดให้เผยแพร่ทุกเดือน ผู้ประเมินอาจเห็นว่าเผยแพร่ย้อนหลัง",
        "{months} ({lines}) were all marked on {day}; the form asks for publication every month, "
        "and an evaluator may take it for publication afterwards.",
    ),
    Check.NIL_BUT_PURCHASES: Bilingual(
        "ข้อ {item} ระบุ “{sentence}” ใน {months} แต่ข้อ {other} มีรายการของเดือนเดียวกัน "
        "ผู้ประเมินจะเห็นว่าประกาศไม่ครบ",
        "{item} says “{sentence}” for {months}, but {other} has entries of the same months; an "
        "evaluator will find notices missing.",
    ),
    Check.PURCHASES_NIL_BUT_NOTICES: Bilingual(
        "ข้อ {item} ระบุ “{sentence}” ใน {months} แต่ข้อ {other} บันทึกว่ามีประกาศในเดือนเดียวกัน "
        "ผู้ประเมินอาจเห็นว่าสรุปไม่ครบ",
        "{item} says “{sentence}” for {months}, but {other} has notices of the same months; an "
        "evaluator may find the summary incomplete.",
    ),
    Check.FORMAT_MISSING: Bilingual(
        "ยังไม่มีไฟล์ {formats} ของ {periods} แบบตรวจกำหนดรูปแบบไฟล์ไว้ ขาดรูปแบบใดก็ไม่ได้คะแนน",
        "There is no {formats} file for {periods}; the item scores nothing without each format "
        "the form demands.",
    ),
    Check.ONLY_A_SCAN: Bilingual(
        "“{name}” เป็นภาพสแกนทุกหน้า เครื่องอ่านข้อมูลไม่ได้ จึงไม่ตรงตามที่แบบตรวจกำหนด",
        "“{name}” is a scan on every page; a machine cannot read its data, as the form demands.",
    ),
    Check.NUMBERS_AS_TEXT: Bilingual(
        "แผ่นงาน “{sheet}” ใน “{name}” เก็บตัวเลขเป็นข้อความ ({cells}) "
        "เครื่องนำไปคำนวณไม่ได้ จึงอาจไม่ถือว่าเป็นไฟล์ที่เครื่องอ่านได้",
        "Sheet “{sheet}” of “{name}” keeps numbers as text ({cells}); a machine cannot calculate "
        "with them, so it may not count as machine-readable.",
    ),
    Check.COLUMNS_MISSING: Bilingual(
        "ตารางในแผ่นงาน “{sheet}” ของ “{name}” ไม่มีช่อง {columns} "
        "แบบตรวจกำหนดให้ครบ {demanded} ช่อง ขาดช่องเดียวก็ไม่ได้คะแนน",
        "The table on sheet “{sheet}” of “{name}” lacks {columns}; the item scores nothing "
        "without all {demanded} columns.",
    ),
    Check.EGP_BLANK: Bilingual(
        "แผ่นงาน “{sheet}” ใน “{name}” เว้นว่างช่องเลขที่โครงการในระบบ e-GP ({cells}) "
        "แบบตรวจห้ามเว้นว่าง จึงถือว่าไม่ครบ",
        "Sheet “{sheet}” of “{name}” leaves the e-GP project number blank ({cells}); the form "
        "allows no blank there, so the table counts as incomplete.",
    ),
    Check.WRONG_YEAR: Bilingual(
        "“{name}” กล่าวถึงปี {named} แต่ไม่มีปี {expected} ที่ต้องแสดง ผู้ประเมินจะเห็นว่าเป็นข้อมูลผิดปี",
        "“{name}” names {named} but never {expected}, the year it should prove; an evaluator "
        "will take it for another year's.",
    ),
    Check.POLICY_OLD: Bilingual(
        "“{name}” กล่าวถึงเฉพาะปี {named} ไม่มีปี {expected} "
        "นโยบายต้องประกาศใหม่ทุกปีแม้หัวหน้าสถานีคนเดิม ฉบับเก่าจึงไม่ได้คะแนน",
        "“{name}” names only {named}, never {expected}; the policy is issued anew every year, "
        "even by the same head, and an old one does not count.",
    ),
    Check.POLICY_SIGNER: Bilingual(
        "ไม่พบชื่อหัวหน้าสถานีคนปัจจุบัน ({commander}) ใน “{name}” "
        "นโยบายต้องประกาศโดยหัวหน้าสถานีคนปัจจุบัน ฉบับของคนก่อนอาจไม่ได้คะแนน",
        "The present head ({commander}) is not named in “{name}”; the policy must be the present "
        "head's, and a predecessor's may not count.",
    ),
    Check.LANGUAGE_MISSING: Bilingual(
        "หลักฐานมีแต่ภาษา{present} ยังไม่มีภาษา{languages} ข้อนี้ต้องมีทั้งสองภาษา ขาดภาษาใดก็ไม่ได้คะแนน",
        "There is evidence in {present} but none in {languages}; the item scores nothing without "
        "both languages.",
    ),
    Check.NO_ADDRESS: Bilingual(
        "{requirement} บันทึกว่าทำแล้ว แต่ยังไม่มี URL ที่ยืนยันตำแหน่งตามแบบตรวจ ({place}) ผู้ประเมินอาจหาไม่พบ",
        "{requirement} is marked as done, but no address shows that it stands where the form "
        "says ({place}); an evaluator may not find it.",
    ),
    Check.NOT_OWN_SITE: Bilingual(
        "“{name}” อยู่ที่ {host} ไม่ใช่เว็บไซต์ของสถานี ({site}) ข้อนี้ต้องแสดงบนเว็บไซต์ของสถานี ที่อื่นจึงไม่นับ",
        "“{name}” is at {host}, not on the station's website ({site}); this item must stand "
        "there, and nowhere else counts.",
    ),
    Check.OUT_OF_ORDER: Bilingual(
        "ข้อ {item} เริ่มเมื่อวันที่ {day} ก่อนข้อ {other} ซึ่งเริ่มเมื่อวันที่ {other_day} "
        "แต่ข้อ {other} ต้องมาก่อน ผู้ประเมินอาจเห็นว่าไม่สอดคล้องกัน",
        "{item} was begun on {day}, before {other} on {other_day}; {other} comes first, and an "
        "evaluator may find that the two do not match.",
    ),
    Check.PERSONAL_DATA: Bilingual(
        "“{name}” มี{kind} {count} แห่ง ({places}) "
        "การเผยแพร่อาจผิดกฎหมายคุ้มครองข้อมูลส่วนบุคคล และต้องถอดออกทั้งไฟล์",
        "“{name}” holds {kind} ({count} found: {places}); publishing them may break the data "
        "protection law, and the whole file would have to come down.",
    ),
    Check.OLDER_THAN_ITS_DATA: Bilingual(
        "“{name}” แนบเมื่อวันที่ {day} ซึ่งยังไม่สิ้น {period} จึงมีข้อมูลไม่ครบงวดและไม่นับเป็นหลักฐาน",
        "“{name}” was added on {day}, before {period} was over, so it cannot hold all of its data "
        "and proves nothing.",
    ),
    Check.SAME_FILE_TWICE: Bilingual(
        "“{name}” เป็นไฟล์เดียวกันที่ใช้กับหลายงวด ({periods}) ผู้ประเมินอาจเห็นว่าไม่ได้แยกข้อมูลตามงวด",
        "“{name}” is one file offered for several periods ({periods}); an evaluator may find that "
        "they are not kept apart.",
    ),
    Check.LAST_YEARS_FILE: Bilingual(
        "“{name}” เป็นไฟล์เดียวกับที่ใช้ในปีงบประมาณ {earlier} ผู้ประเมินจะเห็นว่าไม่ใช่ข้อมูลของปีนี้",
        "“{name}” is the very file offered in fiscal year {earlier}; an evaluator will not take "
        "it for this year's.",
    ),
    Check.NOT_READ_WHOLE: Bilingual(
        "ระบบอ่าน “{name}” ได้ไม่หมดเพราะไฟล์ยาวหรือใหญ่เกินกำหนด ส่วนที่เหลือจึงยังไม่มีใครตรวจ",
        "“{name}” is too long or too large to be read to its end, so the rest of it is unchecked.",
    ),
    Check.LINK_GONE: Bilingual(
        "เปิด {url} เมื่อวันที่ {day} แล้วไม่พบหน้า ผู้ประเมินที่เปิดไม่ได้จะไม่ให้คะแนน",
        "On {day} there was nothing at {url}; an evaluator who cannot open it gives no score.",
    ),
    Check.LINK_SIGN_IN: Bilingual(
        "{url} ขอให้เข้าสู่ระบบก่อน (ตรวจเมื่อ {day}) ผู้ประเมินเปิดดูไม่ได้จึงไม่ให้คะแนน",
        "{url} asks for a sign-in (seen on {day}); an evaluator cannot open it and gives no score.",
    ),
    Check.LINK_TROUBLE: Bilingual(
        "เปิด {url} ไม่สำเร็จเมื่อวันที่ {day}: {outcome} หากผู้ประเมินพบเช่นเดียวกันจะไม่ได้คะแนน",
        "{url} did not open on {day}: {outcome}; if an evaluator meets the same there is no score.",
    ),
    Check.LINK_CHANGED: Bilingual(
        "เนื้อหาที่ {url} ไม่เหมือนตอนที่อนุมัติ (ตรวจเมื่อ {day}) สิ่งที่อนุมัติไว้อาจไม่อยู่แล้ว",
        "{url} no longer reads as when it was approved (seen on {day}); what was approved may be "
        "gone.",
    ),
    Check.LINK_WRONG_YEAR: Bilingual(
        "หน้า {url} กล่าวถึงปี {named} แต่ไม่มีปี {expected} ผู้ประเมินอาจเห็นว่าเป็นข้อมูลของปีก่อน",
        "{url} names {named} but never {expected}; an evaluator may take it for an earlier year's.",
    ),
    Check.NOT_ON_HOME_PAGE: Bilingual(
        "หน้าแรกของเว็บไซต์ไม่มีลิงก์ไปยัง {url} ข้อนี้ต้องอยู่หน้าแรกหรือเชื่อมจากหน้าแรก จึงไม่ได้คะแนน",
        "The home page does not link to {url}; this item must stand on it or be linked from it, "
        "and scores nothing otherwise.",
    ),
}

COMPONENT_OF_PERIODS = Bilingual(
    "ยังไม่มี “{line}” ({requirement}) ของ {periods} ข้อนี้ต้องครบทุกองค์ประกอบ ขาดเพียงส่วนเดียวก็ไม่ได้คะแนน",
    "“{line}” ({requirement}) is missing for {periods}; the item scores nothing unless every "
    "component is there.",
)
MEASURE_INCOMPLETE = Bilingual(
    "ยังไม่มี “{line}” ({requirement}) ขาดเพียงส่วนเดียว มาตรการนี้ก็ยังไม่ครบ",
    "“{line}” ({requirement}) is missing; the measure is incomplete without it.",
)
WORDING_LOST = Bilingual(
    "ข้อความของ {requirement} ในต้นฉบับขาดหายและยังไม่ได้ยืนยัน จึงยังนับว่าครบไม่ได้ และข้อนี้ยังไม่ได้คะแนน",
    "The wording of {requirement} was lost and is not confirmed; it cannot count as met, and the "
    "item scores nothing without it.",
)
RESTS_ON_NOTHING = Bilingual(
    "ข้อ {item} เริ่มแล้วเมื่อวันที่ {day} แต่ข้อ {other} ซึ่งต้องมาก่อนยังไม่เริ่ม ผู้ประเมินอาจเห็นว่าไม่มีที่มา",
    "{item} was begun on {day}, but {other}, which comes first, has not been; an evaluator may "
    "find that it rests on nothing.",
)
