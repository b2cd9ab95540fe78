"""A plan as a whole: where it comes from, and what it may be used for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.imports.plan import Dataset, plan_file
from dashboard.settings import shipped
from dashboard.text import files as wording
from tests.imports.files import BUDGET_TITLES, COMPLAINT_TITLES, YEAR, delimited, workbook

COMPLAINTS = workbook([COMPLAINT_TITLES, ["ต.ค.", 0, 1, 1, 0]])


def test_a_plan_names_its_file() -> None:
    plan = plan_file(Dataset.COMPLAINTS, "ก.xlsx", COMPLAINTS, YEAR, ())
    assert (plan.file_name, plan.file_sha256) == ("ก.xlsx", sha256(COMPLAINTS).hexdigest())
    assert (plan.dataset, plan.year, plan.is_applicable) == (Dataset.COMPLAINTS, YEAR, True)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("แผ่น 1.csv", "แผ่น 1.csv"),
        ("bad\udcff name.csv", "bad name.csv"),
        ("a\x00b\x1b[31m\n.csv", "a b [31m .csv"),
        ("ก\u200b\u202ecsv.xlsx", "ก csv.xlsx"),
        ("\ud800", ""),
    ],
)
def test_a_file_name_is_kept_as_it_can_be_shown(name: str, kept: str) -> None:
    content = delimited([COMPLAINT_TITLES, ["ต.ค.", "x", 1, 1, 0]])
    plan = plan_file(Dataset.COMPLAINTS, name, content, YEAR, ())
    assert plan.file_name == kept
    assert plan.errors[0].sheet == Path(kept).stem
    assert plan.errors[0].sheet.encode() == Path(kept).stem.encode()


def test_a_file_is_read_from_where_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(COMPLAINTS)
    plan = plan_file(Dataset.COMPLAINTS, file.name, file, YEAR, ())
    assert plan == plan_file(Dataset.COMPLAINTS, file.name, COMPLAINTS, YEAR, ())


def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    places = [tmp_path, tmp_path / "missing.csv"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
        places += [pipe, Path("/dev/zero")]
    for place in places:
        plan = plan_file(Dataset.COMPLAINTS, place.name, place, YEAR, ())
        assert [error.message for error in plan.errors] == [wording.NOT_A_FILE]
        assert plan.file_sha256 == ""


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    with file.open("wb") as sparse:
        sparse.truncate(4 * 1024**4)  # more than any memory: reading it would fail
    [error] = plan_file(Dataset.COMPLAINTS, "a.csv", file, YEAR, ()).errors
    assert error.message == wording.TOO_BIG.filled(size="4,194,304.0", most=25)


@pytest.mark.parametrize("dataset", list(Dataset))
@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", wording.EMPTY), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", wording.DAMAGED)],
)
def test_an_unreadable_file_is_one_error(
    dataset: Dataset, content: bytes, message: Bilingual
) -> None:
    plan = plan_file(dataset, "a.xlsx", content, YEAR, ())
    [error] = plan.errors
    assert (error.sheet, error.cell, error.message) == ("", "", message)
    assert plan.rows == ()
    assert plan.file_sha256 == sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("dataset", "titles"),
    [(Dataset.COMPLAINTS, BUDGET_TITLES), (Dataset.BUDGET, COMPLAINT_TITLES)],
)
def test_the_sheet_of_the_other_dataset_is_refused(dataset: Dataset, titles: list[str]) -> None:
    plan = plan_file(dataset, "a.csv", delimited([titles, ["ต.ค.", 1, 1, 1, 1]]), YEAR, ())
    assert len(plan.errors) == 1
    assert not plan.is_applicable


@pytest.mark.parametrize("content", [workbook([]), delimited([["", ""]])])
def test_a_file_with_nothing_in_it(content: bytes) -> None:
    plan = plan_file(Dataset.COMPLAINTS, "a", content, YEAR, ())
    assert "ไม่พบแถวหัวตาราง" in plan.errors[0].message.th


def test_a_header_alone_is_no_error_but_nothing_to_import() -> None:
    plan = plan_file(Dataset.BUDGET, "a.csv", delimited([BUDGET_TITLES]), YEAR, ())
    assert (plan.errors, len(plan.warnings), plan.is_applicable) == ((), 1, False)


def test_threads_read_workbooks_side_by_side() -> None:
    """A server reads uploads in threads that are not the main one."""
    read: list[int] = []

    def read_one() -> None:
        plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", COMPLAINTS, YEAR, ())
        read.append(len(plan.new))

    threads = [Thread(target=read_one) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == [1] * 5


def test_a_workbook_is_read_from_any_folder(tmp_path: Path) -> None:
    """The child process finds the package wherever it starts, and no module lying there."""
    (tmp_path / "book.xlsx").write_bytes(COMPLAINTS)
    (tmp_path / "python_calamine.py").write_text("raise SystemExit('the wrong module')")
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from dashboard.imports.reading import read_sheets\n"
        "print(len(read_sheets('a', open('book.xlsx', 'rb').read())[0].rows))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, str(root)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "2"


@pytest.mark.parametrize("number", [2567, 2568, 2570, 2575])
@pytest.mark.parametrize(("dataset", "records"), [(Dataset.COMPLAINTS, 2), (Dataset.BUDGET, 8)])
def test_the_sample_figures_serve_any_year(dataset: Dataset, records: int, number: int) -> None:
    year = FiscalYear(number)
    content = (shipped("data") / "demo" / f"{dataset}.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    plan = plan_file(dataset, f"{dataset}.csv", content, year, ())
    assert (plan.errors, plan.warnings, plan.notes) == ((), (), ())
    assert len(plan.new) == records
    assert _reported(plan.new, year) == set(year.months[:2])


def _reported(rows: Sequence[FigureRow], year: FiscalYear) -> set[Month]:
    """The months of complaints, or those with spending."""
    months = {value for row in rows for value in row.values.values() if isinstance(value, Month)}
    spent = {name for row in rows for name in row.values if name.startswith("spent_")}
    return months | {month for month in year.months if f"spent_{month.number:02}" in spent}
