"""Backups for the tests: of a test station, and what a database holds to be compared."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.marks import Answer
from dashboard.services.attaching import attach_address, attach_file
from dashboard.services.backing_up import MadeBackup, back_up
from dashboard.services.backup_place import BackupPlace
from dashboard.services.commenting import comment
from dashboard.services.desk import Desk
from dashboard.services.evidence import bin_evidence
from dashboard.services.importing import apply_plan, make_plan
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.services.samples import load_sample
from dashboard.settings import Settings, from_environment
from dashboard.store.backup.schema import PASSING, reflected
from tests.cast import COORDINATOR, OFFICER, SEEDS, Y2570
from tests.documents.making import picture, xlsx
from tests.installation import environment

COMPLAINTS = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,1,1,0\n".encode()
PIECE = "แผน ๑.xlsx"


def place_beside(desk: Desk, passphrase: str | None = None) -> BackupPlace:
    """A folder of backups of its own for a desk, whatever its database."""
    return BackupPlace(desk.receiving.parent / "backups", SEEDS, passphrase)


def made(desk: Desk, passphrase: str | None = None) -> MadeBackup:
    return back_up(desk, COORDINATOR, place_beside(desk, passphrase))


def killed_after(lines: int, *arguments: str) -> None:
    """Start ``backup_child`` and kill it once it has told so many times how far it is."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.services.backup_child", *arguments],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    for _, _line in zip(range(lines), process.stdout, strict=False):
        pass
    process.kill()
    process.wait()
    process.stdout.close()


def work(desk: Desk) -> None:
    """A little of everything a station enters."""
    proof = Proof(str(Y2570))
    mark(desk, OFFICER, Y2570, [Wanted(DutyKey("O4.6", "2026-10"), Answer.DONE)])
    content = BytesIO(xlsx([["ก", "ข"], ["ค", 1]]))
    attach_file(desk, OFFICER, Y2570, "O1", PIECE, content, proof)
    binned = attach_file(desk, OFFICER, Y2570, "O1", "ภาพ.jpg", BytesIO(picture("jpeg")), proof)
    bin_evidence(desk, COORDINATOR, Y2570, [binned.evidence_id])
    attach_address(desk, OFFICER, Y2570, "O2", "https://a.go.th/ก", proof)
    comment(desk, OFFICER, Y2570, "O1", "ขอไฟล์ใหม่ “ด่วน”")
    load_sample(desk, COORDINATOR, Y2570, Dataset.BUDGET)
    plan = make_plan(desk, COORDINATOR, Y2570, Dataset.COMPLAINTS, "ร้องเรียน.csv", COMPLAINTS)
    apply_plan(desk, COORDINATOR, plan)


def settings_of(folder: Path, url: str = "", **more: str) -> Settings:
    """An installation in a folder of its own, on any database."""
    return from_environment({**environment(folder), "ITA_DATABASE_URL": url, **more})


def contents(url: str) -> dict[str, list[Any]]:
    """Every row of every table but what passes, in the order of keys; JSON as it reads."""
    if url.startswith("postgresql:"):
        url = url.replace("postgresql:", "postgresql+psycopg:", 1)
    engine = create_engine(make_url(url))
    with engine.connect() as connection:
        found = {}
        for table in reflected(connection):
            if table.name not in PASSING:
                rows = connection.execute(table.select().order_by(*table.primary_key.columns))
                found[str(table.name)] = [dict(sorted(row._mapping.items())) for row in rows]
    engine.dispose()
    return found
