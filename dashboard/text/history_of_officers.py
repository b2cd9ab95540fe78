"""What the history says of officers who were added, changed, closed and opened again."""

from collections.abc import Callable

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.history import Deed, Facts, Happening
from dashboard.domain.roles import Role
from dashboard.text.officers import summary

Told = tuple[Bilingual, Facts]

ADDED = Bilingual("{who} เพิ่มเจ้าหน้าที่ {name}: {summary}", "{who} added {name}: {summary}")
CHANGED = Bilingual("{who} แก้ไขข้อมูลของ {name}: {summary}", "{who} changed {name}: {summary}")
CHANGE_UNDONE = Bilingual(
    "{who} คืนข้อมูลของ {name}: {summary}", "{who} brought {name} back to: {summary}"
)
CLOSED = Bilingual(
    "{who} ปิดชื่อ {name} และส่งมอบงาน {count} ข้อ ให้ {to}",
    "{who} closed {name} and handed {count} items over to {to}",
)
CLOSED_TO_NOBODY = Bilingual(
    "{who} ปิดชื่อ {name} งาน {count} ข้อ ยังไม่มีผู้รับมอบ",
    "{who} closed {name}; nobody took over {count} items",
)
REOPENED = Bilingual("{who} เปิดชื่อ {name} อีกครั้ง", "{who} opened {name} again")
CLOSE_UNDONE = Bilingual(
    "{who} เลิกทำการส่งมอบของ {name} คืนงาน {count} ข้อ",
    "{who} undid the hand-over of {name}: {count} items came back",
)


def _added(entry: Happening, _: Catalogue) -> Told:
    return ADDED, _facts(entry)


def _changed(entry: Happening, _: Catalogue) -> Told:
    return CHANGED if entry.undoes is None else CHANGE_UNDONE, _facts(entry)


def _facts(entry: Happening) -> Facts:
    officer = entry.after["officer"]
    told = summary(officer["position"], Role(officer["role"]), active=officer["active"])
    return {"name": officer["name"], "summary": told}


def _closed(entry: Happening, _: Catalogue) -> Told:
    facts = {"name": entry.after["name"], "count": len(entry.after["plans"])}
    if entry.after["to"] is None:
        return CLOSED_TO_NOBODY, facts
    return CLOSED, {**facts, "to": entry.after["to"]}


def _reopened(entry: Happening, _: Catalogue) -> Told:
    if entry.undoes is None:
        return REOPENED, {"name": entry.after["name"]}
    return CLOSE_UNDONE, {"name": entry.after["name"], "count": len(entry.after["plans"])}


TELLERS: dict[Deed, Callable[[Happening, Catalogue], Told]] = {
    Deed.ADD_OFFICER: _added,
    Deed.CHANGE_OFFICER: _changed,
    Deed.CLOSE_OFFICER: _closed,
    Deed.REOPEN_OFFICER: _reopened,
}
