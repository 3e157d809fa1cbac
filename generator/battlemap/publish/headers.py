"""What a host should send with the site and tell crawlers. A host that reads `_headers` needs no more."""

from __future__ import annotations

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-cache",
}


def headers_file() -> str:
    """`_headers`, as several static hosts read it: every header for every path."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


def robots_file() -> str:
    """`robots.txt`: nothing is for crawlers."""
    return "User-agent: *\nDisallow: /\n"
