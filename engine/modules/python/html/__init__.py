"""Text to HTML and back."""
import re as _re

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """Replace special characters "&", "<" and ">" to HTML-safe sequences; with quote also " and '."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace('\'', "&#x27;")
    return s


# What HTML 5 makes of numbers that are no characters: Windows' code page 1252 for 0x80 to 0x9f.
_replaced = dict(enumerate(
    '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
    '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178', 0x80))
_replaced[0] = '\ufffd'
_replaced[0x0d] = '\r'
_dropped = {*range(0x1, 0x9), 0xb, *range(0xe, 0x20), *range(0x7f, 0xa0), *range(0xfdd0, 0xfdf0),
            *(plane << 16 | low for plane in range(17) for low in (0xfffe, 0xffff))}


def _replace_charref(match):
    name = match.group(1)
    if name[0] == '#':
        number = int(name[2:].rstrip(';'), 16) if name[1] in 'xX' else int(name[1:].rstrip(';'))
        if number in _replaced:
            return _replaced[number]
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return '\uFFFD'
        return '' if number in _dropped else chr(number)
    from html.entities import html5
    if name in html5:
        return html5[name]
    for end in range(len(name) - 1, 1, -1):   # the longest name that the text begins with
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return '&' + name


_charref = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """Convert all named and numeric character references in the string s to the corresponding unicode characters."""
    return _charref.sub(_replace_charref, s) if '&' in s else s
