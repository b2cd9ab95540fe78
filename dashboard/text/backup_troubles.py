"""Why a backup could not be made or restored, and what to do."""

from dashboard.domain.bilingual import Bilingual

TROUBLE = {
    "nothing_there": Bilingual(
        "ยังไม่มีข้อมูลของสถานีนี้ในฐานข้อมูล จึงไม่มีอะไรให้สำรอง",
        "The database holds nothing of this station yet, so there is nothing to back up.",
    ),
    "full": Bilingual(
        "พื้นที่ดิสก์ไม่พอ ({detail}) ข้อมูลของสถานีไม่ได้รับผลกระทบ โปรดเพิ่มพื้นที่หรือเลือกที่เก็บอื่น แล้วทำอีกครั้ง",
        "The disk is full ({detail}). The station's data is untouched. Make room or choose "
        "another place, then do it again.",
    ),
    "no_folder": Bilingual(
        "เขียนในโฟลเดอร์ที่เก็บไฟล์สำรองไม่ได้ ({detail}) โปรดตรวจว่ายังมีโฟลเดอร์นั้น ไดรฟ์ยังเสียบอยู่ และมีสิทธิ์เขียน",
        "The folder of backups cannot be written ({detail}). See that it is there, that its drive "
        "is plugged in and that it may be written.",
    ),
    "storage": Bilingual(
        "อ่านไฟล์หลักฐานจากที่เก็บไฟล์ไม่ได้ ({detail}) จึงยังไม่ได้สำรอง โปรดตรวจการเชื่อมต่อแล้วทำอีกครั้ง",
        "The storage of evidence does not answer ({detail}), so no backup was made. Check the "
        "connection and do it again.",
    ),
    "not_separable": Bilingual(
        "ฐานข้อมูลนี้มีหลายสถานี และแยกข้อมูลในตาราง {detail} ตามสถานีไม่ได้ "
        "โปรดสำรองทั้งฐานข้อมูลด้วยเครื่องมือของ PostgreSQL (pg_dump)",
        "The database has several stations, and the table {detail} cannot be told apart by "
        "station. Back up the whole database with PostgreSQL's own pg_dump.",
    ),
    "keeps_changing": Bilingual(
        "มีการลบไฟล์หลักฐานออกถาวรระหว่างสำรองหลายครั้งติดกัน โปรดรอสักครู่แล้วทำอีกครั้ง",
        "Evidence was removed for good while it was being copied, several times in a row. Wait "
        "a moment and do it again.",
    ),
    "no_file": Bilingual(
        "เปิดไฟล์สำรองไม่ได้ ({detail}) โปรดตรวจชื่อไฟล์และตำแหน่งที่เก็บ",
        "The backup cannot be opened ({detail}). Check its name and where it is.",
    ),
    "not_a_backup": Bilingual(
        "ไฟล์นี้ไม่ใช่ไฟล์สำรองข้อมูลของระบบนี้ ยังไม่มีอะไรเปลี่ยนแปลง",
        "This file is not a backup made by this product. Nothing was changed.",
    ),
    "damaged": Bilingual(
        "ไฟล์สำรองนี้เสียหายหรือคัดลอกมาไม่ครบ จึงไม่ใช้ ยังไม่มีอะไรเปลี่ยนแปลง โปรดใช้ไฟล์สำรองอื่น",
        "This backup is damaged or was not copied whole, and is not used. Nothing was changed. "
        "Please use another one.",
    ),
    "newer": Bilingual(
        "ไฟล์สำรองนี้สร้างด้วยระบบรุ่นใหม่กว่า ({detail}) โปรดติดตั้งระบบรุ่นล่าสุดแล้วกู้คืนอีกครั้ง",
        "This backup was made by a newer version ({detail}). Install that version and restore "
        "again.",
    ),
    "passphrase_needed": Bilingual(
        "ไฟล์สำรองนี้เข้ารหัสไว้ ต้องใช้รหัสผ่าน: ระบุด้วย --passphrase-file หรือพิมพ์เมื่อระบบถาม",
        "This backup is encrypted and needs its passphrase: by --passphrase-file, or typed when "
        "asked.",
    ),
    "wrong_passphrase": Bilingual(
        "รหัสผ่านของไฟล์สำรองไม่ถูกต้อง ยังไม่มีอะไรเปลี่ยนแปลง โปรดตรวจแล้วลองอีกครั้ง",
        "The passphrase of the backup is not right. Nothing was changed. Check it and try again.",
    ),
    "no_room": Bilingual(
        "พื้นที่ดิสก์ไม่พอสำหรับเปิดไฟล์สำรองนี้ โปรดเพิ่มพื้นที่แล้วทำอีกครั้ง",
        "There is not enough room on the disk to open this backup. Make room and do it again.",
    ),
    "other_stations": Bilingual(
        "ฐานข้อมูลปลายทางมีสถานีอื่นอยู่ ({detail}) และเลขลำดับข้อมูลชนกัน จึงไม่กู้คืนทับ "
        "โปรดสร้างฐานข้อมูลใหม่สำหรับสถานีนี้บนเครื่องแม่ข่ายเดิม ตั้ง ITA_DATABASE_URL ไปที่นั่น แล้วกู้คืนอีกครั้ง",
        "The database has other stations ({detail}) whose rows have the same ids, so nothing was "
        "restored. Make a database of its own for this station on the same server, point "
        "ITA_DATABASE_URL there, and restore again.",
    ),
}
"""By the code of the trouble; ``detail`` is what was found."""
