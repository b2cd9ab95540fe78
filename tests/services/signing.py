"""Accounts for the tests: officers of the test seeds, and how they sign in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from dashboard.domain.roles import Actor, Role
from dashboard.services.accounts import accept, invite, officer_with_key
from dashboard.services.clock import Clock
from dashboard.services.desk import Desk
from dashboard.services.signing_in import Begun, SignIn, Visitor, find_sign_in
from dashboard.services.tokens import token_hash
from tests.cast import NOVEMBER_2570, moment

PASSWORD = "ฝนตกที่พะโต๊ะทุกวัน"
HERE = Visitor("192.0.2.7", "Chrome · Windows")
THERE = Visitor("192.0.2.8", "Firefox · Linux")
AT_MACHINE = Actor("เครื่องนี้", Role.COORDINATOR)


def joined(desk: Desk, key: str = "clerk", password: str = PASSWORD) -> Begun:
    """An officer who used a one-time link, and is signed in by it."""
    invitation = invite(desk, AT_MACHINE, officer_with_key(desk, key))
    return accept(desk, invitation.token, password, HERE)


def behind(desk: Desk, begun: Begun) -> SignIn:
    return find_sign_in(desk, token_hash(begun.token))


def later(desk: Desk, by: timedelta) -> Desk:
    """The same desk with its clock put on, or back."""
    now: datetime = moment(NOVEMBER_2570) + by
    return replace(desk, clock=Clock(now.date, lambda: now))
