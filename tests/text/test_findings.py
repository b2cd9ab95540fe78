"""Every finding has its words: a label, a reason and a next step, all facts spoken."""

from __future__ import annotations

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.checks import YearFacts
from dashboard.domain.documents import Personal
from dashboard.domain.findings import Check, Finding, Level
from dashboard.domain.fiscal import Month
from dashboard.domain.links import Outcome
from dashboard.text import finding_facts, findings
from dashboard.text.finding_reasons import WHY
from dashboard.text.finding_steps import NEXT_STEP
from tests.domain.checks.examples import EXAMPLES, VARIANTS, with_piece
from tests.domain.checks.faultless import Y2568, catalogue, document, file, found, of_year, only
from tests.text.wordings import has_thai

LONGEST_LABEL = 28
"""Letters that fit a chip at 390 px."""
YEARS: dict[str, YearFacts] = {str(check): year for check, year in EXAMPLES.items()} | VARIANTS


def told(finding: Finding) -> tuple[Bilingual, Bilingual]:
    item = catalogue().item(finding.item)
    return findings.why(finding, item, Y2568), findings.next_step(finding, item, Y2568)


@pytest.mark.parametrize("words", [findings.LABEL, WHY, NEXT_STEP])
def test_every_check_has_words_of_its_own(words: dict[Check, Bilingual]) -> None:
    assert {*words} == {*Check}
    assert len({each.th for each in words.values()}) == len(Check)
    assert len({each.en for each in words.values()}) == len(Check)


def test_every_level_kind_of_number_and_outcome_has_words() -> None:
    assert {*findings.LEVEL} == {*Level}
    assert {*finding_facts.PERSONAL} == {*Personal}
    assert {*finding_facts.OUTCOME} == {*Outcome}


@pytest.mark.parametrize("label", findings.LABEL.values(), ids=[*findings.LABEL])
def test_a_label_fits_a_chip(label: Bilingual) -> None:
    letters = [letter for letter in label.th if not _stacked(letter)]
    assert len(letters) <= LONGEST_LABEL


def _stacked(letter: str) -> bool:
    return (
        letter in "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
    )


@pytest.mark.parametrize("name", YEARS)
def test_every_finding_is_told_in_both_languages_with_its_facts(name: str) -> None:
    for finding in found(YEARS[name]):
        for words in told(finding):
            assert has_thai(words.th)
            assert words.th != words.en
            for said in (words.th, words.en):
                assert not {"{", "}"} & {*said}
                assert _unspoken(said) == []
                assert "  " not in said


def _unspoken(said: str) -> list[str]:
    return [bit for bit in ("None", "Bilingual", "Month(", "Period(", "()", "“”") if bit in said]


def reason(name: str) -> str:
    return told(only(YEARS[name]))[0].th


def step(name: str) -> str:
    return told(only(YEARS[name]))[1].th


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("component_missing", "(O1.2)"),
        ("month_missing", "พ.ย. 2567 ถึง ม.ค. 2568"),
        ("marked_early", "ต.ค. 2567 (O4.6) เมื่อวันที่ 31 ต.ค. 2567"),
        ("nil_but_purchases", "ข้อ O14 ระบุ “ไม่มีการจัดซื้อจัดจ้าง” ใน พ.ย. 2567 แต่ข้อ O15"),
        ("purchases_nil_but_notices", "ข้อ O15 ระบุ “ไม่มีการจัดซื้อจัดจ้าง” ใน พ.ย. 2567 แต่ข้อ O14"),
        ("format_missing", "ไฟล์ Excel ของ 6 เดือนแรก ปี 2568"),
        ("numbers_as_text", "(I5, I6, M5, M6, N5 และอีก 1 รายการ)"),
        ("columns_missing", "ไม่มีช่อง “ราคากลาง (บาท)” แบบตรวจกำหนดให้ครบ 16 ช่อง"),
        ("many columns", "และอีก 3 รายการ"),
        ("wrong_year", "กล่าวถึงปี 2567 แต่ไม่มีปี 2568"),
        ("policy_signer", "(เจ้าหน้าที่ทดสอบ 3)"),
        ("language_missing", "มีแต่ภาษาไทย ยังไม่มีภาษาอังกฤษ"),
        ("not_own_site", "อยู่ที่ facebook.com ไม่ใช่เว็บไซต์ของสถานี (station.example.go.th)"),
        ("out_of_order", "ข้อ O19 เริ่มเมื่อวันที่ 10 ธ.ค. 2567 ก่อนข้อ O18"),
        ("rests on nothing", "แต่ข้อ O24 ซึ่งต้องมาก่อนยังไม่เริ่ม"),
        ("personal_data", "เลขประจำตัวประชาชน 1 แห่ง (หน้า 2)"),
        ("places", "C6 และอีก 2 แห่ง)"),
        ("somewhere", "เลขที่บัญชีธนาคาร 1 แห่ง (ไม่ทราบตำแหน่ง)"),
        ("same_file_twice", "(ต.ค. 2567, พ.ย. 2567)"),
        ("last_years_file", "ปีงบประมาณ 2567"),
        ("link_trouble", "เมื่อวันที่ 1 มิ.ย. 2568: ตอบช้าเกินกำหนด"),
        ("quarter", "(O13.5) ของ ไตรมาส 4/2567"),
        ("both quarters", "ของ ไตรมาส 4/2567, ไตรมาส 1/2568"),
        ("lost wording", "ข้อความของ O23.10 ในต้นฉบับขาดหาย"),
        ("measure", "(S1.1.1) ขาดเพียงส่วนเดียว มาตรการนี้ก็ยังไม่ครบ"),
    ],
)
def test_what_is_said(name: str, says: str) -> None:
    assert says in reason(name)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("month_missing", "เผยแพร่ข้อมูลของ พ.ย. 2567 ก่อน"),
        ("month that may be nil", "ให้ระบุ “ไม่มีผลการดำเนินงาน”"),
        ("lost wording", "ยืนยันข้อความของ O23.10 กับต้นฉบับ"),
        ("egp_blank", "เขียน “ไม่ต้องดำเนินการผ่านระบบ e-GP” ในช่อง P5, P9"),
        ("on the website", "บนเว็บไซต์ของสถานี"),
        ("format_missing", "แนบไฟล์ Excel"),
    ],
)
def test_what_to_do(name: str, says: str) -> None:
    says_it = [says in told(finding)[1].th for finding in found(YEARS[name])]
    assert any(says_it)


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (["2024-10"], "ต.ค. 2567"),
        (["2024-11", "2024-10"], "ต.ค. 2567, พ.ย. 2567"),
        (["2024-10", "2024-11", "2024-12"], "ต.ค. 2567 ถึง ธ.ค. 2567"),
        (["2024-10", "2024-12", "2025-01", "2025-02"], "ต.ค. 2567, ธ.ค. 2567 ถึง ก.พ. 2568"),
    ],
)
def test_months_in_a_row_are_told_as_first_to_last(months: list[str], said: str) -> None:
    assert finding_facts.months_in_words(map(Month.parse, months)).th == said


def test_a_name_with_braces_stays_as_it_is() -> None:
    spoilt = file("O20", document(years=((2567, 1),)), name="แผน {year} {0}.pdf")
    finding = only(of_year(with_piece("O20", spoilt)))
    assert "“แผน {year} {0}.pdf”" in told(finding)[0].th
