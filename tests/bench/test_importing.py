"""What importing a region's year of purchases costs, beside merely reading it with pandas.

Prints; judges nothing. Every measured step runs in a process of its own, so that memory is told
apart; the child that reads the workbook is counted with the process that asked it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.bench.purchases import write_purchases

MEGABYTE = 1024 * 1024

PANDAS = """
import pandas
before = cpu_seconds()
started = perf_counter()
pandas.read_excel(FILE, engine="calamine")
tell(read=perf_counter() - started, cpu=cpu_seconds() - before)
"""

OURS = """
from dashboard.domain.figures.datasets import Dataset
from dashboard.services.importing import apply_plan, make_plan
from tests.browser.running import Station
from tests.cast import COORDINATOR

desk = Station(FOLDER / "data").desk
year = desk.current_year()
ticks, stop = [], Event()

def tick():
    while not stop.is_set():
        started = perf_counter()
        sleep(0.005)
        ticks.append(perf_counter() - started - 0.005)

Thread(target=tick, daemon=True).start()
begun = cpu_seconds()
started = perf_counter()
plan = make_plan(desk, COORDINATOR, year, Dataset.PROCUREMENT, FILE.name, FILE)
planned = perf_counter()
plan_cpu = cpu_seconds() - begun
assert plan.plan.is_applicable, plan.plan.errors[:3]
change = apply_plan(desk, COORDINATOR, plan)
applied = perf_counter()
memory = peak()  # a child started later would be told with what this process holds by then
apply_cpu = cpu_seconds() - begun - plan_cpu
again = make_plan(desk, COORDINATOR, year, Dataset.PROCUREMENT, FILE.name, FILE)
stop.set()
assert again.plan.same == change.count, again.plan.same
tell(
    plan=planned - started,
    apply=applied - planned,
    again=perf_counter() - applied,
    stall=max(ticks),
    memory=memory,
    plan_cpu=plan_cpu,
    apply_cpu=apply_cpu,
)
"""

AROUND = """
import json, resource, sys
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, sleep

FILE, FOLDER = map(Path, sys.argv[1:])

WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

def peak():
    return sum(resource.getrusage(whose).ru_maxrss for whose in WHOSE) * 1024

def cpu_seconds():
    return sum(sum(resource.getrusage(whose)[:2]) for whose in WHOSE)

def tell(**figures):
    print(json.dumps(figures))
"""


def test_importing_beside_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write_purchases(tmp_path / "purchases.xlsx")
    with zipfile.ZipFile(file) as package:
        unpacked = sum(part.file_size for part in package.infolist())
    pandas = _measured(PANDAS, file, tmp_path)
    ours = _measured(OURS, file, tmp_path)
    read = pandas["read"]
    with capsys.disabled():
        print(f"\npandas and calamine read it in {read:.2f} s")
        for step in ("plan", "apply", "again"):
            print(f"{step:6} {ours[step]:6.2f} s   {ours[step] / read:5.2f} ×")
        for step in ("plan", "apply"):
            used = ours[f"{step}_cpu"]
            print(f"{step:6} {used:6.2f} s of CPU   {used / pandas['cpu']:5.2f} × of pandas")
        print(f"longest wait of another thread meanwhile: {ours['stall'] * 1000:.0f} ms")
        print(
            f"memory: {ours['memory'] / unpacked:.1f} × the {unpacked / MEGABYTE:.0f} MB unpacked"
        )


def _measured(script: str, file: Path, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-c", AROUND + script, str(file), str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures
