"""A process that writes once, on a copy of the same station each time, and is killed on the way.

``python -m tests.faults.killing_child FLOW OPENED FOLDER``. Each line on its input names one
try, ``N lines`` or ``N CALL``: the machine goes off at the N-th line of our code that writes, or
at the N-th system call of that name. It answers with one line: the folder of the try and
how it ended, ``killed``, ``told`` (killed after it was acknowledged) or ``done``.

It forks for every try, so that each takes milliseconds.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import FrameType
from typing import Any

from dashboard.documents.previews import Previews
from dashboard.documents.reading import read_document
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.marks import Answer
from dashboard.services import attaching
from dashboard.services.desk import Desk
from dashboard.services.importing import apply_plan, make_plan
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.store.engine import open_engine
from dashboard.store.files.folder import FolderStorage
from dashboard.store.unit import Store
from tests.cast import OFFICER, Y2570, duties, open_test_desk
from tests.documents.making import picture

WATCHED = ("/dashboard/services/", "/dashboard/store/")
HEADER = "ที่,ชื่อรายการของงานที่ซื้อหรือจ้าง,เดือน,เลขที่โครงการในระบบ e-GP\n"
ROWS = 5
MARKS = 3


def marking(_: Desk) -> Callable[[Desk], object]:
    wanted = [Wanted(duty.key, Answer.DONE) for duty in duties("O1")[:MARKS]]
    return lambda place: mark(place, OFFICER, Y2570, wanted)


def importing(opened: Desk) -> Callable[[Desk], object]:
    lines = (f"{row},ซื้อ {row},ต.ค.,123\n" for row in range(ROWS))
    content = (HEADER + "".join(lines)).encode()
    plan = make_plan(opened, OFFICER, Y2570, Dataset.PROCUREMENT, "ก.csv", content)
    return lambda place: apply_plan(place, OFFICER, plan)


def attaching_once(_: Desk) -> Callable[[Desk], object]:
    content = picture("png", (64, 48))
    # Read once for real: a process that reads takes a second, and none of it writes.
    with NamedTemporaryFile(suffix=".png") as file:
        file.write(content)
        file.flush()
        facts = read_document(Path(file.name), [])
    vars(attaching)["read_document"] = lambda *_: facts
    return lambda place: attaching.attach_file(
        place, OFFICER, Y2570, "O1", "ก.png", BytesIO(content), Proof("2570")
    )


FLOWS = {"marking": marking, "importing": importing, "attaching": attaching_once}


def main(flow: str, opened: Path, folder: Path) -> None:
    (folder / "warm").mkdir()
    shutil.copyfile(opened, folder / "warm" / "ita.db")
    warm = open_test_desk(f"sqlite:///{(folder / 'warm' / 'ita.db').as_posix()}")
    write = FLOWS[flow](warm)
    open_engine(warm.store.url).dispose()
    for number, line in enumerate(sys.stdin):
        count, what = line.split()
        place = folder / str(number)
        place.mkdir()
        shutil.copyfile(opened, place / "ita.db")
        ended = _try(lambda: write(at(warm, place)), int(count), what)  # noqa: B023
        sys.stdout.write(f"{place} {ended}\n")
        sys.stdout.flush()


def at(desk: Desk, folder: Path) -> Desk:
    """The same desk at the database and the files of another folder."""
    files = folder / "files"
    return replace(
        desk,
        store=Store(f"sqlite:///{(folder / 'ita.db').as_posix()}"),
        files=FolderStorage(files),
        previews=Previews(files / "previews"),
        receiving=files / "receiving",
    )


def _try(write: Callable[[], object], at: int, what: str) -> str:
    told, tell = os.pipe()
    wait, go = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(tell, b"ready")
        os.read(wait, 1)
        if what == "lines":
            sys.settrace(_counting_to(at))
        write()
        sys.settrace(None)
        os.write(tell, b"saved")
        os._exit(0)
    os.close(tell)
    os.close(wait)
    os.read(told, 5)
    tracer = None if what == "lines" else _traced(child, at, what)
    os.write(go, b"!")
    os.close(go)
    saved = os.read(told, 5) == b"saved"
    os.close(told)
    _, status = os.waitpid(child, 0)
    if tracer is not None:
        tracer.wait()
    if os.WIFSIGNALED(status):
        return "told" if saved else "killed"
    return "done" if os.WEXITSTATUS(status) == 0 else "failed"


def _traced(child: int, at: int, call: str) -> subprocess.Popen[bytes]:
    inject = f"inject={call}:signal=KILL:when={at}"
    command = ["strace", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
    tracer = subprocess.Popen([*command, "-p", str(child)])
    status = Path(f"/proc/{child}/status")
    while "TracerPid:\t0\n" in status.read_text() and tracer.poll() is None:
        time.sleep(0.002)
    return tracer


def _counting_to(last: int) -> Any:
    left = last

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left
        if not any(part in frame.f_code.co_filename for part in WATCHED):
            return None
        left -= event == "line"
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
