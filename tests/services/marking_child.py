"""A process of its own that marks one duty after another and says so after each.

``python -m tests.services.marking_child URL SHARE OF``: of all answerable duties of 2570 it
takes every OF-th, beginning with number SHARE.
"""

from __future__ import annotations

import sys

from dashboard.domain.duties import duties_of
from dashboard.domain.marks import Answer
from dashboard.services.marking import Wanted, mark
from tests.cast import OFFICER, Y2570, catalogue_2568, open_test_desk


def main(url: str, share: int, of: int) -> None:
    desk = open_test_desk(url)
    duties = [duty for item in catalogue_2568().items for duty in duties_of(item, Y2570)]
    answerable = [duty for duty in duties if not duty.requirement.unclear]
    for duty in answerable[share::of]:
        mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE)])
        sys.stdout.write(f"{duty.key.requirement} {duty.key.period}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
