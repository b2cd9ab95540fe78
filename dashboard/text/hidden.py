"""What is said of what a person does not see in a file, or sees otherwise than it is kept."""

from collections.abc import Mapping

from dashboard.domain.bilingual import Bilingual

ROWS_HIDDEN: Mapping[bool, Bilingual] = {
    False: Bilingual(
        "มีแถวที่ซ่อนหรือถูกตัวกรองบังไว้ {count} แถว (แถวที่ {places}) จึงไม่ได้อ่าน หากต้องการ "
        "ให้ยกเลิกการซ่อนและล้างตัวกรองแล้วนำเข้าใหม่ หรือเลือก “อ่านแถวและคอลัมน์ที่ซ่อนไว้ด้วย”",
        "{count} rows are hidden or filtered out (rows {places}) and were not read. To have them, "
        "unhide them and clear the filter, or choose “Read hidden rows and columns too”.",
    ),
    True: Bilingual(
        "อ่านแถวที่ซ่อนหรือถูกตัวกรองบังไว้ {count} แถวด้วยตามที่เลือก (แถวที่ {places}) โปรดตรวจสอบ",
        "{count} rows that are hidden or filtered out were read as chosen (rows {places}). Check "
        "them.",
    ),
}
COLUMNS_HIDDEN: Mapping[bool, Bilingual] = {
    False: Bilingual(
        "มีคอลัมน์ที่ซ่อนไว้ {count} คอลัมน์ ({places}) จึงไม่ได้อ่าน หากต้องการ ให้ยกเลิกการซ่อนแล้วนำเข้าใหม่ "
        "หรือเลือก “อ่านแถวและคอลัมน์ที่ซ่อนไว้ด้วย”",
        "{count} columns are hidden ({places}) and were not read. To have them, unhide them, or "
        "choose “Read hidden rows and columns too”.",
    ),
    True: Bilingual(
        "อ่านคอลัมน์ที่ซ่อนไว้ {count} คอลัมน์ด้วยตามที่เลือก ({places}) โปรดตรวจสอบ",
        "{count} hidden columns were read as chosen ({places}). Check them.",
    ),
}
"""By whether they were read."""
SHEET_HIDDEN = Bilingual(
    "แผ่นงาน “{sheet}” ถูกซ่อนไว้ จึงไม่ได้อ่าน หากต้องการ ให้ยกเลิกการซ่อน (Unhide) แล้วนำเข้าใหม่",
    "Sheet “{sheet}” is hidden and was not read. To have it, unhide it and import again.",
)
WITH_HIDDEN = Bilingual("อ่านแถวและคอลัมน์ที่ซ่อนไว้ด้วย", "Read hidden rows and columns too")
UNDER_MERGED = Bilingual(
    "มีค่าอยู่ใต้เซลล์ที่ผสาน {count} ช่อง ({places}) ซึ่งมองไม่เห็น จึงไม่ได้อ่าน หากเป็นข้อมูลจริง "
    "ให้ยกเลิกการผสานเซลล์ (Unmerge) แล้วนำเข้าใหม่",
    "{count} values lie under merged cells ({places}), where nobody sees them, and were not read. "
    "If they are meant, unmerge the cells and import again.",
)

SEEN_OTHERWISE = Bilingual(
    "ในช่องเห็นเป็น “{seen}” แต่ค่าที่ไฟล์เก็บคือ {held} จึงไม่รับทั้งสองค่า "
    "โปรดจัดรูปแบบช่องเป็น “ทั่วไป” แล้วพิมพ์ค่าที่ถูกต้อง เช่น {example}",
    "The cell shows “{seen}” but the file holds {held}, so neither was taken. Set the cell's "
    "format to General and type the right value, such as {example}.",
)
NOT_SEEN = Bilingual(
    "ในช่องมองไม่เห็นค่า เพราะรูปแบบของช่องซ่อนไว้ แต่ไฟล์เก็บ {held} "
    "โปรดจัดรูปแบบช่องเป็น “ทั่วไป” แล้วลบหรือแก้ค่าให้ถูกต้อง",
    "The cell shows nothing, as its format hides it, but the file holds {held}. Set the format to "
    "General, then clear or correct the value.",
)
