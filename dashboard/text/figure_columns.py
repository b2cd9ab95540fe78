"""What the fields of figures are called: on screens, in templates, and by people in their sheets.

Aliases are written without spaces and brackets, as titles are compared.
"""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import FISCAL_MONTHS
from dashboard.domain.thai import MONTH_ABBREVIATIONS
from dashboard.text.dates import ENGLISH_MONTHS

_MONTH = Bilingual("เดือน", "Month")
_DAY = Bilingual("วันที่", "Day")
_SECTION = Bilingual("สายงาน", "Section")
_MONTH_ALIASES = "ประจำเดือน เดือนปี เดือนพศ งวด งวดเดือน เดือนที่"
_DAY_ALIASES = "วันเดือนปี วันเดือนปีที่จัด วันที่จัด วันที่ดำเนินการ วันเดือนปีที่ดำเนินการ เมื่อวันที่ date"
_SECTION_ALIASES = "งาน แผนก ฝ่าย สายงานที่รับผิดชอบ แผนกงาน หน่วยงาน งานที่รับผิดชอบ workline"
REMARK = Bilingual("หมายเหตุ", "Note")
PASSED_BY = "หมายเหตุ ลำดับ ลำดับที่ ที่ ลำ เลขที่ no note notes remark remarks"
"""Titles of columns that are left unread without a word, where no field is called so."""


def _monthly(group: Bilingual) -> dict[str, Bilingual]:
    prefix = {"Plan": "planned", "Spent": "spent"}[group.en]
    return {
        f"{prefix}_{month:02}": Bilingual(
            f"{group.th} {MONTH_ABBREVIATIONS[month - 1]}",
            f"{group.en} {ENGLISH_MONTHS[month - 1]}",
        )
        for month in FISCAL_MONTHS
    }


_Names = Mapping[str, Bilingual]
TITLES: Mapping[Dataset, _Names] = {
    Dataset.COMPLAINTS: {
        "month": _MONTH,
        "kind": Bilingual("ประเภทเรื่อง", "Kind"),
        "carried": Bilingual("ยกมา", "Carried over"),
        "received": Bilingual("รับใหม่", "Received"),
        "completed": Bilingual("แล้วเสร็จ", "Completed"),
        "pending": Bilingual("อยู่ระหว่างดำเนินการ", "Pending"),
    },
    Dataset.BUDGET: {
        "source": Bilingual("แหล่งเงิน", "Source"),
        "category": Bilingual("หมวด", "Category"),
        "name": Bilingual("รายการ", "Line"),
        "yearly_plan": Bilingual("แผนทั้งปี (บาท)", "Yearly plan (baht)"),
        **_monthly(Bilingual("แผน", "Plan")),
        **_monthly(Bilingual("ใช้จ่าย", "Spent")),
        "obstacle": Bilingual("ปัญหา/อุปสรรค", "Obstacles"),
    },
    Dataset.FUND: {
        "quarter": Bilingual("ไตรมาส", "Quarter"),
        "carried": Bilingual("ยกมา (บาท)", "Carried over (baht)"),
        "allocated": Bilingual("ได้รับจัดสรร (บาท)", "Allocated (baht)"),
        "spent": Bilingual("ใช้จ่าย (บาท)", "Spent (baht)"),
        "note": REMARK,
    },
    Dataset.PROCUREMENT: {
        "month": _MONTH,
        "number": Bilingual("ที่", "Number"),
        "fiscal_year": Bilingual("ปีงบประมาณ", "Fiscal year"),
        "agency": Bilingual("ชื่อหน่วยงาน", "Agency"),
        "district": Bilingual("อำเภอ", "District"),
        "province": Bilingual("จังหวัด", "Province"),
        "ministry": Bilingual("กระทรวง", "Ministry"),
        "agency_kind": Bilingual("ประเภทหน่วยงาน", "Kind of agency"),
        "name": Bilingual("ชื่อรายการของงานที่ซื้อหรือจ้าง", "Purchase or hire"),
        "allocated": Bilingual("วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", "Budget allocated (baht)"),
        "budget_source": Bilingual("แหล่งที่มาของงบประมาณ", "Source of the budget"),
        "status": Bilingual("สถานการณ์จัดซื้อจัดจ้าง", "Status"),
        "method": Bilingual("วิธีการจัดซื้อจัดจ้าง", "Method"),
        "reference_price": Bilingual("ราคากลาง (บาท)", "Reference price (baht)"),
        "agreed_price": Bilingual("ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "Agreed price (baht)"),
        "vendor": Bilingual("รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "Vendor selected"),
        "egp": Bilingual("เลขที่โครงการในระบบ e-GP", "Project number in e-GP"),
    },
    Dataset.CASES: {
        "month": _MONTH,
        "group": Bilingual("กลุ่มความผิด", "Offence group"),
        "offence": Bilingual("ฐานความผิด", "Offence"),
        "reported": Bilingual("รับแจ้ง", "Reported"),
        "arrested": Bilingual("จับกุม", "Arrested"),
    },
    Dataset.RISKS: {
        "section": _SECTION,
        "process": Bilingual("กระบวนงาน", "Process"),
        "risk": Bilingual("ความเสี่ยงการรับสินบน", "Risk of bribery"),
        "likelihood": Bilingual("โอกาส (1-5)", "Likelihood (1-5)"),
        "impact": Bilingual("ผลกระทบ (1-5)", "Impact (1-5)"),
        "measure": Bilingual("มาตรการ", "Measure"),
        "result": Bilingual("ผลการดำเนินการ", "Result"),
    },
    Dataset.ACTIVITIES: {
        "day": _DAY,
        "section": _SECTION,
        "name": Bilingual("กิจกรรม", "Activity"),
        "place": Bilingual("สถานที่", "Place"),
        "kind": Bilingual("ประเภทกิจกรรม", "Kind"),
        "head_took_part": Bilingual("หัวหน้าสถานีร่วม", "Head took part"),
        "pictures": Bilingual("จำนวนภาพ", "Pictures"),
    },
    Dataset.SURVEYS: {
        "day": _DAY,
        "officers": Bilingual("ผู้ตอบ IIT สะสม (คน)", "IIT answers so far"),
        "public": Bilingual("ผู้ตอบ EIT สะสม (คน)", "EIT answers so far"),
    },
    Dataset.BRIEFINGS: {
        "day": _DAY,
        "topic": Bilingual("เรื่องที่ชี้แจง", "Topic"),
        "attended": Bilingual("ผู้เข้าร่วม (คน)", "Attended"),
        "who": Bilingual("ผู้เข้าร่วมเป็นใคร", "Who attended"),
    },
}
"""By field, in the order of its shape."""

REGISTER_TITLES: _Names = {
    "received_on": Bilingual("วันที่รับเรื่อง", "Received on"),
    "completed_on": Bilingual("วันที่แล้วเสร็จ", "Completed on"),
    "status": Bilingual("สถานะ", "Status"),
    "kind": Bilingual("ประเภทเรื่อง", "Kind"),
}
"""The columns of a register of complaints, one row for each, that are counted into months."""

ALIASES: Mapping[Dataset, Mapping[str, str]] = {
    Dataset.FUND: {
        "quarter": "ไตรมาสที่ งวด งวดที่ ประจำไตรมาส ช่วงเวลา ช่วงไตรมาส period",
        "carried": "เงินยกมา ยอดยกมา คงเหลือยกมา ยอดคงเหลือยกมา carriedover broughtforward",
        "allocated": "จัดสรร เงินได้รับจัดสรร งบประมาณที่ได้รับจัดสรร จำนวนเงินที่ได้รับจัดสรร ได้รับ "
        "เงินที่ได้รับจัดสรร ได้รับการจัดสรร received budget",
        "spent": "ใช้จ่ายไป เบิกจ่าย ผลการใช้จ่าย ผลการเบิกจ่าย จำนวนเงินที่ใช้จ่าย จ่าย ใช้ไป "
        "เงินที่ใช้จ่าย การใช้จ่าย spending expenditure",
        "note": "หมายเหตุ ข้อสังเกต remark remarks note notes",
    },
    Dataset.PROCUREMENT: {
        "month": f"{_MONTH_ALIASES} เดือนที่จัดซื้อจัดจ้าง",
        "number": "ลำดับ ลำดับที่ no",
        "fiscal_year": "ปีงบประมาณพศ ปีงบ year",
        "agency": "หน่วยงาน ชื่อสถานี สถานี",
        "district": "อำเภอเขต เขต",
        "ministry": "สังกัดกระทรวง สังกัด",
        "agency_kind": "ประเภทของหน่วยงาน",
        "name": "ชื่อรายการ รายการ ชื่องาน ชื่อโครงการ งานที่ซื้อหรือจ้าง ชื่อรายการงานที่ซื้อหรือจ้าง "
        "งานที่จัดซื้อจัดจ้าง งานที่จัดซื้อหรือจัดจ้าง รายการจัดซื้อจัดจ้าง ชื่อรายการที่ซื้อหรือจ้าง item project",
        "allocated": "วงเงินงบประมาณ วงเงิน งบประมาณ งบประมาณที่ได้รับจัดสรร วงเงินที่ได้รับจัดสรร "
        "วงเงินที่จะซื้อหรือจ้าง วงเงินที่ซื้อหรือจ้าง budget",
        "budget_source": "แหล่งที่มา แหล่งงบประมาณ แหล่งเงิน แหล่งที่มาของเงิน แหล่งที่มางบประมาณ source",
        "status": "สถานะ สถานะการจัดซื้อจัดจ้าง สถานการณ์การจัดซื้อจัดจ้าง สถานการณ์จัดซื้อหรือจัดจ้าง "
        "สถานะการดำเนินการ",
        "method": "วิธีการ วิธีจัดซื้อจัดจ้าง วิธีซื้อหรือจ้าง วิธีการซื้อหรือจ้าง วิธีการจัดซื้อหรือจัดจ้าง",
        "reference_price": "ราคาอ้างอิง medianprice",
        "agreed_price": "ราคาที่ตกลง ราคาที่ตกลงซื้อ ราคาตกลงซื้อหรือจ้าง ราคาที่ตกลงซื้อจ้าง ราคาที่ซื้อหรือจ้าง "
        "ราคาที่จัดซื้อจัดจ้าง ราคาที่ตกลงซื้อหรือตกลงจ้าง price contractprice",
        "vendor": "ผู้ประกอบการ ผู้ประกอบการที่ได้รับการคัดเลือก ผู้ได้รับคัดเลือก ผู้ได้รับการคัดเลือก ผู้รับจ้าง "
        "รายชื่อผู้ประกอบการ ผู้ชนะ ผู้ขายหรือผู้รับจ้าง คู่สัญญา supplier",
        "egp": "เลขที่โครงการ เลขโครงการ egp เลขที่egp เลขที่โครงการegp เลขโครงการegp projectnumber",
    },
    Dataset.CASES: {
        "month": _MONTH_ALIASES,
        "group": "กลุ่ม กลุ่มที่ กลุ่มคดี ประเภทคดี ประเภทความผิด กลุ่มฐานความผิด",
        "offence": "ความผิด ฐาน ข้อหา คดี ประเภท รายการ ชื่อฐานความผิด charge crime",
        "reported": "รับคำร้องทุกข์ รับแจ้งคดี คดีรับแจ้ง คดีที่รับแจ้ง เกิด คดีเกิด เกิดเหตุ คดีที่เกิด รับคดี "
        "จำนวนคดีที่เกิด รับคำร้องทุกข์คดี รับแจ้งราย cases",
        "arrested": "จับ จับได้ คดีที่จับ คดีจับ จับกุมได้ จับกุมคดี จับราย จับกุมราย คดีที่จับกุม จำนวนคดีที่จับ arrests",
    },
    Dataset.RISKS: {
        "section": _SECTION_ALIASES,
        "process": "กระบวนการ กระบวนการงาน ขั้นตอน ภารกิจ กระบวนงานขั้นตอน งานหรือกระบวนงาน",
        "risk": "ความเสี่ยง เหตุการณ์ความเสี่ยง ความเสี่ยงต่อการรับสินบน ความเสี่ยงสินบน "
        "ประเด็นความเสี่ยง ความเสี่ยงการทุจริต",
        "likelihood": "โอกาสเกิด โอกาสที่จะเกิด ระดับโอกาส ความน่าจะเป็น probability",
        "impact": "ระดับผลกระทบ ความรุนแรง ความรุนแรงของผลกระทบ",
        "measure": "มาตรการป้องกัน มาตรการจัดการ มาตรการจัดการความเสี่ยง มาตรการบริหารจัดการความเสี่ยง "
        "แนวทางป้องกัน measures control",
        "result": "ผล ผลการดำเนินงาน ผลการดำเนินการตามมาตรการ ผลการจัดการความเสี่ยง results",
    },
    Dataset.ACTIVITIES: {
        "day": _DAY_ALIASES,
        "section": _SECTION_ALIASES,
        "name": "ชื่อกิจกรรม รายการ เรื่อง รายละเอียด ผลการปฏิบัติ ผลการปฏิบัติงาน รายละเอียดกิจกรรม",
        "place": "ที่ไหน ณ สถานที่จัด location where",
        "kind": "ประเภท ชนิด ลักษณะ ลักษณะกิจกรรม type",
        "head_took_part": "ผกกร่วม ผู้กำกับร่วม หัวหน้าสถานีเข้าร่วม หัวหน้าสถานีมีส่วนร่วม ผู้บริหารร่วม "
        "หัวหน้าสถานี ผกก head",
        "pictures": "ภาพ ภาพถ่าย จำนวนภาพถ่าย รูป จำนวนรูป photos",
    },
    Dataset.SURVEYS: {
        "day": _DAY_ALIASES,
        "officers": "ผู้ตอบiit ผู้ตอบiitสะสม iit iitสะสม เจ้าหน้าที่ตอบ ผู้มีส่วนได้ส่วนเสียภายใน",
        "public": "ผู้ตอบeit ผู้ตอบeitสะสม eit eitสะสม ประชาชนตอบ ผู้มีส่วนได้ส่วนเสียภายนอก",
    },
    Dataset.BRIEFINGS: {
        "day": f"{_DAY_ALIASES} วันที่ชี้แจง วันที่ประชุม",
        "topic": "เรื่อง หัวข้อ หัวข้อการชี้แจง ชื่อเรื่อง subject",
        "attended": "ผู้เข้าร่วม จำนวนผู้เข้าร่วม จำนวนผู้เข้าร่วมประชุม ผู้เข้าร่วมประชุม จำนวนผู้เข้าร่วมฟัง",
        "who": "ใครเข้าร่วม กลุ่มผู้เข้าร่วม รายละเอียดผู้เข้าร่วม ผู้เข้าร่วมประกอบด้วย",
    },
}
"""By field: other names that people give it. Its own titles and its English name always count.

Complaints and budget, whose titles follow rules of their own, are read by their own readers.
"""

COMPUTED = (
    "คงเหลือ ยอดคงเหลือ ร้อยละ รวม ระดับความเสี่ยง ระดับ คะแนน คะแนนความเสี่ยง ร้อยละการจับกุม "
    "total percent balance"
)
"""Titles of what is computed here anyway, and so passed by."""


def title_of(dataset: Dataset, field: str) -> Bilingual:
    """What a field is called; a field of the register of complaints too."""
    names = TITLES[dataset]
    return names[field] if field in names else REGISTER_TITLES[field]
