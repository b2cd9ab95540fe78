"""What became of what was just attached: what is kept, what was refused, what was found."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.fiscal import FiscalYear
from dashboard.text import evidence, findings, item
from dashboard.ui import icons
from dashboard.ui.attach_run import Result
from dashboard.ui.icons import material
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

RESULT = "attach_result"


def show_result(result: Result, year: FiscalYear) -> None:
    """Tell it in the dialog, where what is to be mended can be chosen at once."""
    if result.kept:
        _show_kept(result)
    if result.refused:
        _show_refused(result)
    if result.findings:
        _show_findings(result, year)
    if result.kept and st.button(say(evidence.DONE), icon=material("check"), key="attach_done"):
        st.rerun()


def _show_refused(result: Result) -> None:
    title, again = evidence.NOT_TAKEN, evidence.TRY_AGAIN
    if result.of_address:
        title, again = evidence.ADDRESS_NOT_TAKEN, evidence.ADDRESS_TRY_AGAIN
    listed = "\n".join(f"- {plain(say(each))}" for each in result.refused)
    st.warning(
        f"{listed}\n\n{say(again)}",
        title=say(title, count=len(result.refused)),
        icon=material("front_hand"),
    )


def _show_kept(result: Result) -> None:
    words = say(evidence.KEPT, names=plain(", ".join(result.kept.values())))
    if result.marked:
        words += f" {say(evidence.MARKED_TOO, requirement=result.marked)}"
    st.success(words, icon=material("check_circle"))


def _show_findings(result: Result, year: FiscalYear) -> None:
    assert result.state is not None
    of = result.state.item
    lines = [
        f"- {material(icons.LEVEL[each.level])} **{say(findings.label(each))}** "
        f"{plain(say(findings.why(each, of, year)))} "
        f"{plain(say(item.NEXT_STEP, step=findings.next_step(each, of, year)))}"
        for each in result.findings
    ]
    st.info("\n".join(lines), title=say(evidence.FOUND), icon=material("fact_check"))
