"""Contents in S3-compatible storage, by their SHA-256 below a prefix of one bucket."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO, cast

from boto3.s3.transfer import TransferConfig
from boto3.session import Session
from botocore.config import Config
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    FlexibleChecksumError,
    NoCredentialsError,
    PartialCredentialsError,
)

from dashboard.store.files.storage import (
    PIECE,
    Kept,
    StorageFailed,
    Trouble,
    copy_hashed,
    is_sha256,
    require_sha256,
    require_undamaged,
)

_SECONDS = 5
_ATTEMPTS = 2
_OWNERS = "owners/"
_IN_MEMORY = 8 * PIECE
_FIRST_REGION = "us-east-1"
_ABSENT = frozenset({"404", "NoSuchKey", "NotFound"})
_DENIED = frozenset({"401", "403", "301", "400"})
_FULL = frozenset({"507", "InsufficientStorage", "QuotaExceeded", "XMinioStorageFull"})
_DAMAGED = frozenset({"BadDigest", "InvalidDigest", "XAmzContentChecksumMismatch"})


@dataclass(frozen=True)
class S3Address:
    """Where the bucket is; without an endpoint at Amazon, without a region the configured one."""

    bucket: str
    prefix: str = ""
    endpoint: str | None = None
    region: str | None = None


class S3Storage:
    """A `Storage` in a bucket; credentials come from the usual ``AWS_…`` variables."""

    def __init__(self, address: S3Address) -> None:
        self._bucket = address.bucket
        self._prefix = f"{address.prefix}/" if address.prefix else ""
        with _failures():
            self._client = _client(address)

    def put(self, source: BinaryIO) -> Kept:
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as spooled, _failures():
            spool = cast(BinaryIO, spooled)
            kept = copy_hashed(source, spool)
            if self._size(kept.sha256) == kept.size:
                return kept
            spool.seek(0)
            self._client.upload_fileobj(
                spool,
                self._bucket,
                self._key(kept.sha256),
                ExtraArgs={"ChecksumAlgorithm": "SHA256"},
                Config=TransferConfig(use_threads=False),
            )
            if self._size(kept.sha256) != kept.size:
                raise StorageFailed(Trouble.DAMAGED)
        return kept

    def open(self, sha256: str) -> BinaryIO:
        spooled = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - the caller closes it
        spool = cast(BinaryIO, spooled)
        try:
            with _failures():
                found = self._client.get_object(Bucket=self._bucket, Key=self._key(sha256))
                copy_hashed(found["Body"], spool)
        except StorageFailed:
            spool.close()
            raise
        spool.seek(0)
        return require_undamaged(spool, sha256)

    def has(self, sha256: str) -> bool:
        with _failures():
            return self._size(sha256) is not None

    def remove(self, sha256: str) -> None:
        with _failures():
            self._client.delete_object(Bucket=self._bucket, Key=self._key(sha256))

    def all(self) -> Iterator[str]:
        with _failures():
            for found in self._listed("list_objects_v2", "Contents"):
                if is_sha256(name := self._name(found)):
                    yield name

    def kept_before(self, moment: datetime) -> Iterator[str]:
        with _failures():
            for found in self._listed("list_objects_v2", "Contents"):
                if is_sha256(name := self._name(found)) and found["LastModified"] < moment:
                    yield name

    def drop_unfinished(self, before: datetime) -> None:
        """A large content comes in parts that nobody sees and everybody pays for."""
        with _failures():
            for found in self._listed("list_multipart_uploads", "Uploads"):
                if is_sha256(self._name(found)) and found["Initiated"] < before:
                    self._client.abort_multipart_upload(
                        Bucket=self._bucket, Key=found["Key"], UploadId=found["UploadId"]
                    )

    def probe(self) -> None:
        """Whether the bucket answers us: every look at it that writes is paid for."""
        with _failures():
            self._client.head_bucket(Bucket=self._bucket)

    def sign(self, owner: str) -> frozenset[str]:
        with _failures():
            self._client.put_object(Bucket=self._bucket, Key=f"{self._prefix}{_OWNERS}{owner}")
            signed = list(self._listed("list_objects_v2", "Contents", _OWNERS))
        return frozenset(self._name(each).removeprefix(_OWNERS) for each in signed)

    def _listed(self, operation: str, kind: str, below: str = "") -> Iterator[dict[str, Any]]:
        pages = self._client.get_paginator(operation)
        for page in pages.paginate(Bucket=self._bucket, Prefix=self._prefix + below):
            yield from page.get(kind, ())

    def _name(self, found: dict[str, Any]) -> str:
        key: str = found["Key"]
        return key.removeprefix(self._prefix)

    def _key(self, sha256: str) -> str:
        return self._prefix + require_sha256(sha256)

    def _size(self, sha256: str) -> int | None:
        try:
            found = self._client.head_object(Bucket=self._bucket, Key=self._key(sha256))
        except ClientError as failed:
            if failed.response["Error"]["Code"] in _ABSENT:
                return None
            raise
        return int(found["ContentLength"])


def _client(address: S3Address) -> Any:
    configured = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
    return Session().client(
        "s3",
        endpoint_url=address.endpoint,
        region_name=address.region or configured or _FIRST_REGION,
        config=Config(
            connect_timeout=_SECONDS,
            read_timeout=_SECONDS,
            retries={"total_max_attempts": _ATTEMPTS, "mode": "standard"},
            s3={"addressing_style": "path" if address.endpoint else "auto"},
            # Storage by others than Amazon often knows no checksums that nobody asked for.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    )


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except ClientError as failed:
        raise StorageFailed(_reason(failed)) from failed
    except (NoCredentialsError, PartialCredentialsError) as failed:
        raise StorageFailed(Trouble.DENIED) from failed
    except FlexibleChecksumError as failed:
        raise StorageFailed(Trouble.DAMAGED) from failed
    except (BotoCoreError, OSError, ValueError) as failed:
        raise StorageFailed(Trouble.UNREACHABLE) from failed


def _reason(failed: ClientError) -> Trouble:
    code = str(failed.response.get("Error", {}).get("Code", ""))
    status = str(failed.response.get("ResponseMetadata", {}).get("HTTPStatusCode", ""))
    if code == "NoSuchKey":
        return Trouble.MISSING
    if code in _DAMAGED:
        return Trouble.DAMAGED
    if code in _FULL or status in _FULL:
        return Trouble.FULL
    # A bucket that is not there is as wrong a setting as a key that does not fit.
    return Trouble.DENIED if code == "NoSuchBucket" or status in _DENIED else Trouble.UNREACHABLE
