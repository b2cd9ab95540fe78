"""The storage that the settings ask for."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from dashboard.settings import BadSetting
from dashboard.store.files.folder import FolderStorage
from dashboard.store.files.storage import Storage


def open_storage(url: str, folder: Path) -> Storage:
    """The folder where the address is empty, else the bucket of ``s3://bucket/prefix?…``.

    ``endpoint`` and ``region`` may follow the question mark. Nothing is contacted yet.

    Raises:
        BadSetting: an address for S3 where the library for it is not installed.
    """
    if not url:
        return FolderStorage(folder)
    try:
        from dashboard.store.files.s3 import S3Address, S3Storage  # noqa: PLC0415 - an extra
    except ImportError as missing:
        raise BadSetting("ITA_FILES_URL", f"{url} (boto3)") from missing
    parts = urlsplit(url)
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return S3Storage(
        S3Address(
            bucket=parts.netloc,
            prefix=parts.path.strip("/"),
            endpoint=options.get("endpoint"),
            region=options.get("region"),
        )
    )
