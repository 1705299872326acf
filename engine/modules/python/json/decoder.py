"""From JSON texts to values; the reading itself is native (_json)."""

import _json

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


class JSONDecoder:
    """Reads JSON texts, with hooks for what its parts become."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict, self.object_pairs_hook = strict, object_pairs_hook

    def decode(self, s):
        """The value of a whole text."""
        start = _json.skip_whitespace(s, 0)
        value, end = self.raw_decode(s, start)
        rest = _json.skip_whitespace(s, end)
        if rest < len(s):
            raise JSONDecodeError("Extra data", s, rest)
        return value

    def raw_decode(self, s, idx=0):
        """The value that starts at idx, and where it ends."""
        return _json.scan(s, idx, self, JSONDecodeError)
