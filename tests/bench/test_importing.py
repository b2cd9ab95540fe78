"""What importing a region's year of purchases costs, beside merely reading it with pandas.

On SQLite, and on PostgreSQL where there is one. Prints; judges nothing. Every measured step runs
in a process of its own, so that memory is told apart; the child that reads the workbook is counted
with the process that asked it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.bench.purchases import write_purchases
from tests.postgres import NONE_HERE, fresh_database, running_postgres

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
from sqlalchemy import event
from dashboard.services.desk import open_desk
from dashboard.settings import from_environment
from tests.cast import COORDINATOR, NOVEMBER_2570, SEEDS

shutil.copytree(SEEDS, FOLDER / "seeds")
settings = {"ITA_TODAY": NOVEMBER_2570.isoformat(), "ITA_DATABASE_URL": DATABASE}
desk = open_desk(from_environment(settings, data_dir=FOLDER))
engine, held = desk.store.engine, []
event.listen(engine, "begin", lambda connection: held.append([perf_counter(), cpu_seconds()]))
event.listen(engine, "commit", lambda _: held[-1].extend([perf_counter(), cpu_seconds()]))
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
begin, begin_cpu, commit, commit_cpu = next(each for each in reversed(held) if len(each) == 4)
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
    lock=commit - begin,
    lock_cpu=commit_cpu - begin_cpu,
)
"""

AROUND = """
import json, resource, shutil, sys
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, sleep

FILE, FOLDER = map(Path, sys.argv[1:3])
DATABASE = sys.argv[3]

WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

def peak():
    return sum(resource.getrusage(whose).ru_maxrss for whose in WHOSE) * 1024

def cpu_seconds():
    return sum(sum(resource.getrusage(whose)[:2]) for whose in WHOSE)

def tell(**figures):
    print(json.dumps(figures))
"""


def test_importing_beside_reading(
    tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_purchases(tmp_path / "purchases.xlsx")
    with zipfile.ZipFile(file) as package:
        unpacked = sum(part.file_size for part in package.infolist())
    pandas = _measured(PANDAS, file, tmp_path)
    with capsys.disabled():
        print(
            f"\npandas and calamine read it in {pandas['read']:.2f} s, {pandas['cpu']:.2f} of CPU"
        )
        _print("SQLite", _measured(OURS, file, tmp_path / "sqlite"), pandas, unpacked)
        with running_postgres() as server:
            if server is None:
                print(NONE_HERE)
                return
            with fresh_database(server) as url:
                ours = _measured(OURS, file, tmp_path / "postgres", url)
            _print("PostgreSQL", ours, pandas, unpacked)


def _print(
    database: str, ours: dict[str, float], pandas: dict[str, float], unpacked: float
) -> None:
    print(database)
    for step in ("plan", "apply", "again"):
        print(f"  {step:6} {ours[step]:6.2f} s   {ours[step] / pandas['read']:5.2f} × of pandas")
    for step in ("plan", "apply"):
        used = ours[f"{step}_cpu"]
        print(f"  {step:6} {used:6.2f} s of CPU   {used / pandas['cpu']:5.2f} × of pandas")
    print(f"  others cannot write for {ours['lock']:.2f} s, {ours['lock_cpu']:.2f} of CPU")
    print(f"  longest wait of another thread meanwhile: {ours['stall'] * 1000:.0f} ms")
    times, size = ours["memory"] / unpacked, unpacked / MEGABYTE
    print(f"  memory: {times:.1f} × the {size:.0f} MB unpacked")


def _measured(script: str, file: Path, folder: Path, database: str = "") -> dict[str, float]:
    command = [sys.executable, "-c", AROUND + script, str(file), str(folder), database]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures
