"""From values to JSON texts."""

from .scanner import _json

INFINITY = float('inf')
ESCAPE_DCT = {chr(code): f'\\u{code:04x}' for code in range(0x20)}
ESCAPE_DCT.update({'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'})


def py_encode_basestring(s):
    """The JSON string of a text."""
    return '"' + ''.join([ESCAPE_DCT.get(c, c) for c in s]) + '"'


def py_encode_basestring_ascii(s):
    """The JSON string of a text, in ASCII."""
    pieces = []
    for c in s:
        code = ord(c)
        if c in ESCAPE_DCT or ' ' <= c <= '~':
            pieces.append(ESCAPE_DCT.get(c, c))
        elif code < 0x10000:
            pieces.append(f'\\u{code:04x}')
        else:
            code -= 0x10000
            pieces.append(f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}')
    return '"' + ''.join(pieces) + '"'


class _Encoder:
    """_iterencode(obj, _current_indent_level) -> iterable"""

    def __init__(self, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan):
        if not isinstance(markers, dict | None):
            raise TypeError(f'make_encoder() argument 1 must be dict or None, not {type(markers).__name__}')
        self.markers, self.default, self.encoder, self.indent = markers, default, encoder, indent
        self.key_separator, self.item_separator = key_separator, item_separator
        self.sort_keys, self.skipkeys, self.allow_nan = bool(sort_keys), bool(skipkeys), bool(allow_nan)

    def __call__(self, obj, _current_indent_level):
        if self.encoder is c_encode_basestring_ascii or self.encoder is c_encode_basestring:
            return _json.write(obj, (self.markers, self.default, self.encoder is c_encode_basestring_ascii, self.key_separator,
                                     self.item_separator, self.sort_keys, self.skipkeys, self.allow_nan)),
        return tuple(_Writer(self, self.markers, self._checked, None).value(obj, 0))

    def _checked(self, text):
        written = self.encoder(text)
        if not isinstance(written, str):
            raise TypeError(f'encoder() must return a string, not {type(written).__name__}')
        return written


_Encoder.__module__, _Encoder.__qualname__, _Encoder.__name__ = '_json', 'Encoder', 'Encoder'
c_make_encoder = _Encoder if _json else None
c_encode_basestring = _json and _json.encode_basestring
c_encode_basestring_ascii = _json and _json.encode_basestring_ascii
encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Writes values as JSON texts; default() may be overridden for further types."""

    item_separator, key_separator = ', ', ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii = skipkeys, ensure_ascii
        self.check_circular, self.allow_nan = check_circular, allow_nan
        self.sort_keys, self.indent = sort_keys, indent
        if indent is not None:
            self.item_separator = ','           # a line ends behind it
        if separators is not None:
            self.item_separator, self.key_separator = separators
        if default is not None:
            self.default = default

    def default(self, o):
        """What is written in place of a value of another type."""
        raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of a value."""
        if isinstance(o, str):
            return self._string_writer()(o)
        pieces = self.iterencode(o, _one_shot=True)
        return pieces if isinstance(pieces, str) else ''.join(list(pieces))

    def iterencode(self, o, _one_shot=False):
        """The JSON text in pieces."""
        marks = {} if self.check_circular else None
        if _one_shot and self.indent is None and c_make_encoder is not None:
            settings = (marks, self.default, bool(self.ensure_ascii), self.key_separator, self.item_separator,
                        bool(self.sort_keys), bool(self.skipkeys), bool(self.allow_nan))
            return _json.write(o, settings)
        indent = ' ' * self.indent if isinstance(self.indent, int) else self.indent
        return _Writer(self, marks, self._string_writer(), indent).value(o, 0)

    def _string_writer(self):
        return encode_basestring_ascii if self.ensure_ascii else encode_basestring


class _Writer:
    """One text being written."""

    def __init__(self, encoder, markers, encode_string, indent):
        self.encoder = encoder
        self.markers = markers
        self.encode_string = encode_string
        self.indent = indent

    def float_text(self, o):
        if o != o:
            text = 'NaN'
        elif o == INFINITY:
            text = 'Infinity'
        elif o == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            # CPython's encoder in C, which is used where nothing is indented, does not show the number.
            shown = "" if self.encoder.indent is None else ": " + repr(o)
            raise ValueError("Out of range float values are not JSON compliant" + shown)
        return text

    def atom(self, o):
        """The text of a value without parts, else None."""
        if isinstance(o, str):
            return self.encode_string(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.float_text(o)
        return None

    def key_text(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float_text(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def enter(self, o):
        if self.markers is not None:
            if id(o) in self.markers:
                raise ValueError("Circular reference detected")
            self.markers[id(o)] = o

    def leave(self, o):
        if self.markers is not None:
            del self.markers[id(o)]

    def value(self, o, level):
        text = self.atom(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from self.sequence(o, level)
        elif isinstance(o, dict):
            yield from self.mapping(o, level)
        else:
            self.enter(o)
            yield from self.value(self.encoder.default(o), level)
            self.leave(o)

    def separators(self, level):
        """What stands before the first part, between parts, and after the last."""
        between = self.encoder.item_separator
        if self.indent is None:
            return '', between, ''
        newline = '\n' + self.indent * (level + 1)
        return newline, between + newline, '\n' + self.indent * level

    def sequence(self, items, level):
        if not items:
            yield '[]'
            return
        self.enter(items)
        first, between, last = self.separators(level)
        before = '[' + first
        for item in items:
            text = self.atom(item)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from self.value(item, level + 1)
            before = between
        yield last + ']'
        self.leave(items)

    def mapping(self, dct, level):
        if not dct:
            yield '{}'
            return
        self.enter(dct)
        first, between, last = self.separators(level)
        before = '{' + first
        items = sorted(dct.items()) if self.encoder.sort_keys else dct.items()
        empty = True
        for key, item in items:
            name = self.key_text(key)
            if name is None:
                continue
            empty = False
            text = self.atom(item)
            start = before + self.encode_string(name) + self.encoder.key_separator
            if text is not None:
                yield start + text
            else:
                yield start
                yield from self.value(item, level + 1)
            before = between
        yield '{}' if empty and self.indent is None else ('{' + last + '}' if empty else last + '}')
        self.leave(dct)
