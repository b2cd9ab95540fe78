"""How officers sign in, as the page of officers tells and sets it."""

from datetime import datetime

from dashboard.domain.accounts import AccountView
from dashboard.domain.bilingual import Bilingual
from dashboard.text import dates

ACCESS = Bilingual("การเข้าใช้", "Signing in")
MANAGE = Bilingual("การเข้าใช้", "Access")
NO_ACCOUNT = Bilingual("ยังไม่มีบัญชี", "no account")
WAITS_FOR_LINK = Bilingual("รอเปิดลิงก์ ถึง {until}", "link open until {until}")
LINK_EXPIRED = Bilingual("ลิงก์หมดอายุ ยังไม่ได้ตั้งรหัสผ่าน", "link expired, no password yet")
NEVER_SEEN = Bilingual("มีบัญชี ไม่ได้เข้าใช้อยู่", "has an account, not signed in")
SEEN = Bilingual("ใช้ล่าสุด {at}", "last seen {at}")
WITH_SECOND = Bilingual("{words} · รหัสขั้นที่สอง", "{words} · second step")

WHO = Bilingual("การเข้าใช้ของ {name}", "How {name} signs in")
NAME = Bilingual("ชื่อผู้ใช้", "Name to sign in with")
NAME_HELP = Bilingual(
    "พิมพ์ง่ายและไม่ซ้ำใครในสถานี ใช้ภาษาไทยหรืออังกฤษก็ได้", "Easy to type, and nobody else's here."
)
FIRST_LINK = Bilingual("ออกลิงก์เข้าสู่ระบบ", "Make a sign-in link")
NEW_LINK = Bilingual("ออกลิงก์ใหม่ (ลืมรหัสผ่าน)", "Make a new link (password lost)")
LINK_EXPLAINED = Bilingual(
    "เจ้าหน้าที่เปิดลิงก์ครั้งเดียวเพื่อตั้งรหัสผ่านของตนเอง ลิงก์มีอายุสามวัน ลิงก์เดิมใช้ไม่ได้ทันที",
    "The officer opens the link once to choose a password. It lasts three days; an earlier one is "
    "void at once.",
)
LINK_MADE = Bilingual(
    "ส่งลิงก์นี้ให้ {name} โดยตรงเท่านั้น ใช้ได้ครั้งเดียวถึง {until} ปิดหน้าต่างนี้แล้วจะดูอีกไม่ได้",
    "Give this link to {name} alone. It works once, until {until}, and is shown only now.",
)
SCAN = Bilingual("หรือให้เจ้าหน้าที่สแกนด้วยโทรศัพท์", "Or let the officer scan it")
SIGN_OUT_EVERYWHERE = Bilingual("ให้ออกจากระบบทุกเครื่อง", "Sign out everywhere")
SIGNED_OUT = Bilingual("ให้ {name} ออกจากระบบแล้ว {count} เครื่อง", "{name} was signed out of {count}")
REMOVE_SECOND = Bilingual("ถอดรหัสขั้นที่สอง (โทรศัพท์หาย)", "Remove the second step (lost telephone)")
SECOND_REMOVED = Bilingual("ถอดรหัสขั้นที่สองของ {name} แล้ว", "The second step of {name} was removed")
ONLY_HERE = Bilingual(
    "ระบบเปิดอยู่เฉพาะเครื่องนี้ ลิงก์จึงเปิดได้ที่เครื่องนี้เท่านั้น เปิดให้เครือข่ายด้วย ita-dashboard --host 0.0.0.0 "
    "เมื่อตั้งรหัสผ่านแรกแล้ว ทุกคนต้องเข้าสู่ระบบรวมทั้งที่เครื่องนี้ จึงควรออกลิงก์ให้ผู้ประสาน ITA หรือผู้กำกับการเป็นคนแรก",
    "Served on this machine alone, so the link opens here only; serve the network with --host "
    "0.0.0.0. Once a password is set everybody signs in, here too: begin with the coordinator.",
)


def access_in_words(way_in: AccountView | None, now: datetime) -> Bilingual:
    """How an officer gets in, in a few words."""
    if way_in is None:
        return NO_ACCOUNT
    if not way_in.has_password:
        until = way_in.link_until
        if until is None or until <= now:
            return LINK_EXPIRED
        return WAITS_FOR_LINK.filled(until=dates.moment(until))
    told = NEVER_SEEN if way_in.seen_at is None else SEEN.filled(at=dates.moment(way_in.seen_at))
    return WITH_SECOND.filled(words=told) if way_in.has_second_factor else told
