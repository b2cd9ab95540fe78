"""A catalogue that somebody broke while editing: the refusal says where and what."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.store.catalogue_file import CatalogueError, read_catalogue, read_catalogues

GOOD = """
edition = 2568
system_close = { day = 30, month = 4, year = 0, reason = { th = "ก", en = "a" } }
groups = [{ code = "OIT", name = { th = "ก", en = "a" } }]
sections = [{ code = "traffic", name = { th = "ก", en = "a" }, short = { th = "ก", en = "a" } }]

[[items]]
code = "O1"
group = "OIT"
title = { th = "ก", en = "a" }
short = { th = "ก", en = "a" }
sections = ["traffic"]
due = { month = 4, year = 0 }
due_reason = { th = "ก", en = "a" }
covers = [{ half = 1, year = 0 }]
nil_sentence = "ไม่มี"
after = ["O2"]

[[items.requirements]]
code = "O1.1"
kind = "content"
repeats = "monthly"
text = { th = "ปี {year}", en = "a" }

[[items.requirements]]
code = "O1.2"
kind = "nil"
repeats = "monthly"
text = { th = "ก", en = "a" }
stands_for = ["O1.1"]

[[items]]
code = "O2"
group = "OIT"
title = { th = "ก", en = "a" }
short = { th = "ก", en = "a" }
sections = []
due = { month = 12, year = -1 }
due_reason = { th = "ก", en = "a" }
related = ["O1"]

[[items.requirements]]
code = "O2.1"
kind = "placement"
repeats = "once"
text = { th = "ก", en = "a" }
home_page = "on_only"
"""


def write(folder: Path, text: str, name: str = "2568.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_text_that_is_broken_below_is_good(tmp_path: Path) -> None:
    catalogue = read_catalogue(write(tmp_path, GOOD))
    assert [item.code for item in catalogue.items] == ["O1", "O2"]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "2568.toml"
    path.write_text(GOOD, encoding="utf-8-sig")
    assert len(read_catalogue(path).items) == 2


@pytest.mark.parametrize(
    ("good", "bad", "where", "problem"),
    [
        ('short = { th = "ก", en = "a" }\nsections = ["t', 'sections = ["t', "O1", "short is miss"),
        ('group = "OIT"\ntitle', "title", "O1", "group is missing"),
        ('code = "O1"\n', "", "items[1]", "code is missing"),
        ("due_reason", "due_because", "O1", "due_reason is missing"),
        ('after = ["O2"]', 'befor = ["O2"]', "O1", "befor is not a known field"),
        ('kind = "content"\n', "", "O1.1", "kind is missing"),
        ('kind = "content"', 'kind = "contents"', "O1.1", "kind = 'contents' is not one of"),
        ('home_page = "on_only"', 'home_page = "home"', "O2.1", "home_page = 'home' is not one of"),
        ('home_page = "on_only"', "unclear = 1", "O2.1", "unclear must be true or false"),
        ('home_page = "on_only"', "minimum = 0", "O2.1", "minimum must be a whole number"),
        ('home_page = "on_only"', 'columns = "ที่"', "O2.1", "columns must be a list"),
        ('home_page = "on_only"', 'applies_to = ["O1.1"]', "O2.1", "applies_to names 'O1.1'"),
        ('stands_for = ["O1.1"]', 'stands_for = ["O1.9"]', "O1.2", "stands_for names 'O1.9'"),
        ('stands_for = ["O1.1"]', "", "O1.2", "needs stands_for"),
        ('nil_sentence = "ไม่มี"', "", "O1.2", "needs stands_for and its item nil_sentence"),
        ('nil_sentence = "ไม่มี"', 'nil_sentence = " "', "O1", "nil_sentence must be a text"),
        ('after = ["O2"]', 'after = ["O3"]', "O1", "after names 'O3'"),
        ('after = ["O2"]', "after = [2]", "O1", "after must be a list of texts"),
        ('related = ["O1"]', 'related = ["O9"]', "O2", "related names 'O9'"),
        ('related = ["O1"]', 'after = ["O1"]', "O1", "after goes in a circle"),
        ('sections = ["traffic"]', 'sections = ["trafic"]', "O1", "sections names 'trafic'"),
        ('group = "OIT"\ntitle', 'group = "S9"\ntitle', "O1", "group names 'S9'"),
        ('code = "O2"\n', 'code = "O1"\n', "O1", "code is there twice"),
        ('code = "O1.2"', 'code = "O1.1"', "O1.1", "code is there twice"),
        ('code = "O2.1"', 'code = "O3.1"', "O3.1", "code must begin with O2."),
        ("month = 12, year = -1 }", "month = 12, year = 0 }", "O2", "outside the fiscal year"),
        ("month = 12, year = -1 }", "month = 13, year = 0 }", "O2 due", "month must be a whole"),
        ("month = 12, year = -1 }", "month = 12 }", "O2 due", "year is missing"),
        ("covers = [{ half = 1, year = 0 }]", "", "O1.1", "repeats monthly needs covers"),
        ("half = 1", "half = 3", "O1 covers[1]", "half must be a whole number from 1 to 2"),
        ("half = 1", "third = 1", "O1 covers[1]", "quarter is missing"),
        (
            'repeats = "once"',
            'repeats = "half_yearly"\ncovers = [{ quarter = 1, year = 0 }]',
            "O2.1",
            "covers is too short",
        ),
        (
            'home_page = "on_only"',
            'filled_by = "weather"',
            "O2.1",
            "filled_by = 'weather' is not one of",
        ),
        ('home_page = "on_only"', 'filled_by = "budget.plan"', "O2.1", "answers neither files"),
        (
            'kind = "content"',
            'kind = "content"\nfilled_by = "budget.plan"',
            "O1.1",
            "filled_by counts other periods than monthly",
        ),
        ("{year}", "{jahr}", "O1.1", "text holds braces"),
        ("{year}", "{year", "O1.1", "text holds braces"),
        ('text = { th = "ปี {year}", en = "a" }', 'text = "ก"', "O1.1", "text must be a table"),
        ('th = "ปี {year}", en = "a"', 'th = "ปี {year}"', "O1.1 text", "en is missing"),
        ("day = 30", "day = 31", "system_close", "day must be a whole number from 1 to 30"),
        ("edition = 2568", "edition = 2025", "", "edition must be a whole number"),
        ("edition = 2568", "edition = ", "", "not valid TOML at line 2"),
    ],
)
def test_the_refusal_names_the_place_and_the_field(
    tmp_path: Path, good: str, bad: str, where: str, problem: str
) -> None:
    assert good in GOOD
    with pytest.raises(CatalogueError) as refused:
        read_catalogue(write(tmp_path, GOOD.replace(good, bad, 1)))
    assert refused.value.where == where
    assert problem in refused.value.problem
    assert "2568.toml" in str(refused.value)


def test_an_item_without_lines_is_refused(tmp_path: Path) -> None:
    bare = GOOD.replace('related = ["O1"]', "requirements = []").rpartition("[[items.req")[0]
    with pytest.raises(CatalogueError, match="O2: requirements is empty"):
        read_catalogue(write(tmp_path, bare))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="2599"):
        read_catalogue(tmp_path / "2599.toml")


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "2568.toml"
    path.write_bytes(GOOD.encode("cp874"))
    with pytest.raises(CatalogueError, match="utf-8"):
        read_catalogue(path)


def test_catalogues_come_oldest_first(tmp_path: Path) -> None:
    write(tmp_path, GOOD.replace("edition = 2568", "edition = 2570"), "a.toml")
    write(tmp_path, GOOD, "b.toml")
    assert [found.edition.number for found in read_catalogues(tmp_path)] == [2568, 2570]


def test_two_files_of_one_edition_are_refused(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "copy.toml")
    with pytest.raises(CatalogueError, match="edition 2568 is there twice"):
        read_catalogues(tmp_path)


def test_a_folder_without_a_catalogue_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="holds no catalogue"):
        read_catalogues(tmp_path)
