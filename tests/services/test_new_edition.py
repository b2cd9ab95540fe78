"""A newer edition of the catalogue comes: years nobody confirmed yet move to it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.services.checking import check_at
from dashboard.services.desk import Desk, open_desk_at
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import assign, set_year
from dashboard.services.reviewing import review_item
from dashboard.services.year import YearState, year_state
from dashboard.text import reviewing
from dashboard.text.history import happening
from dashboard.text.refusals import sentence
from tests.cast import (
    APPROVER,
    CATALOGUES,
    COORDINATOR,
    OFFICER,
    SEEDS,
    VIEWER,
    Y2568,
    Y2570,
    ask_for_reviews,
    duties,
    files_beside,
    stopped_clock,
)

NEW_TITLE = "ชื่อใหม่ของข้อหนึ่ง"


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    """A folder with the edition of 2568 only, without its last item."""
    folder = Path(shutil.copytree(CATALOGUES, tmp_path / "catalogue"))
    path = folder / "2568.toml"
    whole = path.read_text("utf-8")
    path.write_text(whole[: whole.rindex("[[items]]")], "utf-8")
    return folder


def issue(folder: Path, edition: int, close_day: int = 15) -> None:
    """Add an edition: all the items, another title of O1, another day of the close."""
    text = (CATALOGUES / "2568.toml").read_text("utf-8")
    text = text.replace("edition = 2568", f"edition = {edition}", 1)
    text = text.replace("day = 30", f"day = {close_day}", 1)
    old = text.index("title.th", text.index('code = "O1"'))
    end = text.index("\n", old)
    text = f'{text[:old]}title.th = "{NEW_TITLE}"{text[end:]}'
    (folder / f"{edition}.toml").write_text(text, "utf-8")


def opened(url: str, catalogues: Path, day: date = date(2026, 11, 22), seeds: Path = SEEDS) -> Desk:
    return open_desk_at(url, seeds, catalogues, stopped_clock(day), files_beside(url))


def seeds_with_an_owner_of(code: str, folder: Path) -> Path:
    officers = Path(shutil.copytree(SEEDS, folder)) / "officers.toml"
    text = officers.read_text("utf-8")
    assert '["S3.1"]' in text
    officers.write_text(text.replace('["S3.1"]', f'["S3.1", "{code}"]'), "utf-8")
    return folder


def settle(desk: Desk, *, confirmed: bool, close: date, close_confirmed: bool = False) -> None:
    set_year(
        desk,
        COORDINATOR,
        Y2570,
        catalogue_confirmed=confirmed,
        system_close=close,
        system_close_confirmed=close_confirmed,
        seen_version=year_state(desk, VIEWER).version,
    )


def title(state: YearState) -> str:
    return state.item("O1").item.title.th


def test_an_unconfirmed_year_moves_and_keeps_what_was_done(
    url: str, catalogues: Path, tmp_path: Path
) -> None:
    desk = opened(url, catalogues)
    version = year_state(desk, VIEWER).item("O1").version
    assign(desk, COORDINATOR, Y2570, "O1", ["traffic"], [1], version)
    mark(desk, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    before = year_state(desk, VIEWER)
    issue(catalogues, 2570)

    seeds = seeds_with_an_owner_of("S3.5", tmp_path / "seeds")
    state = year_state(opened(url, catalogues, seeds=seeds), VIEWER)
    assert (state.catalogue.edition, title(state)) == (Y2570, NEW_TITLE)
    assert state.catalogue_confirmed  # issued for this very year
    assert state.system_close == date(2027, 4, 15)
    old, new = before.item("O1"), state.item("O1")
    assert (new.sections, new.officers) == (old.sections, old.officers)
    assert dict(new.marks) == dict(old.marks)
    assert len(state.items) == len(before.items) + 1
    assert [officer.id for officer in state.item("S3.5").officers] == [1]  # the seeds' owner
    assert all(found.ok for found in check_at(url, SEEDS, catalogues))


def test_history_tells_the_move(sqlite_url: str, catalogues: Path) -> None:
    opened(sqlite_url, catalogues)
    issue(catalogues, 2570)
    desk = opened(sqlite_url, catalogues)
    entry = recent(desk, VIEWER, Y2570, 1)[0]
    assert (entry.action, entry.actor_name) == (Deed.MOVE_EDITION, "")
    assert (entry.before, entry.after) == (
        {"catalogue": 2568},
        {"catalogue": 2570, "items": ["S3.5"]},
    )
    assert "2570" in happening(entry, year_state(desk, VIEWER).catalogue).th
    revision = year_state(desk, VIEWER).revision
    assert year_state(opened(sqlite_url, catalogues), VIEWER).revision == revision


def approve(desk: Desk, code: str) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties(code)])
    seen = year_state(desk, VIEWER).item(code).review.version
    review_item(desk, APPROVER, Y2570, code, Step.APPROVE, seen_version=seen)


def test_what_a_newer_form_asks_otherwise_opens_again(url: str, catalogues: Path) -> None:
    desk = opened(url, catalogues)
    ask_for_reviews(desk)
    for code in ("O1", "O2"):
        approve(desk, code)
    issue(catalogues, 2570)  # O1 has another title: it was approved for what it consists of
    ask_otherwise(catalogues / "2570.toml", "O2")

    desk = opened(url, catalogues)
    state = year_state(desk, VIEWER)
    assert state.item("O1").review.state is ReviewState.APPROVED
    review = state.item("O2").review
    assert (review.state, review.changed, review.by) == (ReviewState.OPEN, Deed.MOVE_EDITION, "")
    assert Deed.MOVE_EDITION in reviewing.CHANGED
    assert recent(desk, VIEWER, Y2570, 1)[0].after["because"] == review_cause(desk)


def test_what_was_asked_otherwise_meanwhile_is_not_approved_by_an_undo(
    sqlite_url: str, catalogues: Path
) -> None:
    desk = opened(sqlite_url, catalogues)
    ask_for_reviews(desk)
    approve(desk, "O2")
    line = duties("O2")[0].key
    seen = year_state(desk, VIEWER).item("O2").seen(line)
    taken_back = mark(desk, OFFICER, Y2570, [Wanted(line, None, seen_version=seen)])
    issue(catalogues, 2570)
    ask_otherwise(catalogues / "2570.toml", "O2")
    desk = opened(sqlite_url, catalogues)
    assert taken_back.entry_id is not None
    undo(desk, OFFICER, taken_back.entry_id)
    assert year_state(desk, VIEWER).item("O2").review.state is ReviewState.OPEN


def ask_otherwise(form: Path, code: str) -> None:
    """Change the wording of an item's first line."""
    text = form.read_text("utf-8")
    start = text.index("text.th", text.index(f'code = "{code}.1"'))
    end = text.index("\n", start)
    form.write_text(f'{text[:start]}text.th = "คำใหม่"{text[end:]}', "utf-8")


def review_cause(desk: Desk) -> int:
    """The entry that moved the year."""
    moves = (each for each in recent(desk, VIEWER, Y2570, 9) if each.action is Deed.MOVE_EDITION)
    return next(moves).entry_id


@pytest.mark.parametrize(
    ("edition", "moved", "confirmed"),
    [(2567, 2568, False), (2569, 2569, False), (2571, 2568, False)],
)
def test_the_newest_edition_that_fits(
    sqlite_url: str, catalogues: Path, edition: int, moved: int, confirmed: bool
) -> None:
    opened(sqlite_url, catalogues)
    issue(catalogues, edition)
    state = year_state(opened(sqlite_url, catalogues), VIEWER)
    assert (state.catalogue.edition, state.catalogue_confirmed) == (FiscalYear(moved), confirmed)
    assert year_state(opened(sqlite_url, catalogues), VIEWER, Y2568).catalogue.edition == Y2568


def test_a_confirmed_year_stays(sqlite_url: str, catalogues: Path) -> None:
    settle(opened(sqlite_url, catalogues), confirmed=True, close=date(2027, 4, 30))
    issue(catalogues, 2570)
    assert year_state(opened(sqlite_url, catalogues), VIEWER).catalogue.edition == Y2568


def test_a_closed_year_stays_as_it_was_judged(sqlite_url: str, catalogues: Path) -> None:
    opened(sqlite_url, catalogues)
    issue(catalogues, 2570)
    desk = opened(sqlite_url, catalogues, date(2027, 10, 1))
    assert year_state(desk, VIEWER, Y2570).catalogue.edition == Y2568
    assert year_state(desk, VIEWER).catalogue.edition == Y2570


@pytest.mark.parametrize(
    ("close", "close_confirmed"), [(date(2027, 5, 2), False), (date(2027, 4, 30), True)]
)
def test_a_day_the_station_chose_stays(
    sqlite_url: str, catalogues: Path, close: date, close_confirmed: bool
) -> None:
    desk = opened(sqlite_url, catalogues)
    settle(desk, confirmed=False, close=close, close_confirmed=close_confirmed)
    issue(catalogues, 2570)
    assert year_state(opened(sqlite_url, catalogues), VIEWER).system_close == close


def test_settings_typed_before_the_move_are_refused_with_what_moved(
    sqlite_url: str, catalogues: Path
) -> None:
    seen = year_state(opened(sqlite_url, catalogues), VIEWER).version
    issue(catalogues, 2570)
    desk = opened(sqlite_url, catalogues)
    with pytest.raises(Refused) as refused:
        set_year(
            desk,
            COORDINATOR,
            Y2570,
            catalogue_confirmed=False,
            system_close=date(2027, 4, 1),
            system_close_confirmed=False,
            seen_version=seen,
        )
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    told = sentence(refused.value).th
    assert told.startswith("ระบบ ")
    assert "2570" in told
