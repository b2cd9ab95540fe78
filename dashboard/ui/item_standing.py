"""How an item stands, as its headline says it."""

from __future__ import annotations

from dashboard.domain.assessment import State
from dashboard.domain.bilingual import Bilingual
from dashboard.services.year import ItemState
from dashboard.text import dates, item, status
from dashboard.ui.headline import Part

TONE = {State.OVERDUE: "bad", State.COMPLETE: "good"}


def item_headline(state: ItemState) -> tuple[Bilingual, list[Part]]:
    """``O12 แผนการใช้จ่าย…`` and ``กำลังทำ 3/7 · ครบกำหนด เม.ย. 2570``."""
    judged = state.assessment
    progress = item.PROGRESS.filled(
        state=status.STATE[judged.state], done=judged.done, total=judged.total
    )
    due = item.DUE_IN.filled(month=dates.month_and_year(judged.due))
    heading = item.HEADING.filled(code=state.code, title=state.item.title)
    parts = [Part(progress, TONE.get(judged.state, "")), Part(due)]
    if later := judged.marked_after_close:
        parts.append(Part(item.ENTERED_LATER.filled(count=later)))
    return heading, parts
