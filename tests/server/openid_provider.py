"""A little OpenID provider on loopback that can be made to answer wrongly."""

from __future__ import annotations

import json
import secrets
import threading
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "ita", "the provider's own long word"  # pragma: allowlist secret


@dataclass
class LittleProvider:
    """Whom it signs in and how it lies; what it was asked lies in ``codes`` and ``asked``."""

    url: str
    person: str = "clerk"
    changed: dict[str, Any] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    known: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    refuses: str = ""
    is_silent: bool = False
    key: RSAKey = field(default_factory=lambda: new_key("first"))
    signs_with: Any = None
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def behave(self) -> None:
        """Answer rightly again."""
        fresh = LittleProvider(self.url, key=self.key)
        for name in ("person", "changed", "left_out", "known", "header", "refuses"):
            setattr(self, name, getattr(fresh, name))
        self.is_silent, self.signs_with = False, None

    def description(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/keys",
        }

    def authorize(self, query: dict[str, str]) -> str:
        """Where the browser is sent back to."""
        if self.refuses:
            answer = {"error": self.refuses, "error_description": "เจ้าหน้าที่ทดสอบ secret-detail"}
        else:
            code = secrets.token_urlsafe(16)
            self.codes[code] = query
            answer = {"code": code}
        return f"{query['redirect_uri']}?{urlencode({**answer, 'state': query['state']})}"

    def token(self, form: dict[str, str], credentials: str) -> dict[str, Any]:
        begun = self.codes[form["code"]]
        digest = sha256(form["code_verifier"].encode()).digest()
        proven = urlsafe_b64encode(digest).rstrip(b"=").decode() == begun["code_challenge"]
        is_same = form["redirect_uri"] == begun["redirect_uri"]
        name, _, secret = b64decode(credentials.removeprefix("Basic ")).decode().partition(":")
        if not (proven and is_same and (unquote(name), unquote(secret)) == (CLIENT, SECRET)):
            return {"error": "invalid_grant"}
        now = int(time.time())
        claims = {
            "iss": self.url,
            "sub": "248289761001",
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": begun["nonce"],
            "preferred_username": self.person,
            **self.changed,
        }
        for name in self.left_out:
            del claims[name]
        header = {"alg": "RS256", "kid": self.key.kid, **self.header}
        signed = jwt.encode(
            header, claims, self.signs_with or self.key, algorithms=["RS256", "HS256", "none"]
        )
        return {"access_token": "an-access-token", "token_type": "Bearer", "id_token": signed}


def new_key(kid: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": kid, "use": "sig", "alg": "RS256"})


def shared_key() -> OctKey:
    """The client's secret as a key: whoever learns it could sign in everybody."""
    return OctKey.import_key(SECRET)


@contextmanager
def little_provider() -> Iterator[LittleProvider]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    provider = LittleProvider(f"http://127.0.0.1:{server.server_port}")
    server.provider = provider  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Answers(BaseHTTPRequestHandler):
    @property
    def provider(self) -> LittleProvider:
        found: LittleProvider = self.server.provider  # type: ignore[attr-defined]
        return found

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.provider.asked.append(parts.path)
        if parts.path == "/.well-known/openid-configuration":
            self._send(self.provider.description())
        elif parts.path == "/keys":
            self._send({"keys": [self.provider.key.as_dict(private=False)]})
        elif parts.path == "/userinfo":
            self._send({"sub": "248289761001", **self.provider.known})
        else:
            self.send_response(302)
            self.send_header("Location", self.provider.authorize(dict(parse_qsl(parts.query))))
            self.send_header("Content-Length", "0")
            self.end_headers()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.provider.asked.append(self.path)
        if not self.provider.is_silent:
            self._send(self.provider.token(dict(parse_qsl(body)), self.headers["Authorization"]))

    def _send(self, told: dict[str, Any]) -> None:
        body = json.dumps(told).encode()
        self.send_response(400 if "error" in told else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing among the results of the tests."""
