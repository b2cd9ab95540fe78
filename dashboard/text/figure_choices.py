"""What the choices of fields are called, and what people write for them."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset

YES, NO = Bilingual("ใช่", "Yes"), Bilingual("ไม่", "No")
YES_WORDS = "ใช่ มี ร่วม เข้าร่วม ✓ ✔ ☑ √ / y yes true 1 จริง"
NO_WORDS = "ไม่ ไม่ใช่ ไม่มี ไม่ร่วม ไม่ได้ร่วม ไม่เข้าร่วม ไม่ได้เข้าร่วม x × ✗ ✘ ☐ - n no false 0 ไม่จริง"

_SECTIONS = {
    "administration": Bilingual("งานอำนวยการ", "Administration"),
    "suppression": Bilingual("งานป้องกันปราบปราม", "Prevention and suppression"),
    "traffic": Bilingual("งานจราจร", "Traffic"),
    "investigation": Bilingual("งานสืบสวน", "Investigation"),
    "inquiry": Bilingual("งานสอบสวน", "Inquiry"),
}
_SECTION_ALIASES = {
    "administration": "อำนวยการ อก งานอก ธุรการงานอำนวยการ",
    "suppression": "ป้องกันปราบปราม ปป งานปป งานป้องกันและปราบปราม ป้องกันและปราบปราม suppression "
    "ธุรการงานป้องกันปราบปราม",
    "traffic": "จราจร จร งานจร ธุรการงานจราจร",
    "investigation": "สืบสวน สส งานสส ธุรการงานสืบสวน",
    "inquiry": "สอบสวน สบ งานสบ ธุรการงานสอบสวน",
}

CHOICES: Mapping[tuple[Dataset, str], Mapping[str, Bilingual]] = {
    (Dataset.COMPLAINTS, "kind"): {
        "corruption": Bilingual("ทุจริตและประพฤติมิชอบ", "Corruption"),
        "procurement": Bilingual("จัดซื้อจัดจ้าง", "Procurement"),
        "general": Bilingual("ทั่วไป", "General"),
    },
    (Dataset.CASES, "group"): {
        "1": Bilingual("ชีวิต ร่างกาย และเพศ", "Life, body and sex"),
        "2": Bilingual("ทรัพย์", "Property"),
        "3": Bilingual("ฐานความผิดพิเศษ", "Special offences"),
        "4": Bilingual("คดีที่รัฐเป็นผู้เสียหาย", "The state as the injured party"),
    },
    (Dataset.RISKS, "section"): _SECTIONS,
    (Dataset.ACTIVITIES, "section"): _SECTIONS,
    (Dataset.ACTIVITIES, "kind"): {
        "policy": Bilingual("Anti-Bribery Policy", "Anti-Bribery Policy"),
        "teaching": Bilingual("อบรมการจัดการทรัพย์สิน", "Teaching about property"),
        "meeting": Bilingual("ประชุม", "Meeting"),
        "other": Bilingual("อื่น ๆ", "Other"),
    },
}
"""By dataset and field: the codes and their names."""

CHOICE_ALIASES: Mapping[tuple[Dataset, str], Mapping[str, str]] = {
    (Dataset.COMPLAINTS, "kind"): {
        "corruption": "ทุจริต การทุจริต ร้องเรียนทุจริต ร้องเรียนการทุจริต ทุจริตประพฤติมิชอบ "
        "การทุจริตและประพฤติมิชอบ ร้องเรียนการทุจริตและประพฤติมิชอบ เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
        "procurement": "การจัดซื้อจัดจ้าง ร้องเรียนจัดซื้อจัดจ้าง ร้องเรียนการจัดซื้อจัดจ้าง เรื่องร้องเรียนการจัดซื้อจัดจ้าง",
        "general": "เรื่องทั่วไป ร้องเรียนทั่วไป เรื่องร้องเรียนทั่วไป",
    },
    (Dataset.CASES, "group"): {
        "1": "กลุ่มที่1 กลุ่ม1 ชีวิตร่างกายเพศ ความผิดเกี่ยวกับชีวิตร่างกายและเพศ "
        "ฐานความผิดเกี่ยวกับชีวิตร่างกายและเพศ ชีวิตร่างกายและความผิดเกี่ยวกับเพศ",
        "2": "กลุ่มที่2 กลุ่ม2 ความผิดเกี่ยวกับทรัพย์ ฐานความผิดเกี่ยวกับทรัพย์ คดีทรัพย์ ทรัพย์สิน",
        "3": "กลุ่มที่3 กลุ่ม3 ความผิดพิเศษ คดีพิเศษ ฐานความผิดคดีพิเศษ",
        "4": "กลุ่มที่4 กลุ่ม4 คดีความผิดที่รัฐเป็นผู้เสียหาย ฐานความผิดที่รัฐเป็นผู้เสียหาย "
        "รัฐเป็นผู้เสียหาย ความผิดที่รัฐเป็นผู้เสียหาย",
    },
    (Dataset.RISKS, "section"): _SECTION_ALIASES,
    (Dataset.ACTIVITIES, "section"): _SECTION_ALIASES,
    (Dataset.ACTIVITIES, "kind"): {
        "policy": "antibribery นโยบายต่อต้านการรับสินบน นโยบายไม่รับของขวัญ nogiftpolicy ต่อต้านการรับสินบน",
        "teaching": "อบรม ให้ความรู้ ทรัพย์สินราชการ อบรมทรัพย์สิน อบรมการจัดการทรัพย์สินและของกลาง "
        "การจัดการทรัพย์สิน อบรมให้ความรู้",
        "meeting": "ประชุมสั่งการ การประชุม",
        "other": "อื่น อื่นๆ กิจกรรมอื่น",
    },
}
"""By dataset and field: what else people write for a code, without spaces and brackets."""


def choice_name(dataset: Dataset, field: str, code: str) -> Bilingual:
    """What a code is called; the code itself where nobody named it."""
    return CHOICES.get((dataset, field), {}).get(code, Bilingual(code, code))
