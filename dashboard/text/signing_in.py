"""The pages in front of the product: sign-in, one-time link, password, second factor, account."""

from dashboard.domain.accounts import SHORTEST_PASSWORD, PasswordFault
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history import Deed

TITLE = Bilingual("เข้าสู่ระบบ", "Sign in")
NAME = Bilingual("ชื่อผู้ใช้", "Name")
PASSWORD = Bilingual("รหัสผ่าน", "Password")
ENTER = Bilingual("เข้าสู่ระบบ", "Sign in")
FORGOTTEN = Bilingual(
    "ลืมรหัสผ่านหรือยังไม่มีบัญชี ขอลิงก์ใหม่จากผู้ประสาน ITA ของสถานี",
    "No password, or no account yet? Ask the station's ITA coordinator for a new link.",
)
WITH_PROVIDER = Bilingual("เข้าสู่ระบบด้วย {provider}", "Sign in with {provider}")
FAILED = Bilingual(
    "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง ตรวจว่าแป้นพิมพ์เป็นภาษาที่ต้องการ แล้วลองอีกครั้ง",
    "The name or the password is wrong. Check the keyboard's language and try again.",
)
TOO_OFTEN = Bilingual(
    "ลองผิดหลายครั้งเกินไป โปรดรอถึงเวลา {time} น. แล้วลองอีกครั้ง",
    "Too many wrong tries. Please wait until {time} and try again.",
)
SIGNED_OUT = Bilingual("ออกจากระบบแล้ว", "You are signed out.")
ENDED = Bilingual(
    "การเข้าสู่ระบบสิ้นสุดแล้ว (ไม่ได้ใช้งานนาน หรือถูกให้ออกจากระบบ) สิ่งที่บันทึกแล้วอยู่ครบ โปรดเข้าสู่ระบบอีกครั้ง",
    "Your sign-in has ended. Everything that was saved is kept. Please sign in again.",
)
NOT_THE_PROVIDER_S = Bilingual(
    "เข้าสู่ระบบด้วย {provider} ไม่สำเร็จ ลองอีกครั้ง หรือแจ้งผู้ประสาน ITA พร้อมรหัสอ้างอิง {reference}",
    "Signing in with {provider} failed. Try again, or report the reference {reference}.",
)
NO_ACCOUNT_HERE = Bilingual(
    "{provider} ยืนยันตัวท่านแล้ว แต่ยังไม่มีบัญชีชื่อนี้ในระบบ โปรดแจ้งผู้ประสาน ITA ของสถานี",
    "{provider} knows you, but no account here has that name. Please ask the ITA coordinator.",
)

THE_PROXY = Bilingual("ระบบลงชื่อเข้าใช้ของหน่วยงาน", "the agency's own sign-in")

WELCOME = Bilingual("ยินดีต้อนรับ", "Welcome")
WELCOME_BODY = Bilingual(
    "{officer} เลือกรหัสผ่านของท่านเอง แล้วใช้คู่กับชื่อผู้ใช้ “{name}” ทุกครั้งที่เข้าสู่ระบบ",
    "{officer}: choose a password of your own; with the name “{name}” it opens the product.",
)
NEW_PASSWORD = Bilingual("รหัสผ่านใหม่", "New password")
NEW_PASSWORD_AGAIN = Bilingual("รหัสผ่านใหม่อีกครั้ง", "New password again")
OLD_PASSWORD = Bilingual("รหัสผ่านเดิม", "Present password")
PASSWORD_HINT = Bilingual(
    f"อย่างน้อย {SHORTEST_PASSWORD} ตัว ยาวดีกว่ายาก: ประโยคภาษาไทยสั้น ๆ ที่จำได้เป็นรหัสผ่านที่ดี",
    f"At least {SHORTEST_PASSWORD} letters; a short sentence you remember is best.",
)
SAVE_PASSWORD = Bilingual("บันทึกรหัสผ่าน", "Save the password")
LINK_GONE = Bilingual("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link no longer works")
LINK_GONE_BODY = Bilingual(
    "ลิงก์ใช้ได้ครั้งเดียวและมีอายุสามวัน หากตั้งรหัสผ่านไว้แล้วให้เข้าสู่ระบบตามปกติ หากยัง โปรดขอลิงก์ใหม่จากผู้ประสาน ITA",
    "A link works once and for three days. Sign in with your password, or ask for a new link.",
)
MUST_CHANGE = Bilingual("ตั้งรหัสผ่านใหม่ก่อนใช้งาน", "Choose a new password first")
DIFFERENT = Bilingual(
    "รหัสผ่านใหม่สองช่องไม่ตรงกัน โปรดพิมพ์ใหม่", "The two new passwords differ. Please type them again."
)
OLD_WRONG = Bilingual("รหัสผ่านเดิมไม่ถูกต้อง", "The present password is wrong.")
FAULT = {
    PasswordFault.SHORT: Bilingual(
        f"รหัสผ่านสั้นไป ต้องมีอย่างน้อย {SHORTEST_PASSWORD} ตัว",
        f"Too short: at least {SHORTEST_PASSWORD} letters.",
    ),
    PasswordFault.LONG: Bilingual("รหัสผ่านยาวเกิน 200 ตัว", "Longer than 200 letters."),
    PasswordFault.NAME_IN_IT: Bilingual(
        "รหัสผ่านมีชื่อผู้ใช้อยู่ข้างใน โปรดเลือกคำอื่น", "It contains your name. Choose other words."
    ),
    PasswordFault.COMMON: Bilingual(
        "รหัสผ่านนี้เดาง่ายเกินไป (เป็นคำหรือลำดับที่คนใช้กันมาก) โปรดเลือกคำอื่น",
        "It is too easy to guess. Choose other words.",
    ),
    PasswordFault.SAME: Bilingual(
        "รหัสผ่านใหม่เหมือนรหัสผ่านเดิม โปรดเลือกคำอื่น", "It is the present one. Choose another."
    ),
}
PASSWORD_SAVED = Bilingual(
    "บันทึกรหัสผ่านใหม่แล้ว เครื่องอื่นที่เข้าสู่ระบบไว้ถูกให้ออกทั้งหมด",
    "The new password is saved; every other browser was signed out.",
)

SECOND_TITLE = Bilingual("รหัสยืนยันขั้นที่สอง", "Second step")
SECOND_BODY = Bilingual(
    "เปิดแอปยืนยันตัวตนในโทรศัพท์ แล้วพิมพ์รหัส 6 หลักที่แสดงอยู่",
    "Open the authenticator on your telephone and type the six digits it shows.",
)
CODE = Bilingual("รหัส 6 หลัก", "Six digits")
CONTINUE = Bilingual("ดำเนินการต่อ", "Continue")
CODE_WRONG = Bilingual(
    "รหัสไม่ถูกต้องหรือใช้ไปแล้ว รอรหัสชุดถัดไป แล้วพิมพ์ใหม่ หากผิดเสมอ ให้ตั้งเวลาในโทรศัพท์เป็นอัตโนมัติ",
    "The code is wrong or was used. Wait for the next one; is the telephone's clock right?",
)
LOST_TELEPHONE = Bilingual(
    "โทรศัพท์หาย ให้ผู้กำกับการหรือผู้ประสาน ITA ถอดรหัสขั้นที่สองของท่านที่หน้าเจ้าหน้าที่",
    "Telephone lost? The commander or coordinator can remove your second step.",
)

ACCOUNT = Bilingual("บัญชีของฉัน", "My account")
SIGN_OUT = Bilingual("ออกจากระบบ", "Sign out")
BACK = Bilingual("กลับไปที่แดชบอร์ด", "Back to the dashboard")
CHANGE_PASSWORD = Bilingual("เปลี่ยนรหัสผ่าน", "Change the password")
SECOND_FACTOR = Bilingual("ยืนยันตัวตนขั้นที่สอง", "Second step")
SECOND_ON = Bilingual(
    "เปิดใช้แล้ว: ทุกครั้งที่เข้าสู่ระบบต้องพิมพ์รหัสจากโทรศัพท์", "On: every sign-in asks for a code."
)
SECOND_OFF = Bilingual(
    "ยังไม่เปิด แนะนำสำหรับผู้กำกับการและผู้ประสาน: แม้มีผู้รู้รหัสผ่านก็เข้าไม่ได้ถ้าไม่มีโทรศัพท์ของท่าน",
    "Off. Recommended: a stolen password alone opens nothing.",
)
SECOND_START = Bilingual("เปิดใช้รหัสขั้นที่สอง", "Switch it on")
SECOND_SCAN = Bilingual(
    "สแกนภาพนี้ด้วยแอปยืนยันตัวตน (เช่น Google Authenticator, Microsoft Authenticator) "
    "แล้วพิมพ์รหัส 6 หลักที่แอปแสดง",
    "Scan this with an authenticator, then type the six digits it shows.",
)
SECOND_BY_HAND = Bilingual("สแกนไม่ได้ ให้พิมพ์รหัสนี้ในแอป", "Cannot scan? Type this into it")
SECOND_SET = Bilingual("เปิดใช้รหัสขั้นที่สองแล้ว", "The second step is on.")
SECOND_NOT_FOR_YOU = Bilingual(
    "รหัสขั้นที่สองมีไว้สำหรับผู้กำกับการและผู้ประสาน ITA",
    "The second step is for commanders and coordinators.",
)
SIGN_INS = Bilingual("เครื่องที่เข้าสู่ระบบอยู่", "Where you are signed in")
THIS_BROWSER = Bilingual("เครื่องนี้", "this browser")
SEEN = Bilingual("ใช้ล่าสุด {at}", "last seen {at}")
END_IT = Bilingual("ให้ออกจากระบบ", "Sign it out")
END_OTHERS = Bilingual("ให้เครื่องอื่นออกทั้งหมด", "Sign all others out")
OTHERS_ENDED = Bilingual("ให้เครื่องอื่นออกจากระบบแล้ว", "The others were signed out.")
UNKNOWN_BROWSER = Bilingual("โปรแกรมที่ไม่รู้จัก", "an unknown program")

NOT_FROM_HERE = Bilingual("เปิดจากที่อยู่นี้ไม่ได้", "This address is not served")
NOT_FROM_HERE_BODY = Bilingual(
    "ชื่อเครื่องในแถบที่อยู่ไม่อยู่ในรายการที่ระบบนี้รับ ผู้ดูแลเพิ่มได้ที่ค่าตั้ง ITA_HOSTS",
    "The host in the address bar is not one of this server's. Add it to ITA_HOSTS.",
)
OTHER_SITE = Bilingual("คำขอนี้มาจากเว็บไซต์อื่น", "This request came from another site")
OTHER_SITE_BODY = Bilingual(
    "ระบบไม่รับข้อมูลที่เว็บไซต์อื่นส่งมาแทนท่าน ไม่มีอะไรเปลี่ยน โปรดเปิดหน้านี้จากแดชบอร์ดแล้วลองอีกครั้ง",
    "Nothing another site sends in your name is taken. Open the page from the dashboard.",
)
THROUGH_PROXY = Bilingual("ยังเปิดผ่านเครือข่ายไม่ได้", "Not open to the network yet")
THROUGH_PROXY_BODY = Bilingual(
    "ยังไม่มีบัญชีผู้ใช้ จึงเปิดได้เฉพาะที่เครื่องแม่ข่าย สร้างบัญชีแรกที่เครื่องนั้นด้วย ita-dashboard officers link",
    "There are no accounts, so only the server itself may open it. Make one there with "
    "ita-dashboard officers link.",
)
NOT_NOW = Bilingual("ยังทำไม่ได้ในขณะนี้", "Not possible just now")
TOO_LARGE = Bilingual("ข้อมูลที่ส่งมาใหญ่เกินไป", "What was sent is too large")

TOLD = {
    Deed.INVITE: Bilingual(
        "{who} ออกลิงก์เข้าสู่ระบบให้ {officer} (ชื่อผู้ใช้ {name})",
        "{who} gave {officer} a sign-in link (name {name})",
    ),
    Deed.SIGN_IN: Bilingual("{who} เข้าสู่ระบบ", "{who} signed in"),
    Deed.SIGN_OUT: Bilingual("{who} ออกจากระบบ {count} เครื่อง", "{who} signed out of {count}"),
    Deed.END_SIGN_INS: Bilingual(
        "{who} ให้ {officer} ออกจากระบบ {count} เครื่อง", "{who} signed {officer} out of {count}"
    ),
    Deed.SET_PASSWORD: Bilingual("{who} ตั้งรหัสผ่านของตนเอง", "{who} set a password"),
    Deed.SET_SECOND_FACTOR: Bilingual(
        "{who} เปิดใช้รหัสยืนยันขั้นที่สอง", "{who} switched the second step on"
    ),
    Deed.REMOVE_SECOND_FACTOR: Bilingual(
        "{who} ถอดรหัสยืนยันขั้นที่สองของ {officer}", "{who} removed the second step of {officer}"
    ),
}
"""What history says of signing in; ``who`` is filled by history itself."""
