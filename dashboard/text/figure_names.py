"""Short names of what charts tell apart: they stand beside a row of squares or in one."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.procurement_ways import Way
from dashboard.domain.figures.risk_levels import Level
from dashboard.domain.figures.surveys import Audience

SECTION = {
    "administration": Bilingual("อำนวยการ", "Administration"),
    "suppression": Bilingual("ป้องกันปราบปราม", "Suppression"),
    "traffic": Bilingual("จราจร", "Traffic"),
    "investigation": Bilingual("สืบสวน", "Investigation"),
    "inquiry": Bilingual("สอบสวน", "Inquiry"),
}

WAY = {
    Way.SPECIFIC: Bilingual("เฉพาะเจาะจง", "Specific"),
    Way.SELECTION: Bilingual("คัดเลือก", "Selection"),
    Way.OPEN: Bilingual("ประกาศเชิญชวน", "Open invitation"),
    Way.OTHER: Bilingual("วิธีอื่น", "Other"),
    Way.UNSTATED: Bilingual("ไม่ระบุวิธี", "Not stated"),
}

LEVEL = {
    Level.LOW: Bilingual("ต่ำ", "Low"),
    Level.MEDIUM: Bilingual("ปานกลาง", "Medium"),
    Level.HIGH: Bilingual("สูง", "High"),
    Level.VERY_HIGH: Bilingual("สูงมาก", "Very high"),
}

AUDIENCE = {
    Audience.OFFICERS: Bilingual("เจ้าหน้าที่ (IIT)", "Officers (IIT)"),
    Audience.PUBLIC: Bilingual("ประชาชน (EIT)", "The public (EIT)"),
}
