"""How officers sign in: accounts, one-time links, sign-ins, and wrong tries.

Tokens are kept as their SHA-256 only: whoever reads the database can sign in as nobody.
"""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from dashboard.store.base import Table
from dashboard.store.columns import Instant


class AccountRow(Table, table=True):
    """An officer's account; without a password it waits for its one-time link.

    ``name_key`` is how names are compared. ``second_factor`` is the secret of the codes, in
    force from ``second_factor_since`` on; ``last_code`` is the last time step whose code was
    used, so that none is used twice.
    """

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("station_id", "name_key"),)

    officer_id: int = Field(foreign_key="officer.id", primary_key=True)
    station_id: int = Field(foreign_key="station.id")
    name: str
    name_key: str
    password_hash: str | None = None
    password_since: datetime | None = Field(default=None, sa_type=Instant)
    must_change: bool = False
    second_factor: str | None = None
    second_factor_since: datetime | None = Field(default=None, sa_type=Instant)
    last_code: int = 0
    version: int = 0


class SignInLinkRow(Table, table=True):
    """The one-time link an officer was given last; it is gone once it was used."""

    __tablename__ = "sign_in_link"

    officer_id: int = Field(foreign_key="officer.id", primary_key=True)
    token_hash: str = Field(unique=True)
    until: datetime = Field(sa_type=Instant)


class SignInRow(Table, table=True):
    """A browser that is signed in, or on its way (see ``Stage``); gone once it signed out."""

    __tablename__ = "sign_in"

    token_hash: str = Field(primary_key=True)
    officer_id: int = Field(foreign_key="officer.id", index=True)
    stage: str
    begun_at: datetime = Field(sa_type=Instant)
    seen_at: datetime = Field(sa_type=Instant)
    address: str
    browser: str


class WrongTriesRow(Table, table=True):
    """Wrong tries of a name or from an address, whether or not there is such an account.

    ``key`` is a hash: what people mistype may be a password.
    """

    __tablename__ = "wrong_tries"

    station_id: int = Field(foreign_key="station.id", primary_key=True)
    key: str = Field(primary_key=True)
    count: int
    last_at: datetime = Field(sa_type=Instant)
    until: datetime = Field(sa_type=Instant)
