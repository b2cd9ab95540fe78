"""The settings of a fiscal year."""

from dashboard.domain.bilingual import Bilingual

INTRODUCTION = Bilingual(
    "ปีงบประมาณ {year}: ยืนยันเมื่อได้รับแบบตรวจและปฏิทินของปีนี้แล้ว",
    "Fiscal year {year}: confirm once this year's form and calendar have arrived.",
)
CATALOGUE_CONFIRMED = Bilingual(
    "ยืนยันแล้วว่าแบบตรวจปี {edition} ใช้กับปี {year}",
    "The {edition} edition of the form is confirmed for {year}",
)
SYSTEM_CLOSE = Bilingual("วันปิดระบบ", "Day the system closes")
SYSTEM_CLOSE_HELP = Bilingual(
    "เขียนเป็นวันที่ไทย เช่น 30 เม.ย. 2570", "A day in the Buddhist era, e.g. 30/04/2570"
)
SYSTEM_CLOSE_CONFIRMED = Bilingual("ยืนยันวันปิดระบบแล้ว", "The closing day is confirmed")
BAD_DAY = Bilingual(
    "อ่าน “{given}” เป็นวันที่ไม่ได้ เขียนเช่น 30 เม.ย. 2570 หรือ 30/04/2570",
    "“{given}” cannot be read as a day. Write it like 30/04/2570.",
)
REVIEWS_REQUIRED = Bilingual("การตรวจทานก่อนถือว่าครบ", "the review before an item is complete")
ASK_FOR_REVIEWS = Bilingual(
    "ต้องได้รับอนุมัติก่อน จึงถือว่าข้อนั้นครบ", "An item is complete only once it was approved"
)
ASK_FOR_REVIEWS_HELP = Bilingual(
    "เจ้าหน้าที่ส่งตรวจทาน ผู้กำกับการหรือผู้ประสาน ITA อนุมัติ หรือส่งกลับพร้อมเหตุผล",
    "Officers submit; the commander or the ITA coordinator approves, or returns with a reason.",
)
