"""What the rules found in figures, in words: for files and for tables edited on a screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rules.doubts import Code, Doubt
from dashboard.domain.fiscal import Month, Period
from dashboard.text import figure_columns as columns
from dashboard.text import figure_problems as problems
from dashboard.text import imports as wording
from dashboard.text.dates import day, month_and_year, period_name
from dashboard.text.figure_choices import choice_name

WORDS: Mapping[Code, Bilingual] = {
    Code.MISSING: problems.VALUE_MISSING,
    Code.WRONG_FORM: Bilingual(
        "“{given}” ไม่ใช่{column}ที่ใช้ได้ โปรดกรอกใหม่", "“{given}” cannot be “{column}”. Enter it anew."
    ),
    Code.OUT_OF_RANGE: Bilingual(
        "“{given}” อยู่นอกช่วงที่กรอกใน{column}ได้ โปรดตรวจสอบ",
        "“{given}” is out of the range of “{column}”. Check it.",
    ),
    Code.TOO_LONG: Bilingual(
        "{column} ยาว {length} ตัวอักษร ต้องไม่เกิน {longest} ตัวอักษร",
        "“{column}” has {length} characters; at most {longest} are kept.",
    ),
    Code.NOT_A_CHOICE: Bilingual(
        "“{given}” ไม่ใช่ตัวเลือกของ{column}", "“{given}” is no choice of “{column}”."
    ),
    Code.OUTSIDE_YEAR: Bilingual(
        "{given} ไม่อยู่ในปีงบประมาณ {year}", "{given} is not in fiscal year {year}."
    ),
    Code.FUTURE: Bilingual(
        "{when} ยังมาไม่ถึงแต่มีข้อมูลแล้ว โปรดตรวจสอบวัน เดือน และปีงบประมาณ",
        "{when} has not come yet but has figures. Check day, month and fiscal year.",
    ),
    Code.JUMP: Bilingual(
        "{column} {given} มากกว่าปกติ ({usual}) สิบเท่าขึ้นไป โปรดตรวจสอบจำนวนหลัก",
        "{column} {given} is ten times what is usual ({usual}), or more. Check the digits.",
    ),
    Code.UNBALANCED: wording.UNBALANCED,
    Code.TOO_MANY_COMPLETED: wording.TOO_MANY_COMPLETED,
    Code.BROKEN_CHAIN: wording.BROKEN_CHAIN,
    Code.BROKEN_CHAIN_AFTER: wording.BROKEN_CHAIN_AFTER,
    Code.LAST_YEAR_DIFFERS: wording.LAST_YEAR_DIFFERS,
    Code.PLAN_DIFFERS: wording.PLAN_DIFFERS,
    Code.OVERSPENT: wording.OVERSPENT,
    Code.FUTURE_SPENDING: wording.FUTURE_SPENDING,
    Code.FUND_OVERSPENT: Bilingual(
        "{when} ใช้จ่าย {spent} บาท มากกว่าที่มี (ยกมา {carried} + ได้รับจัดสรร {allocated}) โปรดตรวจสอบ",
        "{when}: {spent} baht spent is more than there was (carried {carried} + allocated "
        "{allocated}). Check it.",
    ),
    Code.FUND_CHAIN: Bilingual(
        "{when} ยกมา {found} บาท แต่ {before} คงเหลือ {expected} บาท โปรดตรวจสอบ",
        "{when} carries {found} baht, but {before} left {expected}. Check it.",
    ),
    Code.OVER_REFERENCE: Bilingual(
        "ราคาที่ตกลง {agreed_price} บาท สูงกว่าราคากลาง {reference_price} บาท โปรดตรวจสอบ",
        "The agreed price of {agreed_price} baht is over the reference price of {reference_price}. "
        "Check it.",
    ),
    Code.OVER_ALLOCATED: Bilingual(
        "ราคาที่ตกลง {agreed_price} บาท สูงกว่าวงเงินที่ได้รับจัดสรร {allocated} บาท โปรดตรวจสอบ",
        "The agreed price of {agreed_price} baht is over the {allocated} allocated. Check it.",
    ),
    Code.EGP_BLANK: Bilingual(
        "ช่องนี้ว่างไม่ได้ ให้กรอกเลขที่โครงการ หรือเขียนว่า “{sentence}”",
        "This cell must not be blank: enter the project number, or write “{sentence}”.",
    ),
    Code.EGP_ODD: Bilingual(
        "“{given}” ไม่ใช่เลขที่โครงการ (ตัวเลข 9-13 หลัก) และไม่ใช่ข้อความ “{sentence}” โปรดตรวจสอบ",
        "“{given}” is neither a project number (9 to 13 digits) nor “{sentence}”. Check it.",
    ),
    Code.ENDED_WITHOUT_PRICE: Bilingual(
        "สถานะ “{status}” แต่ไม่มีราคาที่ตกลงซื้อหรือจ้าง โปรดกรอก",
        "The status is “{status}” but there is no agreed price. Enter it.",
    ),
    Code.ENDED_WITHOUT_VENDOR: Bilingual(
        "สถานะ “{status}” แต่ไม่มีชื่อผู้ประกอบการที่ได้รับการคัดเลือก โปรดกรอก",
        "The status is “{status}” but no vendor is named. Enter it.",
    ),
    Code.NIL_WITH_ROWS: Bilingual(
        "{month} ระบุว่าไม่มีการจัดซื้อจัดจ้าง แต่มีรายการจัดซื้อจัดจ้างอยู่ด้วย ให้เหลืออย่างใดอย่างหนึ่ง "
        "(หากบันทึกไว้ก่อนแล้ว ให้ลบออกในตารางของหน้าจัดซื้อจัดจ้าง)",
        "{month} is said to have no procurement, yet has purchases. Keep one of the two (what was "
        "recorded before is removed in the table of the procurement page).",
    ),
    Code.ALIKE: Bilingual(
        "“{given}” ({month}) มีแถวอื่นที่เหมือนกันทุกช่อง โปรดตรวจสอบว่าไม่ได้กรอกซ้ำ",
        "“{given}” ({month}) has another row alike in every cell. Check that it is not "
        "there twice.",
    ),
    Code.TWICE: Bilingual(
        "มีแถวของรายการเดียวกันอยู่แล้ว ให้เหลือแถวเดียว",
        "There is a row of the same already. Keep one of the two.",
    ),
    Code.OTHER_FISCAL_YEAR: Bilingual(
        "ปีงบประมาณ {given} ไม่ใช่ปี {year} ที่กำลังนำเข้า โปรดตรวจสอบ",
        "Fiscal year {given} is not {year}, the one these figures are for. Check it.",
    ),
    Code.ARRESTED_OVER_REPORTED: Bilingual(
        "“{given}” จับกุม {arrested} มากกว่ารับแจ้ง {reported} โปรดตรวจสอบ",
        "“{given}”: {arrested} arrested is more than {reported} reported. Check it.",
    ),
    Code.SECTIONS_MISSING: Bilingual(
        "ยังไม่มีความเสี่ยงของ {sections} ({count} สายงาน) ข้อ O20 ต้องมีครบทุกสายงาน",
        "There is no risk yet of {sections} ({count} sections); O20 demands every section.",
    ),
    Code.HEAD_TOO_FEW: Bilingual(
        "กิจกรรมที่หัวหน้าสถานีร่วมมี {count} ครั้ง ข้อ O19 ต้องมีอย่างน้อย {needed} ครั้ง",
        "The head took part in {count} activities; O19 demands at least {needed}.",
    ),
    Code.KINDS_MISSING: Bilingual(
        "ข้อ O19 ต้องมีกิจกรรมที่หัวหน้าสถานีร่วม ประเภท {kinds} ด้วย",
        "O19 also demands, with the head taking part: {kinds}.",
    ),
    Code.HEADINGS_MISSING: Bilingual(
        "{when} ยังขาดหัวข้อสถิติที่ต้องมี {count} หัวข้อ: {headings}",
        "{when} lacks {count} of the headings it must have: {headings}",
    ),
    Code.ANSWERS_FELL: Bilingual(
        "{column} {found} น้อยกว่าวันที่ {when} ({earlier}) ยอดสะสมต้องไม่ลดลง โปรดตรวจสอบ",
        "{column} {found} is less than on {when} ({earlier}); answers so far never fall. Check it.",
    ),
}


def said(dataset: Dataset, doubt: Doubt) -> Bilingual:
    """What a rule found, with its facts."""
    facts = {name: _fact(dataset, name, fact) for name, fact in doubt.facts.items()}
    if doubt.field:
        facts["column"] = columns.title_of(dataset, doubt.field)
    return WORDS[doubt.code].filled(**facts)


def _fact(dataset: Dataset, name: str, fact: object) -> object:
    match fact:
        case tuple():
            return _listed([_one(dataset, name, part) for part in fact])
        case _:
            return _one(dataset, name, fact)


def _one(dataset: Dataset, name: str, fact: object) -> Bilingual:
    match fact:
        case Month():
            return month_and_year(fact)
        case Period():
            return period_name(fact)
        case date():
            return day(fact)
        case Decimal():
            return Bilingual(f"{fact:,.2f}", f"{fact:,.2f}")
        case int() if name not in ("year", "given"):
            return Bilingual(f"{fact:,}", f"{fact:,}")
        case _:
            return choice_name(dataset, _SINGULAR.get(name, name), str(fact))


_SINGULAR = {"sections": "section", "kinds": "kind"}


def _listed(parts: list[Bilingual]) -> Bilingual:
    return Bilingual(", ".join(p.th for p in parts), ", ".join(p.en for p in parts))
