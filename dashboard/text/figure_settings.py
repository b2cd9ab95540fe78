"""What is wrong with a setting of figures."""

from dashboard.domain.bilingual import Bilingual

NOT_A_LINK = Bilingual(
    "ลิงก์ต้องขึ้นต้นด้วย http:// หรือ https:// และไม่มีช่องว่าง",
    "a link begins with http:// or https:// and has no blanks",
)
