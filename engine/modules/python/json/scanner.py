"""Reading values one at a time: make_scanner(decoder)(text, index) gives a value and where it ends."""

import re

try:
    import _json
except ImportError:
    _json = None

__all__ = ['make_scanner']

NUMBER_RE = re.compile(r'(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?', re.VERBOSE | re.MULTILINE | re.DOTALL)
_WORDS = ('null', None), ('true', True), ('false', False)


def py_make_scanner(context):
    """A scanner that asks the decoder for everything but words and numbers."""
    parse_object, parse_array, parse_string = context.parse_object, context.parse_array, context.parse_string
    strict, object_hook, object_pairs_hook = context.strict, context.object_hook, context.object_pairs_hook
    parse_float, parse_int, parse_constant = context.parse_float, context.parse_int, context.parse_constant
    memo, match_number = context.memo, NUMBER_RE.match

    def _scan_once(string, idx):
        first = string[idx:idx + 1]
        if not first:
            raise StopIteration(idx)
        if first == '"':
            return parse_string(string, idx + 1, strict)
        if first == '{':
            return parse_object((string, idx + 1), strict, _scan_once, object_hook, object_pairs_hook, memo)
        if first == '[':
            return parse_array((string, idx + 1), _scan_once)
        for word, value in _WORDS:
            if string.startswith(word, idx):
                return value, idx + len(word)
        if found := match_number(string, idx):
            whole, fraction, exponent = found.groups()
            if fraction or exponent:
                return parse_float(whole + (fraction or '') + (exponent or '')), found.end()
            return parse_int(whole), found.end()
        for word in 'NaN', 'Infinity', '-Infinity':
            if string.startswith(word, idx):
                return parse_constant(word), idx + len(word)
        raise StopIteration(idx)

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError('idx cannot be negative')
        try:
            return _scan_once(string, idx)
        finally:
            memo.clear()

    return scan_once


class _Scanner:
    """JSON scanner object"""
    __slots__ = 'strict', 'object_hook', 'object_pairs_hook', 'parse_float', 'parse_int', 'parse_constant'

    def __init__(self, context):
        self.strict = bool(context.strict)
        for name in _Scanner.__slots__[1:]:
            setattr(self, name, getattr(context, name))

    def __call__(self, string, idx):
        from .decoder import JSONDecodeError
        if isinstance(string, str) and idx < 0:
            raise ValueError('idx cannot be negative')
        try:
            return _json.scan(string, idx, self, JSONDecodeError)
        except JSONDecodeError as wrong:
            if wrong.msg == 'Expecting value':
                raise StopIteration(wrong.pos) from None
            raise


_Scanner.__module__, _Scanner.__qualname__, _Scanner.__name__ = '_json', 'Scanner', 'Scanner'
c_make_scanner = _Scanner if _json else None
make_scanner = c_make_scanner or py_make_scanner
