"""What a finding says: a short label, why it costs the item, and the next smallest step."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import HomePage, Item, wording
from dashboard.domain.findings import Check, Finding, Level
from dashboard.domain.fiscal import FiscalYear, Span
from dashboard.text import finding_reasons as reasons
from dashboard.text import finding_steps as steps
from dashboard.text.finding_facts import spoken

LEVEL = {
    Level.ERROR: Bilingual("ต้องแก้ไข", "Error"),
    Level.WARNING: Bilingual("ควรแก้ไข", "Warning"),
    Level.NOTE: Bilingual("ควรทราบ", "Note"),
}

LABEL = {
    Check.COMPONENT_MISSING: Bilingual("ขาดองค์ประกอบ", "Component missing"),
    Check.MONTH_MISSING: Bilingual("ขาดบางเดือน", "Month missing"),
    Check.MARKED_EARLY: Bilingual("บันทึกผลก่อนสิ้นงวด", "Marked before the period ended"),
    Check.ALL_ON_ONE_DAY: Bilingual("บันทึกทุกเดือนในวันเดียว", "All months on one day"),
    Check.NIL_BUT_PURCHASES: Bilingual("ระบุว่าไม่มี แต่มีการจัดซื้อ", "Nil, but there were purchases"),
    Check.PURCHASES_NIL_BUT_NOTICES: Bilingual(
        "สรุปว่าไม่มี แต่มีประกาศ", "Summary nil, but there were notices"
    ),
    Check.FORMAT_MISSING: Bilingual("ขาดรูปแบบไฟล์", "File format missing"),
    Check.ONLY_A_SCAN: Bilingual("เป็นภาพสแกน", "Only a scan"),
    Check.NUMBERS_AS_TEXT: Bilingual("ตัวเลขเป็นข้อความ", "Numbers as text"),
    Check.COLUMNS_MISSING: Bilingual("ตารางขาดช่อง", "Columns missing"),
    Check.EGP_BLANK: Bilingual("ช่อง e-GP ว่าง", "e-GP left blank"),
    Check.WRONG_YEAR: Bilingual("เอกสารผิดปี", "Wrong year"),
    Check.POLICY_OLD: Bilingual("นโยบายของปีก่อน", "Policy of an earlier year"),
    Check.POLICY_SIGNER: Bilingual("ผู้ลงนามอาจไม่ใช่คนปัจจุบัน", "Signed by a predecessor?"),
    Check.LANGUAGE_MISSING: Bilingual("ขาดบางภาษา", "Language missing"),
    Check.NO_ADDRESS: Bilingual("ยังไม่มี URL", "No address"),
    Check.NOT_OWN_SITE: Bilingual("ไม่ใช่เว็บไซต์ของสถานี", "Not the station's website"),
    Check.OUT_OF_ORDER: Bilingual("ผิดลำดับ", "Out of order"),
    Check.PERSONAL_DATA: Bilingual("มีข้อมูลส่วนบุคคล", "Personal data"),
    Check.OLDER_THAN_ITS_DATA: Bilingual("แนบก่อนสิ้นงวด", "Older than its data"),
    Check.SAME_FILE_TWICE: Bilingual("ไฟล์เดียวกันหลายงวด", "Same file twice"),
    Check.LAST_YEARS_FILE: Bilingual("ไฟล์ของปีก่อน", "An earlier year's file"),
    Check.NOT_READ_WHOLE: Bilingual("อ่านได้ไม่หมด", "Not read whole"),
    Check.LINK_GONE: Bilingual("ลิงก์เปิดไม่พบ", "Link gone"),
    Check.LINK_SIGN_IN: Bilingual("ลิงก์ต้องเข้าสู่ระบบ", "Link asks for sign-in"),
    Check.LINK_TROUBLE: Bilingual("ลิงก์มีปัญหา", "Link in trouble"),
    Check.LINK_CHANGED: Bilingual("หน้าเว็บเปลี่ยนหลังอนุมัติ", "Changed since approved"),
    Check.LINK_WRONG_YEAR: Bilingual("หน้าเว็บผิดปี", "Page of the wrong year"),
    Check.NOT_ON_HOME_PAGE: Bilingual("ไม่อยู่หน้าแรก", "Not on the home page"),
}


def label(finding: Finding) -> Bilingual:
    """Two or three words that fit a chip."""
    return LABEL[finding.check]


def why(finding: Finding, item: Item, year: FiscalYear) -> Bilingual:
    """What was found and why it costs the item, in one sentence; ``item`` is the finding's."""
    return _reason(finding, item).filled(**_facts(finding, item, year))


def next_step(finding: Finding, item: Item, year: FiscalYear) -> Bilingual:
    """The next smallest step, in one sentence; ``item`` is the finding's."""
    return _step(finding).filled(**_facts(finding, item, year))


def _reason(finding: Finding, item: Item) -> Bilingual:
    facts = finding.facts
    match finding.check:
        case Check.COMPONENT_MISSING if facts["to_confirm"]:
            return reasons.WORDING_LOST
        case Check.COMPONENT_MISSING if not item.is_disclosure:
            return reasons.MEASURE_INCOMPLETE
        case Check.COMPONENT_MISSING if facts["periods"][0].span is not Span.YEAR:
            return reasons.COMPONENT_OF_PERIODS
        case Check.OUT_OF_ORDER if facts["other_day"] is None:
            return reasons.RESTS_ON_NOTHING
    return reasons.WHY[finding.check]


def _step(finding: Finding) -> Bilingual:
    facts = finding.facts
    match finding.check:
        case Check.COMPONENT_MISSING if facts["to_confirm"]:
            return steps.CONFIRM_WORDING
        case Check.MONTH_MISSING if facts["may_be_nil"]:
            return steps.PUBLISH_OR_SAY_NIL
        case Check.NO_ADDRESS if facts["place"] is HomePage.ON_SITE:
            return steps.ADD_ADDRESS
        case Check.MARKED_EARLY if facts.get("by_figures"):
            return steps.COMPLETE_FIGURES
    return steps.NEXT_STEP[finding.check]


def _facts(finding: Finding, item: Item, year: FiscalYear) -> dict[str, object]:
    """Everything a sentence may need: the finding's facts, its line and its item in words."""
    facts = {name: spoken(name, value, finding.facts) for name, value in finding.facts.items()}
    if months := finding.facts.get("months"):
        facts["earliest"] = spoken("earliest", months[0], finding.facts)
    line = item.requirement(finding.requirement) if finding.requirement else None
    return facts | {
        "item": item.code,
        "requirement": finding.requirement,
        "line": wording(line, year) if line else item.short,
        "sentence": _sentence(finding, item),
    }


def _sentence(finding: Finding, item: Item) -> str | None:
    """The official sentence to write, to the letter: that of a cell, or of an empty period."""
    if finding.check is Check.EGP_BLANK:
        return next((line.sentence for line in item.requirements if line.sentence), None)
    return item.nil_sentence
