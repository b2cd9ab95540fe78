"""What each month of an item says, on either side of what changes it."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.assessment import assess
from dashboard.domain.catalogue import Item, Repeats
from dashboard.domain.coverage import Cells, Cover, cells_of, month_of
from dashboard.domain.duties import duties_of
from dashboard.domain.fiscal import FiscalYear, Month, RelativePeriod, Span
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import ReviewState
from tests.cast import Y2570, duties
from tests.domain.small_catalogue import DECEMBER, MARCH, item, line, monthly
from tests.domain.test_assessment import marks

Y2568 = FiscalYear(2568)
MONTHLY = monthly(line("O1.1", Repeats.MONTHLY), line("O1.2", Repeats.MONTHLY))
YEARLY = item(line("O1.1"), line("O1.2", due=DECEMBER), due=MARCH)
BOTH = (("O1.1", "2024-10"), ("O1.2", "2024-10"))
EARLY = date(2024, 10, 1)


def cells(
    of: Item,
    *answered: tuple[str, str],
    answer: Answer = Answer.DONE,
    today: date = EARLY,
    review: ReviewState | None = None,
) -> Cells:
    found, wanted = marks(*answered, answer=answer), duties_of(of, Y2568)
    return cells_of(wanted, found, assess(wanted, found, (), Y2568, today), Y2568, review)


def said(found: Cells) -> str:
    """The year in one line, ``-`` where nothing is asked."""
    return " ".join(cell.cover if cell else "-" for cell in found)


@pytest.mark.parametrize(
    ("today", "answered", "october"),
    [
        (date(2024, 10, 1), (), Cover.OPEN),
        (date(2024, 11, 15), (), Cover.OPEN),
        (date(2024, 11, 16), (), Cover.DUE_SOON),
        (date(2024, 11, 30), BOTH[:1], Cover.DUE_SOON),
        (date(2024, 12, 1), BOTH[:1], Cover.OVERDUE),
        (date(2024, 12, 1), BOTH, Cover.DONE),
        (date(2025, 9, 30), (), Cover.OVERDUE),
        (date(2025, 10, 1), (), Cover.UNFINISHED),
        (date(2025, 10, 1), BOTH, Cover.DONE),
    ],
)
def test_a_month_stands_where_it_is_proven_and_is_late_when_it_is_due(
    today: date, answered: tuple[tuple[str, str], ...], october: Cover
) -> None:
    found = cells(MONTHLY, *answered, today=today)
    assert found[0] is not None
    assert found[0].cover is october
    assert found[6:] == (None,) * 6, "the second half is not asked for"


def test_what_is_once_a_year_stands_in_its_due_month() -> None:
    assert said(cells(YEARLY)) == "- - open - - open - - - - - -"
    assert said(cells(YEARLY, ("O1.2", "2568"))) == "- - done - - open - - - - - -"


@pytest.mark.parametrize(
    ("answer", "cover"),
    [
        (Answer.DONE, Cover.DONE),
        (Answer.NIL, Cover.NIL),
        (Answer.NOT_APPLICABLE, Cover.NOT_APPLICABLE),
    ],
)
def test_an_answer_is_told(answer: Answer, cover: Cover) -> None:
    found = cells(MONTHLY, *BOTH, answer=answer)[0]
    assert found is not None
    assert (found.cover, found.answered, found.missing) == (cover, 2, ())


@pytest.mark.parametrize(
    ("answers", "cover"),
    [
        ((Answer.DONE, Answer.NIL), Cover.DONE),
        ((Answer.DONE, Answer.NOT_APPLICABLE), Cover.DONE),
        ((Answer.NIL, Answer.NOT_APPLICABLE), Cover.NIL),
    ],
)
def test_of_several_answers_the_fullest_counts(answers: tuple[Answer, ...], cover: Cover) -> None:
    found = {
        key: mark
        for answered, answer in zip(BOTH, answers, strict=True)
        for key, mark in marks(answered, answer=answer).items()
    }
    wanted = duties_of(MONTHLY, Y2568)
    october = cells_of(wanted, found, assess(wanted, found, (), Y2568, EARLY), Y2568, None)[0]
    assert october is not None
    assert october.cover is cover


@pytest.mark.parametrize(
    ("review", "october"),
    [
        (None, Cover.DONE),
        (ReviewState.OPEN, Cover.DONE),
        (ReviewState.SUBMITTED, Cover.IN_REVIEW),
        (ReviewState.RETURNED, Cover.RETURNED),
        (ReviewState.APPROVED, Cover.DONE),
    ],
)
def test_a_review_shows_on_what_is_there_and_never_hides_what_is_missing(
    review: ReviewState | None, october: Cover
) -> None:
    found = cells(MONTHLY, *BOTH, review=review)
    assert found[0] is not None and found[1] is not None
    assert found[0].cover is october
    assert found[1].cover is Cover.OPEN


def test_a_lost_wording_is_never_done_by_a_mark() -> None:
    of = item(line("O1.1", unclear=True), due=MARCH)
    assert said(cells(of, ("O1.1", "2568"))) == "- - - - - open - - - - - -"


def test_a_click_lands_on_the_first_that_is_missing() -> None:
    october, november = cells(MONTHLY, BOTH[0])[:2]
    assert october is not None and november is not None
    assert october.first.key == BOTH[1]
    assert november.first.key == ("O1.1", "2024-11")


def test_quarters_of_two_years_stand_where_both_are_due() -> None:
    found = cells_of(duties("O13"), {}, assess(duties("O13"), {}, (), Y2570, EARLY), Y2570, None)
    (cell,) = (each for each in found if each)
    assert cell.month == Month(2027, 1)
    assert [period.code for period in cell.periods] == ["2569-Q4", "2570-Q1"]


@pytest.mark.parametrize(("year", "month"), [(0, Month(2024, 10)), (-1, Month(2024, 11))])
def test_months_of_an_earlier_year_stand_where_they_are_due(year: int, month: Month) -> None:
    half = RelativePeriod(Span.HALF, 1, year)
    of = item(line("O1.1", Repeats.MONTHLY), due=DECEMBER, covers=(half,))
    first = duties_of(of, Y2568, Month(2024, 11))[0]
    assert month_of(first, Y2568.months) == month


@pytest.mark.parametrize("code", ["O4", "O11", "O12", "O13", "O15", "S1.1"])
def test_every_duty_of_the_form_stands_in_one_month(code: str) -> None:
    wanted = duties(code)
    found = cells_of(wanted, {}, assess(wanted, {}, (), Y2570, EARLY), Y2570, None)
    assert sorted(duty.key for cell in found if cell for duty in cell.duties) == sorted(
        duty.key for duty in wanted
    )
