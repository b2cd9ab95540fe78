"""Two imports at once, and a server killed in the middle of one: all of a file or nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.checking import check_at
from dashboard.services.desk import Desk
from dashboard.services.figures import figures_of
from dashboard.services.imported_files import imports_of, original_file
from dashboard.services.importing import ImportPlan, apply_plan, make_plan
from tests.cast import CATALOGUES, OFFICER, SEEDS, VIEWER, Y2570, open_test_desk
from tests.services.importing_child import HEADER, ROWS

ROOT = Path(__file__).resolve().parents[2]


def test_of_two_imports_at_once_the_second_is_told_to_look_again(any_desk: Desk) -> None:
    def bring(name: str) -> int | None:
        try:
            return apply_plan(any_desk, OFFICER, plans[name]).count
        except Refused as refused:
            assert refused.reason is Reason.PLAN_OUTDATED
            return None

    def planned(name: str) -> ImportPlan:
        lines = "".join(f"{row},{name} {row},ต.ค.,123\n" for row in range(50))
        content = (HEADER + lines).encode()
        return make_plan(any_desk, OFFICER, Y2570, Dataset.PROCUREMENT, name, content)

    plans = {name: planned(name) for name in ("ก.csv", "ข.csv")}
    with ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(bring, plans))
    assert Counter(counts) == {50: 1, None: 1}
    rows = figures_of(any_desk, VIEWER, Y2570, Dataset.PROCUREMENT).rows
    assert len(rows) == 50
    assert len({stored.version for stored in rows}) == 1


@pytest.mark.parametrize("waits", [0.0, 0.03, 0.07])
def test_a_server_killed_while_importing_leaves_whole_files(url: str, waits: float) -> None:
    open_test_desk(url)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.services.importing_child", url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    said = [process.stdout.readline()]
    time.sleep(waits)
    process.kill()
    said += process.stdout.readlines()
    process.wait(timeout=60)
    desk = open_test_desk(url)
    imports = imports_of(desk, VIEWER, Y2570)
    whole = sum(line.endswith("\n") for line in said)
    assert whole <= len(imports) <= whole + 1, "only the one under way may be there unsaid"
    found = Counter(
        stored.version for stored in figures_of(desk, VIEWER, Y2570, Dataset.PROCUREMENT).rows
    )
    assert found == {record.entry_id: ROWS for record in imports}
    for record in imports:
        original_file(desk, OFFICER, record.entry_id).content.close()
    assert all(result.ok for result in check_at(desk.store.url, SEEDS, CATALOGUES))
