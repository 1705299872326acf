"""From JSON texts to values; the reading itself is native (_json), or Python where there is no _json."""

from . import scanner
from .scanner import _json

c_scanstring = _json and _json.scanstring

__all__ = ['JSONDecoder', 'JSONDecodeError']

# What stands for the numbers that JSON itself cannot write.
_CONSTANTS = {name: float(name) for name in ('NaN', 'Infinity', '-Infinity')}
NaN, PosInf, NegInf = _CONSTANTS.values()


class JSONDecodeError(ValueError):
    """What is wrong with a text (msg, doc), and where (pos, lineno, colno)."""

    def __init__(self, msg, doc, pos):
        line_start = doc.rfind('\n', 0, pos) + 1
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc[:line_start].count('\n') + 1
        self.colno = pos - line_start + 1
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


# --- In Python ---

_SPACES = ' \t\n\r'
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


def _skip(s, at):
    while s[at:at + 1] and s[at] in _SPACES:
        at += 1
    return at


def _four_digits(s, at):
    # The number behind the u at that place.
    digits = s[at + 1:at + 5]
    if len(digits) == 4 and all(c in '0123456789abcdefABCDEF' for c in digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at)


def py_scanstring(s, end, strict=True):
    """The text of a string whose opening quote stands before `end`, and where it ends."""
    begin, pieces = end - 1, []
    if not isinstance(s, str):
        raise TypeError("cannot use a string pattern on a bytes-like object")
    while True:
        start = end
        while end < len(s) and s[end] not in '"\\' and s[end] >= ' ':
            end += 1
        pieces.append(s[start:end])
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c, end = s[end], end + 1
        if c == '"':
            return ''.join(pieces), end
        if c != '\\':
            if strict:
                raise JSONDecodeError(f"Invalid control character {c!r} at", s, end)
            pieces.append(c)
            continue
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c = s[end]
        if c == 'u':
            code, end = _four_digits(s, end), end + 5
            if 0xd800 <= code <= 0xdbff and s[end:end + 2] == '\\u':
                low = _four_digits(s, end + 1)
                if 0xdc00 <= low <= 0xdfff:
                    code, end = 0x10000 + (code - 0xd800 << 10) + low - 0xdc00, end + 6
            pieces.append(chr(code))
        elif c in _ESCAPES:
            pieces.append(_ESCAPES[c])
            end += 1
        else:
            raise JSONDecodeError(f"Invalid \\escape: {c!r}", s, end)


def _value(s, at, scan_once):
    try:
        return scan_once(s, at)
    except StopIteration as wrong:
        raise JSONDecodeError("Expecting value", s, wrong.value) from None


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    """The object whose opening brace stands before the place, and where it ends."""
    s, end = s_and_end
    pairs, same, end = [], {} if memo is None else memo, _skip(s, end)
    more = s[end:end + 1] != '}'
    while more:
        if s[end:end + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
        key, end = scanstring(s, end + 1, strict)
        end = _skip(s, end)
        if s[end:end + 1] != ':':
            raise JSONDecodeError("Expecting ':' delimiter", s, end)
        value, end = _value(s, _skip(s, end + 1), scan_once)
        pairs.append((same.setdefault(key, key), value))
        end = _skip(s, end)
        more = s[end:end + 1] != '}'
        if more and s[end:end + 1] != ',':
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        if more:
            end = _skip(s, end + 1)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end + 1
    return dict(pairs) if object_hook is None else object_hook(dict(pairs)), end + 1


def JSONArray(s_and_end, scan_once):
    """The list whose opening bracket stands before the place, and where it ends."""
    s, end = s_and_end
    values, end = [], _skip(s, end)
    if s[end:end + 1] == ']':
        return values, end + 1
    while True:
        value, end = _value(s, end, scan_once)
        values.append(value)
        end = _skip(s, end)
        if s[end:end + 1] == ']':
            return values, end + 1
        if s[end:end + 1] != ',':
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        end = _skip(s, end + 1)


scanstring = c_scanstring or py_scanstring


class _ScanOnce:
    """The scanner of a decoder, made when somebody asks for it: reading a text needs none of its own, and it would hold
    the hooks once more."""

    def __get__(self, decoder, kind=None):
        if decoder is None:
            return self
        made = decoder.scan_once = scanner.make_scanner(decoder)
        return made


class JSONDecoder:
    """Reads JSON texts, with hooks for what its parts become."""

    scan_once = _ScanOnce()

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict, self.object_pairs_hook = strict, object_pairs_hook
        self.parse_object, self.parse_array, self.parse_string = JSONObject, JSONArray, scanstring
        self.memo = {}

    def decode(self, s):
        """The value of a whole text."""
        value, end = self.raw_decode(s, _skip_whitespace(s, 0))
        rest = _skip_whitespace(s, end)
        if rest < len(s):
            raise JSONDecodeError("Extra data", s, rest)
        return value

    def raw_decode(self, s, idx=0):
        """The value that starts at idx, and where it ends."""
        if _json and 'scan_once' not in self.__dict__:
            return _json.scan(s, idx, self, JSONDecodeError)
        try:
            return self.scan_once(s, idx)
        except StopIteration as wrong:
            raise JSONDecodeError("Expecting value", s, wrong.value) from None


_skip_whitespace = _json.skip_whitespace if _json else _skip
