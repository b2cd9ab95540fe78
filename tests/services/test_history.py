"""History: the last changes, of a year or of one subject."""

from __future__ import annotations

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import write_note
from dashboard.services.samples import load_sample
from dashboard.services.year import year_state
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2568, Y2570, duties, moment


def _done(*codes: str) -> list[Wanted]:
    return [Wanted(duties(code)[0].key, Answer.DONE) for code in codes]


def test_newest_first_and_no_more_than_asked(desk: Desk) -> None:
    given = [mark(desk, OFFICER, Y2570, _done(code)).entry_id for code in ("O1", "O2", "O3")]
    assert [entry.entry_id for entry in recent(desk, VIEWER, Y2570, 2)] == given[:0:-1]
    assert [entry.subject for entry in recent(desk, VIEWER, Y2570, 3)] == ["O3", "O2", "O1"]
    assert [entry.action for entry in recent(desk, VIEWER, Y2568, 9)] == [Deed.START_YEAR]


def test_a_subject_is_found_whole_and_among_others(any_desk: Desk) -> None:
    mark(any_desk, OFFICER, Y2570, _done("O1"))
    mark(any_desk, OFFICER, Y2570, _done("O12", "O2"))
    mark(any_desk, OFFICER, Y2570, _done("S1.1"))
    version = year_state(any_desk, VIEWER).item("O2").version
    write_note(any_desk, OFFICER, Y2570, "O2", "ก", version)
    load_sample(any_desk, COORDINATOR, Y2570, Dataset.BUDGET)

    def subjects(subject: str) -> list[str]:
        return [entry.subject for entry in recent(any_desk, VIEWER, Y2570, 9, subject)]

    assert subjects("O1") == ["O1"]
    assert subjects("O2") == ["O2", "O12 O2"]
    assert subjects("O12") == ["O12 O2"]
    assert subjects("S1.1") == ["S1.1"]
    assert subjects("budget") == ["budget"]
    assert subjects("O") == subjects("%") == subjects("_") == []


def test_an_entry_carries_facts_and_no_sentences(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, _done("O1"))
    entry = recent(desk, VIEWER, Y2570, 1)[0]
    assert (entry.actor_name, entry.actor_role, entry.at) == (OFFICER.name, "officer", moment())
    assert entry.before == {"marks": [{"requirement": "O1.1", "period": "2570", "answer": None}]}
    assert entry.after == {
        "marks": [
            {
                "requirement": "O1.1",
                "period": "2570",
                "answer": "done",
                "note": "",
                "by": OFFICER.name,
                "at": moment().isoformat(),
            }
        ]
    }
