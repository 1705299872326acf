# Links of a page made absolute and cleaned.
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

base = "https://example.org/docs/guide/index.html"
for link in ("intro.html", "../api/", "/home", "https://other.net/x", "#top", "?page=2", "mailto:a@b.c"):
    full = urljoin(base, link)
    parts = urlsplit(full)
    print(f"{link:<20} {full} {parts.scheme} {parts.netloc} {parts.path}")
url = urlsplit("https://h/p?b=2&a=1&utm=x")
query = urlencode(sorted((k, v) for k, v in parse_qsl(url.query) if k != "utm"))
print(urlunsplit(url._replace(query=query)), url._replace(fragment="f").geturl())
