# urljoin: relative addresses against a base.
from urllib.parse import urljoin

base = "http://a/b/c/d;p?q"
for relative in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "g:h",
                 "mailto:x", "./../g", "g/../h", "http:g"):
    print(relative, urljoin(base, relative))
print(urljoin("", "x"), urljoin("x/y", "z"), urljoin("http://h", "p"), urljoin(b"http://h/a", b"b"))
