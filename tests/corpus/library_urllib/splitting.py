# urlsplit and urlparse: the parts of addresses.
from urllib.parse import urldefrag, urlparse, urlsplit, urlunparse, urlunsplit

for url in ("https://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag", "mailto:me@x.org", "//host/path", "/a/b?c", "file:///etc/hosts", "http://[::1]:80/x", "a:b:c",
            "", "http://h?q#f", "HTTP://H/"):
    parts = urlsplit(url)
    print(parts, parts.hostname, parts.port, parts.username, parts.password, parts.geturl() == url)
    print(urlparse(url).params, urldefrag(url))
print(urlunsplit(("http", "h", "p", "q", "f")), urlunparse(("http", "h", "/p", "x", "", "")), urlsplit(b"http://h/p").netloc)
for attempt in (lambda: urlsplit("http://h:x/").port, lambda: urlsplit("http://h:99999/").port, lambda: urlsplit("http://[::1/"), lambda: urlsplit("a", b"b")):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
