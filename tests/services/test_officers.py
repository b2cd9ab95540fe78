"""Officers added and changed: who may, what is refused, what a start leaves alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor, Role
from dashboard.services.closing import close_officer, reopen_officer
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.officer_changes import add_officer, change_officer, undo_officer_change
from dashboard.services.officers import OfficerRecord, staff
from dashboard.services.views import Change
from tests.cast import COMMANDER, COORDINATOR, SEEDS, VIEWER, Y2570, open_test_desk

NEW = "ร.ต.อ. เจ้าหน้าที่ทดสอบ 9"
AT_MACHINE = COORDINATOR


def signed_in(officer: int, role: Role = Role.COORDINATOR) -> Actor:
    return Actor("เจ้าหน้าที่ทดสอบ 8", role, officer=officer)


def person(desk: Desk, key: str) -> OfficerRecord:
    everybody = staff(desk, VIEWER)
    found = (each.record for each in (*everybody.active, *everybody.gone))
    return next(each for each in found if each.key == key)


def id_of(desk: Desk, key: str) -> int:
    return person(desk, key).id


def added(desk: Desk, role: Role = Role.COORDINATOR, name: str = NEW) -> OfficerRecord:
    return person(desk, add_officer(desk, COMMANDER, name, role).key)


def changed(desk: Desk, actor: Actor, old: OfficerRecord, **wish: object) -> Change:
    new = replace(old, **wish)  # type: ignore[arg-type]
    return change_officer(
        desk,
        actor,
        old.id,
        new.name,
        new.role,
        position=new.position,
        sections=new.sections,
        may_approve=new.may_approve,
        seen_version=old.version,
    )


def refusal(ask: Callable[[], object]) -> Reason:
    with pytest.raises(Refused) as refused:
        ask()
    return refused.value.reason


def test_an_officer_is_added_with_all_that_was_given(any_desk: Desk) -> None:
    given = add_officer(
        any_desk,
        COORDINATOR,
        "  ร.ต.อ.   เจ้าหน้าที่ทดสอบ 9 ",
        Role.OFFICER,
        position=" รอง สว.จร. ",
        sections=["traffic", "inquiry", "traffic"],
        may_approve=True,
    )
    new = person(any_desk, given.key)
    assert (new.name, new.position, new.role) == (NEW, "รอง สว.จร.", Role.OFFICER)
    assert new.sections == ("inquiry", "traffic")
    assert (new.active, new.from_seeds, new.may_approve) == (True, False, False)
    assert (new.id, new.version) == (given.officer, given.change.entry_id)
    entry = recent(any_desk, VIEWER, Y2570, 1)[0]
    assert (entry.action, entry.after["officer"]["name"]) == (Deed.ADD_OFFICER, NEW)


def test_keys_are_never_used_again(desk: Desk) -> None:
    keys = [added(desk, name=f"เจ้าหน้าที่ทดสอบ {n}").key for n in (10, 11)]
    close_officer(desk, COMMANDER, id_of(desk, keys[1]))
    keys.append(added(desk, name="เจ้าหน้าที่ทดสอบ 12").key)
    assert keys == ["officer-1", "officer-2", "officer-3"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", Reason.NAME_MISSING),
        (" \t ", Reason.NAME_MISSING),
        ("ก" * 121, Reason.TEXT_TOO_LONG),
        ("เจ้าหน้าที่ทดสอบ 8, เจ้าหน้าที่ทดสอบ 9", Reason.NAME_UNFIT),
        ("เจ้าหน้าที่ทดสอบ 8\nเจ้าหน้าที่ทดสอบ 9", Reason.NAME_UNFIT),
        ("เจ้าหน้าที่ทดสอบ 2", Reason.NAME_TAKEN),
        ("เจ้าหน้าที่ทดสอบ  2 ", Reason.NAME_TAKEN),
    ],
)
def test_a_name_that_cannot_be_kept(desk: Desk, name: str, reason: Reason) -> None:
    assert refusal(lambda: add_officer(desk, COMMANDER, name, Role.OFFICER)) is reason


def test_a_section_the_form_does_not_have(desk: Desk) -> None:
    ask = lambda: add_officer(desk, COMMANDER, NEW, Role.OFFICER, sections=["navy"])  # noqa: E731
    assert refusal(ask) is Reason.UNKNOWN_SECTION


POWERS: list[tuple[str, str, dict[str, object], Reason | None]] = [
    # who acts, about whom, what they want, what becomes of it
    ("signed in", "clerk", {"role": Role.COORDINATOR}, None),
    ("signed in", "clerk", {"role": Role.VIEWER}, None),
    ("signed in", "clerk", {"role": Role.COMMANDER}, Reason.ONLY_COMMANDER),
    (
        "signed in",
        "clerk",
        {"role": Role.COORDINATOR, "may_approve": True},
        Reason.ONLY_COMMANDER,
    ),
    ("signed in", "commander", {"role": Role.OFFICER}, Reason.ONLY_COMMANDER),
    ("signed in", "commander", {"position": "ผกก."}, None),
    ("signed in", "officer-1", {"role": Role.OFFICER}, Reason.OWN_POWER),
    ("signed in", "officer-1", {"role": Role.COMMANDER}, Reason.OWN_POWER),
    ("signed in", "officer-1", {"may_approve": True}, Reason.OWN_POWER),
    ("signed in", "officer-1", {"position": "สว.อก."}, None),
    ("commander", "clerk", {"role": Role.COMMANDER}, None),
    ("commander", "officer-1", {"may_approve": True}, None),
    ("commander", "commander", {"role": Role.VIEWER}, Reason.OWN_POWER),
    ("at the machine", "clerk", {"role": Role.COMMANDER}, None),
    ("at the machine", "officer-1", {"may_approve": True}, None),
    ("at the machine", "commander", {"role": Role.OFFICER}, None),
]


@pytest.mark.parametrize(("who", "whom", "wish", "reason"), POWERS)
def test_who_may_give_which_power(
    desk: Desk, who: str, whom: str, wish: dict[str, object], reason: Reason | None
) -> None:
    own = added(desk).id
    actor = {
        "signed in": signed_in(own),
        "commander": signed_in(id_of(desk, "commander"), Role.COMMANDER),
        "at the machine": AT_MACHINE,
    }[who]
    old = person(desk, whom)
    if reason is not None:
        assert refusal(lambda: changed(desk, actor, old, **wish)) is reason
        assert person(desk, whom) == old
        return
    changed(desk, actor, old, **wish)
    new = person(desk, whom)
    assert {name: getattr(new, name) for name in wish} == wish


def test_a_coordinator_who_signed_in_adds_no_commander(desk: Desk) -> None:
    actor = signed_in(added(desk).id)
    name = "เจ้าหน้าที่ทดสอบ 10"
    ask = lambda: add_officer(desk, actor, name, Role.COMMANDER)  # noqa: E731
    assert refusal(ask) is Reason.ONLY_COMMANDER
    add_officer(desk, actor, name, Role.COORDINATOR)


def test_the_last_one_in_charge_stays_in_charge(desk: Desk) -> None:
    commander = person(desk, "commander")

    def demote() -> Change:
        return changed(desk, AT_MACHINE, commander, role=Role.OFFICER)

    assert refusal(demote) is Reason.LAST_IN_CHARGE
    added(desk)
    assert demote().count == 1


def test_two_who_change_one_officer(any_desk: Desk) -> None:
    old = person(any_desk, "clerk")
    changed(any_desk, COMMANDER, old, position="เสมียน")
    with pytest.raises(Refused) as refused:
        changed(any_desk, COORDINATOR, old, position="สารบรรณ")
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert refused.value.facts["by"] == COMMANDER.name
    assert person(any_desk, "clerk").position == "เสมียน"
    again = person(any_desk, "clerk")
    assert changed(any_desk, COORDINATOR, again, position="เสมียน").entry_id is None


def test_a_change_is_taken_back_unless_something_followed(desk: Desk) -> None:
    old = person(desk, "clerk")
    first = changed(desk, COMMANDER, old, position="เสมียน", sections=("traffic",)).entry_id or 0
    undo_officer_change(desk, COMMANDER, first)
    back = person(desk, "clerk")
    assert replace(back, version=0) == replace(old, version=0)
    second = changed(desk, COMMANDER, back, position="เสมียน").entry_id or 0
    changed(desk, COMMANDER, person(desk, "clerk"), position="สารบรรณ")
    assert refusal(lambda: undo_officer_change(desk, COMMANDER, second)) is Reason.CANNOT_UNDO
    assert refusal(lambda: undo_officer_change(desk, COMMANDER, 1)) is Reason.CANNOT_UNDO


def seeds_without(folder: Path, key: str) -> Path:
    seeds = shutil.copytree(SEEDS, folder / "edited")
    first, *others = (seeds / "officers.toml").read_text("utf-8").split("[[officers]]")
    kept = [each for each in others if f'key = "{key}"' not in each]
    text = "[[officers]]".join([first, *kept]).replace("ธุรการ", "ฝ่ายธุรการ")
    (seeds / "officers.toml").write_text(text, "utf-8")
    return seeds


def test_a_start_leaves_alone_what_the_product_keeps(any_desk: Desk, tmp_path: Path) -> None:
    new = added(any_desk)
    changed(any_desk, COMMANDER, person(any_desk, "inquiry"), position="สว.สอบสวน")
    close_officer(any_desk, COMMANDER, id_of(any_desk, "clerk"), new.id)
    before = [person(any_desk, key) for key in ("officer-1", "inquiry", "clerk")]
    desk = open_test_desk(any_desk.store.url, seeds=seeds_without(tmp_path, "inquiry"))
    assert [person(desk, each.key) for each in before] == before
    assert not person(desk, "clerk").active


def test_a_start_still_follows_the_seeds_for_the_others(desk: Desk, tmp_path: Path) -> None:
    added(desk)
    later = open_test_desk(desk.store.url, seeds=seeds_without(tmp_path, "inquiry"))
    assert not person(later, "inquiry").active
    assert person(later, "clerk").position == "ฝ่ายธุรการ"
    again = open_test_desk(desk.store.url)
    assert person(again, "inquiry").active


def test_a_seed_never_takes_an_officer_of_the_product(desk: Desk, tmp_path: Path) -> None:
    new = added(desk)
    seeds = shutil.copytree(SEEDS, tmp_path / "edited")
    text = (
        (seeds / "officers.toml").read_text("utf-8").replace('"inquiry"\nname', '"officer-1"\nname')
    )
    (seeds / "officers.toml").write_text(text, "utf-8")
    later = open_test_desk(desk.store.url, seeds=seeds)
    assert person(later, "officer-1") == new


def test_who_is_closed_is_not_changed_and_comes_back_as_before(desk: Desk) -> None:
    old = person(desk, "clerk")
    close_officer(desk, COMMANDER, old.id)
    closed = person(desk, "clerk")
    assert refusal(lambda: changed(desk, COMMANDER, closed, position="ก")) is Reason.OFFICER_CLOSED
    reopen_officer(desk, COMMANDER, old.id)
    back = person(desk, "clerk")
    assert (back.active, back.closed_on, back.handed_to) == (True, None, None)
    assert (back.role, back.sections, back.from_seeds) == (old.role, old.sections, False)
    assert refusal(lambda: reopen_officer(desk, COMMANDER, old.id)) is Reason.OFFICER_OPEN


def test_a_name_taken_meanwhile_is_not_opened_twice(desk: Desk) -> None:
    clerk = person(desk, "clerk")
    close_officer(desk, COMMANDER, clerk.id)
    add_officer(desk, COMMANDER, clerk.name, Role.OFFICER)
    assert refusal(lambda: reopen_officer(desk, COMMANDER, clerk.id)) is Reason.NAME_TAKEN
