"""A test station at its desk, as the services' tests have it."""

import sys

from tests.services.conftest import any_desk, desk

__all__ = ["any_desk", "desk"]

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []
"""Limits, signals and disks that are mounted for a test are those of POSIX."""
