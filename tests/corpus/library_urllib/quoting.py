# quote, unquote, urlencode, parse_qs.
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urlencode

for text in ("a b&c", "é/ü", "~-_.!*'()", "100%", "a+b", b"\xff\x00"):
    print(text, quote(text), quote(text, safe=""), quote_plus(text), unquote(quote(text)) if isinstance(text, str) else unquote_to_bytes(quote(text)))
for text in ("%41%zz%4", "a+b", "%E9", "%C3%A9", "%"):
    print(text, ascii(unquote(text)), unquote_plus(text).encode("ascii", "replace"), unquote_to_bytes(text), ascii(unquote(text, "latin-1")))
print(urlencode({"a": 1, "b c": "x&y"}), urlencode([("k", [1, 2])], doseq=True), urlencode({"k": [1, 2]}), urlencode({"é": "ü"}, encoding="latin-1"))
print(parse_qs("a=1&a=2&b=&c"), parse_qs("a=1&b=", keep_blank_values=True), parse_qsl("a=1;b=2", separator=";"), parse_qsl("x=%20+"))
for attempt in (lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1), lambda: urlencode(5), lambda: urlencode("ab"),
                lambda: quote(5), lambda: quote(b"x", encoding="utf-8"), lambda: parse_qs("a", separator="")):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
