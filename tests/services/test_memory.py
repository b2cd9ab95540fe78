"""What is remembered, for how long."""

from __future__ import annotations

from dashboard.services.memory import Memory


def test_an_object_is_made_once_for_a_revision() -> None:
    memory: Memory[object] = Memory(size=2)
    first = memory.get("a", 1, object)
    assert memory.get("a", 1, object) is first
    second = memory.get("a", 2, object)
    assert second is not first
    assert memory.get("a", 2, object) is second


def test_the_key_used_longest_ago_is_forgotten() -> None:
    memory: Memory[object] = Memory(size=2)
    a, b = memory.get("a", 1, object), memory.get("b", 1, object)
    assert memory.get("a", 1, object) is a
    memory.get("c", 1, object)
    assert memory.get("a", 1, object) is a
    assert memory.get("b", 1, object) is not b
