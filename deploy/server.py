"""Serve ``app.py`` with a Finnish page shell and security headers: ``streamlit run deploy/server.py``.

Streamlit's page shell says ``<html lang="en">`` and sends no security headers. ``st.App`` (ASGI) lets
us put two small layers in front of it; everything else is Streamlit's own server and its
``.streamlit/config.toml``. Start it in the root of the project: there that file and ``var/`` are.
"""

from __future__ import annotations

import base64
import hashlib
import ipaddress
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # however the server is started, the project's own packages are found

from data_access.reading.child import warm_up  # noqa: E402
from data_access.settings import Settings, read_settings  # noqa: E402
from locales import UserError  # noqa: E402

TITLE = "Työkyvyn tilannekuva"
NOSCRIPT = "<noscript><p>Tilannekuva tarvitsee JavaScriptin. Salli se tälle sivustolle.</p></noscript>"

# Paths that are never the page shell: they may be large, and keep their compression and caching.
ASSETS = ("/static/", "/_stcore/", "/media/", "/component/", "/app/static/")
LOOPBACK_NAMES = frozenset({"localhost"})

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


class PageShell:
    """Rewrite Streamlit's page shell: language, title and the text shown without JavaScript."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not is_page(scope):
            await self.app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            """Hold back the answer until it is whole: a shell is ten kilobytes."""
            if message["type"] == "http.response.start":
                start.update(message)
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body", False):
                content = bytes(body)
                if is_shell(start, content):
                    content = rewrite_shell(content.decode(), find_language(scope)).encode()
                    adapt_headers(start, content)
                await send(start)
                await send({"type": "http.response.body", "body": content})

        await self.app(ask_for_plain_text(scope), receive, collect)


class SecurityHeaders:
    """Say on every answer what the browser may do with it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def add_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", content_security_policy())
            await send(message)

        await self.app(scope, receive, add_headers if scope["type"] == "http" else send)


def is_page(scope: Scope) -> bool:
    """Tell whether the path may answer with the page shell."""
    base = str(config.get_option("server.baseUrlPath") or "").strip("/")
    path = scope["path"].removeprefix(f"/{base}") if base else scope["path"]
    return scope["method"] == "GET" and not path.startswith(ASSETS)


def ask_for_plain_text(scope: Scope) -> Scope:
    """Drop the request headers that would bring the shell compressed or as "not modified"."""
    unwanted = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name not in unwanted]}


def is_shell(start: Message, body: bytes) -> bool:
    kind = MutableHeaders(scope=start).get("content-type", "") if start.get("headers") else ""
    return start["status"] == 200 and kind.startswith("text/html") and b'<div id="root">' in body


def find_language(scope: Scope) -> str:
    """The language that the address names, else Swedish for a browser that prefers it, else Finnish."""
    asked: str = parse_qs(scope["query_string"].decode("latin-1")).get("kieli", [""])[0]
    if asked in ("fi", "sv", "en"):
        return asked
    return "sv" if Headers(scope=scope).get("accept-language", "").startswith("sv") else "fi"


def rewrite_shell(html: str, language: str) -> str:
    """Return the shell in the page's language; what is not found stays as it was."""
    html = html.replace('<html lang="en">', f'<html lang="{language}">', 1)
    html = html.replace("<title>Streamlit</title>", f"<title>{TITLE}</title>", 1)
    html = html.replace('href="./favicon.png"', 'href="./app/static/favicon.png"', 1)
    html = re.sub(r'\s*<link rel="service-desc"[^>]*>', "", html, count=1)
    return re.sub(r"<noscript>.*?</noscript>", lambda _: NOSCRIPT, html, count=1, flags=re.DOTALL)


def adapt_headers(start: Message, body: bytes) -> None:
    headers = MutableHeaders(scope=start)
    headers["Content-Length"] = str(len(body))
    headers["Content-Security-Policy"] = content_security_policy(body.decode())
    headers["Cache-Control"] = "no-cache"
    for name in ("ETag", "Last-Modified"):
        if name in headers:
            del headers[name]


def content_security_policy(html: str = "") -> str:
    """Return the policy under which Streamlit and its charts work; no host but this one is allowed.

    Inline scripts of the shell itself are allowed by hash. Streamlit's styles are written by
    JavaScript, so inline styles cannot be forbidden; charts use Vega's interpreter, so ``eval`` can.
    """
    inline_scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    hashes = "".join(f" '{script_hash(script)}'" for script in inline_scripts)
    rules = {
        "default-src": "'self'",
        "script-src": f"'self'{hashes}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "media-src": "'self' data: blob:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "frame-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def script_hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def is_loopback(address: str) -> bool:
    if address in LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def refuse_malformed_settings() -> Settings:
    """Say which setting is malformed and what it should be, and do not start."""
    try:
        return read_settings()
    except UserError as error:
        raise SystemExit(str(error)) from None


def refuse_open_door(settings: Settings) -> None:
    """Without login everybody has all rights, so only this machine may come in."""
    address = config.get_option("server.address") or ""  # empty: every network this machine is on
    if settings.auth == "off" and not is_loopback(address):
        raise SystemExit(
            f"TILANNEKUVA_AUTH is off and the server would listen on {address or 'all networks'}. "
            "Set TILANNEKUVA_AUTH=oidc, or listen on 127.0.0.1 (STREAMLIT_SERVER_ADDRESS)."
        )


def forget_pages_directory() -> None:
    """Let ``st.navigation`` be the only list of pages from the first request on.

    Streamlit takes ``pages/`` for its old automatic page list until ``st.navigation`` has run once.
    Until then a deep link says "Page not found" over the right page, and a script lying directly in
    ``pages/`` runs without ``app.py``. This is the value ``st.navigation`` itself sets; internal in
    Streamlit 1.67, so a test holds it.
    """
    PagesManager.uses_pages_directory = False


def load_modules() -> None:
    """Load what the pages are made of before anybody comes, so that the first visitor does not wait."""
    for part in (
        "trends",
        "flows",
        "shares",
        "imports",
        "mapping",
        "profiles",
        "freshness",
        "formula",
        "waits",
    ):
        import_module(f"ui.{part}")


# Importing this module is starting the server.
refuse_open_door(refuse_malformed_settings())
forget_pages_directory()
load_modules()
warm_up()  # the first upload finds a reader waiting

app = st.App(ROOT / "app.py", middleware=[Middleware(SecurityHeaders), Middleware(PageShell)])
