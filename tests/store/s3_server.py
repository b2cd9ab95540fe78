"""A real S3 server on loopback, in a process of its own that tests may end."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import closing

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError

BUCKET = "evidence"


class S3Server:
    """Started on a free port with an empty bucket."""

    def __init__(self) -> None:
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.client = boto3.client(
            "s3",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",  # pragma: allowlist secret
            config=Config(retries={"total_max_attempts": 1}, connect_timeout=1),
        )
        self._wait()

    def url(self, prefix: str = "") -> str:
        return f"s3://{BUCKET}{prefix}?endpoint={self.endpoint}"

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def _wait(self) -> None:
        for _ in range(150):
            try:
                self.client.create_bucket(Bucket=BUCKET)
                return
            except BotoCoreError:
                assert self._process.poll() is None, "the server ended"
                time.sleep(0.2)
        raise AssertionError("the server did not start")
