"""Who owns an item, as it stands in a sentence or beside it."""

from collections.abc import Iterable

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue, Section
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.history import Facts
from dashboard.domain.ownership import Owned
from dashboard.text.importing import DATASETS
from dashboard.text.shell import NOBODY

OF_ITEM = Bilingual("ข้อ {code}", "Item {code}")
OF_FIGURES = Bilingual("ชุดข้อมูล{dataset}", "The set of figures “{dataset}”")

LOCKED = Bilingual(
    "{what} เป็นงานของ {whose} จึงดูและแสดงความเห็นได้ แต่แก้ไขไม่ได้",
    "{what} is the work of {whose}: you can look and comment, not change it.",
)
LOCKED_FIGURES = Bilingual(
    "{what} เป็นงานของ {whose} จึงดูและดาวน์โหลดได้ แต่แก้ไขไม่ได้",
    "{what} is the work of {whose}: you can look and download, not change it.",
)
LOCKED_NOBODYS = Bilingual(
    "{what} ยังไม่มีผู้รับผิดชอบ ผู้ประสาน ITA ของสถานีเป็นผู้กำหนด",
    "{what} has no owner yet; the station's ITA coordinator assigns one.",
)


def owners(officers: Iterable[str], sections: Iterable[Section]) -> Bilingual:
    """Officers by name, then sections by their short names; NOBODY where there is no owner."""
    names = [Bilingual(name, name) for name in officers]
    names += [section.short for section in sections]
    if not names:
        return NOBODY
    return Bilingual(" · ".join(name.th for name in names), " · ".join(name.en for name in names))


def whose(owned: Owned) -> Bilingual:
    """The owners of an item or a set of figures; NOBODY where there is no owner."""
    return owners(owned.officers.values(), owned.sections)


def has_owner(owned: Owned) -> bool:
    return bool(owned.officers or owned.sections)


def not_yours(owned: Owned) -> Bilingual:
    """Why something is shown and locked, as a help text beside it."""
    locked = LOCKED_FIGURES if isinstance(owned.what, Dataset) else LOCKED
    words = locked if has_owner(owned) else LOCKED_NOBODYS
    return words.filled(what=what_of(owned), whose=whose(owned))


def what_of(owned: Owned) -> Bilingual:
    """An item or a set of figures as it begins a sentence: ``ข้อ O7``, ``ข้อมูลเรื่องร้องเรียน``."""
    if isinstance(owned.what, Dataset):
        return OF_FIGURES.filled(dataset=DATASETS[owned.what])
    return OF_ITEM.filled(code=owned.what)


def owners_in(facts: Facts, catalogue: Catalogue) -> Bilingual:
    """The owners an entry of the history gave; the form may have lost a section it names."""
    officers = (officer["name"] for officer in facts["officers"])
    return owners(officers, (s for s in catalogue.sections if s.code in facts["sections"]))
