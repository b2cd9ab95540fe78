"""What is asked of an agency's OpenID provider, and the proof of what it answers.

OpenID Connect Core 1.0, the authorization code flow with PKCE (RFC 7636). Needs the extra
``oidc``. Everything here waits for another machine: call it off the event loop.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Any

import requests
from authlib.integrations.requests_client import OAuth2Session, OAuthError
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from dashboard.entrance.errands import Errand
from dashboard.entrance.unproven import Unproven, nothing_told, said
from dashboard.settings import Provider, is_private_way

PATIENCE = (5, 10)
"""Seconds to connect, and for an answer."""
KEPT = 60 * 60
"""Seconds for which is taken what a provider said of itself and its keys."""
LEEWAY = 60
"""Seconds by which the clocks of two machines may differ."""
BASIC, POST = "client_secret_basic", "client_secret_post"
"""How this product proves to the provider who it is itself (Core 9); the first where it may."""
ALGORITHMS = [
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"),
]
"""Signatures that only the provider can make: never none, never one by a shared secret."""


@dataclass(frozen=True)
class Described:
    """What a provider says of itself, OpenID Connect Discovery 1.0 section 3."""

    issuer: str
    authorization: str
    token: str
    userinfo: str
    method: str
    keys: KeySet


def authorization_address(provider: Provider, errand: Errand, back: str) -> str:
    """Where the browser is sent to.

    Raises:
        Unproven: the provider cannot be reached, or does not describe itself as it must.
    """
    found = described(provider)
    with nothing_told("the way to the provider"), _session(provider, found, back) as session:
        address, _ = session.create_authorization_url(
            found.authorization,
            state=errand.state,
            nonce=errand.nonce,
            code_verifier=errand.verifier,
        )
        return str(address)


def proven_name(provider: Provider, errand: Errand, code: str, back: str) -> str:
    """The name of an account, out of the claim that the settings name.

    Raises:
        Unproven: the provider does not answer, or what it answers proves nothing.
    """
    found = described(provider)
    with _session(provider, found, back) as session:
        claims = _claims(provider, found, errand, _token(session, found, errand, code))
        if provider.claim not in claims and found.userinfo:
            claims = _userinfo(session, found, claims["sub"])
    name = claims.get(provider.claim)
    if not isinstance(name, str) or not name.strip():
        raise Unproven(f"no name in the claim {provider.claim}")
    if provider.claim == "email" and claims.get("email_verified") is not True:
        raise Unproven("an address that the provider did not verify")
    return name


def described(provider: Provider, *, anew: bool = False) -> Described:
    """The provider's description and keys, fetched at most once an hour but when wanted anew."""
    kept = _KEPT.get(provider.issuer)
    if kept is not None and not anew and monotonic() - kept[0] < KEPT:
        return kept[1]
    root = provider.issuer.rstrip("/")
    with nothing_told("the description of the provider"):
        told = _fetched(f"{root}/.well-known/openid-configuration")
        if told["issuer"].rstrip("/") != root:
            raise Unproven("the description is of another provider")
        methods = told.get("token_endpoint_auth_methods_supported", [BASIC])
        keys = _address(told, "jwks_uri")
        found = Described(
            issuer=told["issuer"],
            authorization=_address(told, "authorization_endpoint"),
            token=_address(told, "token_endpoint"),
            userinfo=_address(told, "userinfo_endpoint") if "userinfo_endpoint" in told else "",
            method=BASIC if BASIC in methods else POST,
            keys=_keys(keys),
        )
    _KEPT[provider.issuer] = (monotonic(), found)
    return found


_KEPT: dict[str, tuple[float, Described]] = {}


def _keys(address: str) -> KeySet:
    """The keys that signatures are checked by; others that lie there are none of ours."""
    with nothing_told("the keys of the provider"):
        fitting = [
            key
            for key in _fetched(address)["keys"]
            if key.get("kty") in ("RSA", "EC") and key.get("use", "sig") == "sig"
        ]
        return KeySet.import_key_set({"keys": fitting})


def _fetched(address: str) -> dict[str, Any]:
    answer = requests.get(address, timeout=PATIENCE, allow_redirects=False)
    if answer.status_code != 200:
        raise Unproven(f"the provider answered {answer.status_code} instead of a document")
    found: dict[str, Any] = answer.json()
    return found


def _address(told: dict[str, Any], name: str) -> str:
    address = told[name]
    if not isinstance(address, str) or not is_private_way(address):
        raise Unproven(f"{name} is no address that may be asked")
    return address


def _session(provider: Provider, found: Described, back: str) -> Any:
    email = " email" if provider.claim.startswith("email") else ""
    return OAuth2Session(
        provider.client,
        provider.secret,
        scope=f"openid profile{email}",
        redirect_uri=back,
        code_challenge_method="S256",
        token_endpoint_auth_method=found.method,
        default_timeout=PATIENCE,
    )


def _token(session: Any, found: Described, errand: Errand, code: str) -> dict[str, Any]:
    with nothing_told("the answer to the code"):
        try:
            token: dict[str, Any] = session.fetch_token(
                found.token,
                grant_type="authorization_code",
                code=code,
                code_verifier=errand.verifier,
                allow_redirects=False,
            )
        except OAuthError as refused:
            raise Unproven(f"the code was refused: {said(refused.error)}") from None
        return token


def _claims(
    provider: Provider, found: Described, errand: Errand, token: dict[str, Any]
) -> dict[str, Any]:
    """What the ID token says, proven (OpenID Connect Core 3.1.3.7)."""
    with nothing_told("the ID token"):
        signed = token["id_token"]
        try:
            decoded = _decoded(signed, found.keys)
        except InvalidKeyIdError:  # the provider changed its keys within the hour
            decoded = _decoded(signed, described(provider, anew=True).keys)
        claims = CodeIDToken(
            decoded.claims,
            decoded.header,
            {
                "iss": {"essential": True, "value": found.issuer},
                "aud": {"essential": True, "value": provider.client},
            },
            {
                "nonce": errand.nonce,
                "client_id": provider.client,
                "access_token": token.get("access_token"),
            },
        )
        claims.validate(leeway=LEEWAY)
        return dict(claims)


def _decoded(signed: str, keys: KeySet) -> jwt.Token:
    registry = JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False)
    return jwt.decode(signed, keys, registry=registry)


def _userinfo(session: Any, found: Described, subject: str) -> dict[str, Any]:
    """What many providers say only when asked again; of the same person (Core 5.3.2)."""
    with nothing_told("what the provider knows of the person"):
        answer = session.get(found.userinfo, allow_redirects=False)
        if answer.status_code != 200:
            raise Unproven(f"the provider answered {answer.status_code} about the person")
        told: dict[str, Any] = answer.json()
        if told["sub"] != subject:
            raise Unproven("the provider answered about another person")
        return told
