"""Seconds and milliseconds of many runs, and of the process that ran them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from tests.bench.session import open_session

WARM_UP, RUNS = 10, 100


@dataclass(frozen=True)
class Figures:
    """Per run, in milliseconds: the server's CPU time on average, and the time until finished."""

    cpu: float
    p50: float
    p95: float
    kibibytes: float


def of_page(address: str, pid: int, page: str, query: str = "") -> Figures:
    """What reruns of one page by one visitor cost the server process."""
    with open_session(address, page, query) as session:
        for _ in range(WARM_UP):
            session.rerun()
        before = cpu_seconds(pid)
        reruns = [session.rerun() for _ in range(RUNS)]
        cpu = cpu_seconds(pid) - before
    p50, p95 = middle_and_tail([rerun.seconds * 1000 for rerun in reruns])
    return Figures(cpu * 1000 / RUNS, p50, p95, reruns[-1].bytes / 1024)


def middle_and_tail(times: list[float]) -> tuple[float, float]:
    """The 50th and the 95th percentile."""
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[94]


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far, in seconds (proc(5), stat)."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
