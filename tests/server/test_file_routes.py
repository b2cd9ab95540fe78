"""Evidence over HTTP: given back as it was, under its name, and never as a page."""

from __future__ import annotations

from io import BytesIO
from urllib.error import HTTPError
from urllib.parse import unquote

import pytest

from dashboard.domain.roles import Actor, Role
from dashboard.services.attaching import attach_file
from dashboard.services.desk import open_desk
from dashboard.services.proof import Proof
from dashboard.settings import from_environment
from dashboard.ui.file_routes import attachment
from tests.documents.making import pdf, picture, xlsx
from tests.installation import environment
from tests.server.running import Server

CLERK = Actor("เจ้าหน้าที่ทดสอบ", Role.OFFICER)


@pytest.fixture(scope="module")
def kept(server: Server) -> dict[str, tuple[int, bytes]]:
    """A file of each kind in the running server's station: its id and its content."""
    desk = open_desk(from_environment(environment(server.data_dir)))
    contents = {
        "รายงาน ๑.pdf": pdf("หน้าแรก 2570", "หน้าสอง"),
        "แผน.xlsx": xlsx([["รายการ", "บาท"], ["ก", 1]]),
        "ภาพ.jpg": picture("jpeg"),
    }
    year = desk.current_year()
    proof = Proof(str(year))
    return {
        name: (
            attach_file(desk, CLERK, year, "O1", name, BytesIO(content), proof).evidence_id,
            content,
        )
        for name, content in contents.items()
    }


def test_a_download_is_the_file_under_its_thai_name(
    server: Server, kept: dict[str, tuple[int, bytes]]
) -> None:
    id_, content = kept["รายงาน ๑.pdf"]
    headers, body = server.get(f"/files/{id_}")
    assert body == content
    assert headers["content-type"] == "application/pdf"
    assert headers["content-disposition"].startswith("attachment;")
    assert "รายงาน ๑.pdf" in unquote(headers["content-disposition"])
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]


@pytest.mark.parametrize(
    ("name", "query"), [("รายงาน ๑.pdf", ""), ("รายงาน ๑.pdf", "?page=2"), ("ภาพ.jpg", "?page=1")]
)
def test_a_preview_is_a_picture(
    server: Server, kept: dict[str, tuple[int, bytes]], name: str, query: str
) -> None:
    headers, body = server.get(f"/previews/{kept[name][0]}{query}")
    assert headers["content-type"] == "image/webp"
    assert body.startswith(b"RIFF")


@pytest.mark.parametrize(
    "path",
    [
        "/files/999999",
        "/previews/999999",
        "/previews/{xlsx}",
        "/previews/{pdf}?page=3",
        "/previews/{pdf}?page=x",
        "/previews/{pdf}?page=-1",
        "/previews/{pdf}?page=99999999",
    ],
)
def test_what_is_not_there_is_not_found(
    server: Server, kept: dict[str, tuple[int, bytes]], path: str
) -> None:
    ids = {"xlsx": kept["แผน.xlsx"][0], "pdf": kept["รายงาน ๑.pdf"][0]}
    with pytest.raises(HTTPError) as failed:
        server.get(path.format(**ids))
    assert failed.value.code == 404


@pytest.mark.parametrize("path", ["/files/../../etc/passwd", "/files/x", "/files/-1", "/files/1.5"])
def test_no_other_path_leads_to_a_file(server: Server, path: str) -> None:
    try:
        headers, _ = server.get(path)
    except HTTPError as failed:
        assert failed.code in (400, 404)
    else:
        assert "attachment" not in (headers["content-disposition"] or "")


@pytest.mark.parametrize(
    ("name", "ascii_name"),
    [
        ("รายงาน.pdf", 'filename="file.pdf"'),
        ('a"\r\nX: 1.pdf', 'filename="a___X__1.pdf"'),
        ("Plan 2570.xlsx", 'filename="Plan_2570.xlsx"'),
    ],
)
def test_a_name_cannot_leave_its_header(name: str, ascii_name: str) -> None:
    header = attachment(name)
    assert ascii_name in header
    assert header.isascii()
    assert header.isprintable()
