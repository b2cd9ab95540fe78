"""Links, passwords and second factors: who gives and takes them."""

from __future__ import annotations

from datetime import timedelta

import pyotp
import pytest

from dashboard.domain.accounts import LINK_LASTS, PasswordFault, Stage
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor, Role
from dashboard.services.accounts import (
    PasswordRefused,
    accept,
    accounts,
    change_password,
    confirm_second_factor,
    end_sign_ins_of,
    give_password,
    invite,
    officer_with_key,
    remove_second_factor,
)
from dashboard.services.desk import Desk
from dashboard.services.second_factor import new_secret
from dashboard.services.signing_in import (
    SignedOut,
    SignInFailed,
    actor_of,
    asks_for_sign_in,
    can_be_served,
    sign_in,
    sign_out,
)
from dashboard.services.tokens import token_hash
from tests.services.signing import AT_MACHINE, HERE, PASSWORD, THERE, behind, joined, later
from tests.services.test_officers import changed, person

OTHER = "ทะเลหมอกเขาทะลุตอนเช้า"


def coordinator(desk: Desk) -> Actor:
    """A coordinator who signed in, not the person at the machine."""
    inquiry = person(desk, "inquiry")
    if inquiry.role is not Role.COORDINATOR:
        changed(desk, AT_MACHINE, inquiry, role=Role.COORDINATOR)
    officer = inquiry.id
    return Actor("เจ้าหน้าที่ทดสอบ 3", Role.COORDINATOR, officer=officer, station=desk.station_id)


def test_a_link_lets_an_officer_choose_a_password(any_desk: Desk) -> None:
    invitation = invite(any_desk, AT_MACHINE, officer_with_key(any_desk, "clerk"))
    assert invitation.name == "clerk"
    assert can_be_served(any_desk)
    assert not asks_for_sign_in(any_desk)
    begun = accept(any_desk, invitation.token, PASSWORD, HERE)
    assert begun.stage is Stage.FULL
    assert asks_for_sign_in(any_desk)


def test_a_link_works_once(desk: Desk) -> None:
    invitation = invite(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    accept(desk, invitation.token, PASSWORD, HERE)
    with pytest.raises(SignedOut):
        accept(desk, invitation.token, OTHER, THERE)


def test_a_bad_password_does_not_use_the_link_up(desk: Desk) -> None:
    invitation = invite(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    with pytest.raises(PasswordRefused) as refused:
        accept(desk, invitation.token, "สั้น", HERE)
    assert refused.value.fault is PasswordFault.SHORT
    assert accept(desk, invitation.token, PASSWORD, HERE).token


@pytest.mark.parametrize(("seconds", "works"), [(-1, True), (1, False)])
def test_a_link_lasts_three_days(desk: Desk, seconds: int, works: bool) -> None:
    invitation = invite(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    then = later(desk, LINK_LASTS + timedelta(seconds=seconds))
    if works:
        assert accept(then, invitation.token, PASSWORD, HERE).token
    else:
        with pytest.raises(SignedOut):
            accept(then, invitation.token, PASSWORD, HERE)


def test_a_new_link_voids_the_one_before(desk: Desk) -> None:
    first = invite(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    second = invite(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    with pytest.raises(SignedOut):
        accept(desk, first.token, PASSWORD, HERE)
    assert accept(desk, second.token, PASSWORD, HERE).token


def test_a_link_for_a_lost_password_signs_out_who_has_it(desk: Desk) -> None:
    old = joined(desk)
    invitation = invite(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    behind(desk, old)  # it lasts
    accept(desk, invitation.token, OTHER, HERE)
    with pytest.raises(SignedOut):
        behind(desk, old)
    with pytest.raises(SignInFailed):
        sign_in(desk, "clerk", PASSWORD, HERE)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.OFFICER])
def test_officers_give_no_links(desk: Desk, role: Role) -> None:
    with pytest.raises(Refused) as refused:
        invite(desk, Actor("เจ้าหน้าที่ทดสอบ", role), officer_with_key(desk, "clerk"))
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_two_officers_never_share_a_name(desk: Desk) -> None:
    joined(desk)
    with pytest.raises(Refused) as refused:
        invite(desk, AT_MACHINE, officer_with_key(desk, "inquiry"), " Clerk")
    assert refused.value.reason is Reason.SIGN_IN_NAME_TAKEN


@pytest.mark.parametrize("has_account", [False, True])
def test_a_coordinator_does_not_take_over_who_approves(desk: Desk, has_account: bool) -> None:
    commander = officer_with_key(desk, "commander")
    if has_account:
        joined(desk, "commander")
        _second_factor(desk, "commander")
        with pytest.raises(Refused) as refused:
            remove_second_factor(desk, coordinator(desk), commander)
        assert refused.value.reason is Reason.HIGHER_ACCOUNT
    for give in (invite, give_password):
        with pytest.raises(Refused) as refused:
            give(desk, coordinator(desk), commander)
        assert refused.value.reason is Reason.HIGHER_ACCOUNT
    assert invite(desk, AT_MACHINE, commander).token


def test_a_password_that_was_told_is_changed_at_the_first_sign_in(desk: Desk) -> None:
    told = give_password(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    begun = sign_in(desk, "clerk", told.token, HERE)
    assert begun.stage is Stage.NEW_PASSWORD
    with pytest.raises(SignedOut):
        actor_of(desk, token_hash(begun.token))
    change_password(desk, behind(desk, begun), told.token, PASSWORD, HERE)
    assert actor_of(desk, token_hash(begun.token)).name == "เจ้าหน้าที่ทดสอบ 2"
    assert sign_in(desk, "clerk", PASSWORD, HERE).stage is Stage.FULL


def test_a_sign_in_that_was_ended_changes_nothing(desk: Desk) -> None:
    found = behind(desk, joined(desk, "commander"))
    sign_out(desk, found, HERE)
    with pytest.raises(SignedOut):
        change_password(desk, found, PASSWORD, OTHER, HERE)
    secret = new_secret()
    code = pyotp.TOTP(secret).at(int(desk.now().timestamp()))
    with pytest.raises(SignedOut):
        confirm_second_factor(desk, found, secret, code, HERE)


def test_a_second_factor_is_not_replaced_by_an_open_browser(desk: Desk) -> None:
    joined(desk, "commander")
    _second_factor(desk, "commander")
    later_secret = new_secret()
    code = pyotp.TOTP(later_secret).at(int(desk.now().timestamp()))
    found = behind(desk, sign_in(desk, "commander", PASSWORD, HERE))
    with pytest.raises(SignInFailed):
        confirm_second_factor(desk, found, later_secret, code, HERE)


def test_the_old_password_cannot_be_guessed(desk: Desk) -> None:
    found = behind(desk, joined(desk))
    waits = 0
    for _ in range(8):
        with pytest.raises(SignInFailed) as failed:
            change_password(desk, found, "ผิด", OTHER, HERE)
        waits += failed.value.until is not None
    assert waits == 3


def test_what_is_no_secret_fits_no_code(desk: Desk) -> None:
    found = behind(desk, joined(desk, "commander"))
    with pytest.raises(SignInFailed):
        confirm_second_factor(desk, found, "!!!", "000000", HERE)


def _second_factor(desk: Desk, key: str) -> str:
    found = behind(desk, sign_in(desk, key, PASSWORD, HERE))
    secret = new_secret()
    code = pyotp.TOTP(secret).at(int(desk.now().timestamp()))
    confirm_second_factor(desk, found, secret, code, HERE)
    return secret


def test_a_second_factor_needs_a_code_that_fits(desk: Desk) -> None:
    found = behind(desk, joined(desk, "commander"))
    with pytest.raises(SignInFailed):
        confirm_second_factor(desk, found, new_secret(), "000000", HERE)
    assert sign_in(desk, "commander", PASSWORD, HERE).stage is Stage.FULL


def test_a_lost_telephone_is_no_end(desk: Desk) -> None:
    joined(desk, "commander")
    _second_factor(desk, "commander")
    assert sign_in(desk, "commander", PASSWORD, HERE).stage is Stage.SECOND_FACTOR
    remove_second_factor(desk, AT_MACHINE, officer_with_key(desk, "commander"))
    assert sign_in(desk, "commander", PASSWORD, HERE).stage is Stage.FULL


def test_a_new_password_ends_every_other_sign_in(desk: Desk) -> None:
    one, two = joined(desk), sign_in(desk, "clerk", PASSWORD, THERE)
    change_password(desk, behind(desk, two), PASSWORD, OTHER, THERE)
    behind(desk, two)  # it lasts
    with pytest.raises(SignedOut):
        behind(desk, one)
    assert sign_in(desk, "clerk", OTHER, HERE).token


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (PASSWORD, PASSWORD, PasswordFault.SAME),
        (PASSWORD, "สั้น", PasswordFault.SHORT),
        (PASSWORD, "my clerk password", PasswordFault.NAME_IN_IT),
    ],
)
def test_a_new_password_must_do(desk: Desk, old: str, new: str, fault: PasswordFault) -> None:
    found = behind(desk, joined(desk))
    with pytest.raises(PasswordRefused) as refused:
        change_password(desk, found, old, new, HERE)
    assert refused.value.fault is fault


def test_the_old_password_is_asked_for(desk: Desk) -> None:
    found = behind(desk, joined(desk))
    with pytest.raises(SignInFailed):
        change_password(desk, found, OTHER, "อีกประโยคหนึ่งที่จำได้", HERE)


def test_an_officer_can_be_signed_out_everywhere(desk: Desk) -> None:
    begun = joined(desk)
    sign_in(desk, "clerk", PASSWORD, THERE)
    assert end_sign_ins_of(desk, AT_MACHINE, officer_with_key(desk, "clerk")) == 2
    with pytest.raises(SignedOut):
        behind(desk, begun)


def test_lists_hold_no_secrets_and_officers_see_their_own(desk: Desk) -> None:
    clerk = joined(desk)
    joined(desk, "inquiry")
    seen = accounts(desk, AT_MACHINE)
    assert {view.name for view in seen.values()} == {"clerk", "inquiry"}
    assert all(view.has_password and view.seen_at for view in seen.values())
    own = accounts(desk, actor_of(desk, token_hash(clerk.token)))
    assert [view.name for view in own.values()] == ["clerk"]


def test_a_name_to_sign_in_with_can_be_seen_whole(desk: Desk) -> None:
    clerk = officer_with_key(desk, "clerk")
    assert invite(desk, AT_MACHINE, clerk, " ธุร\u200bการ\x1b\u202e 1\n").name == "ธุรการ 1"
