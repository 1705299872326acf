# Addresses in brackets are checked; blanks and control characters before a URL are dropped.
from urllib.parse import urlparse, urlsplit

for url in ("http://[::1]/a", "http://[::1]:80/", "http://user:pw@[fe80::1%25en]:8/", "http://[1.2.3.4]/", "http://[v1.x]/", "http://[v.x]/",
            "http://[vz.x]/", "http://[::1", "http://::1]/", "http://x[::1]/", "http://[::1]x/", "http://[::1]x:80/", "http://[nothing]/",
            "http://[]/", "http://u@[::1]/p?q#f", "//[::ffff:1.2.3.4]/"):
    try:
        parts = urlsplit(url)
        print(url, parts, parts.hostname, parts.port)
    except ValueError as error:
        print(url, "ValueError:", error)
for url in (" \t\nhttp://host/path ", "\0\x1fhttps://a\tb/c\r\n", "\u00a0http://x/", "  //h/", b"  http://bytes/ "):
    print(ascii(url), urlsplit(url), urlparse(url).geturl())
print(urlsplit("//h/p", scheme="  http "))
