"""A process of its own that imports one file after another and says so after each.

``python -m tests.services.importing_child URL``: every file has ROWS purchases of one month.
"""

from __future__ import annotations

import sys

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.importing import apply_plan, make_plan
from tests.cast import OFFICER, Y2570, open_test_desk

ROWS = 400
HEADER = "ที่,ชื่อรายการของงานที่ซื้อหรือจ้าง,เดือน,เลขที่โครงการในระบบ e-GP\n"


def main(url: str) -> None:
    desk = open_test_desk(url)
    for number in range(1000):
        lines = (f"{row},ซื้อ {number} {row},ต.ค.,123\n" for row in range(ROWS))
        content = (HEADER + "".join(lines)).encode()
        plan = make_plan(desk, OFFICER, Y2570, Dataset.PROCUREMENT, f"{number}.csv", content)
        apply_plan(desk, OFFICER, plan)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
