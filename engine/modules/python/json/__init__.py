"""JSON: dump, dumps, load, loads."""

from .decoder import JSONDecoder, JSONDecodeError
from .encoder import JSONEncoder

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def _usual(ensure_ascii, check_circular, allow_nan, *others):
    """Whether values are written as they are when a call says nothing."""
    return ensure_ascii and check_circular and allow_nan and not any(others)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Writes obj as JSON to a file, piece by piece."""
    if _usual(ensure_ascii, check_circular, allow_nan, skipkeys, cls, indent is not None, separators, default, sort_keys,
              kw):
        pieces = _default_encoder.iterencode(obj)
    else:
        encoder = (cls or JSONEncoder)(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
            indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
        pieces = encoder.iterencode(obj)
    for piece in pieces:
        fp.write(piece)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """obj as a JSON text."""
    if _usual(ensure_ascii, check_circular, allow_nan, skipkeys, cls, indent is not None, separators, default, sort_keys,
              kw):
        return _default_encoder.encode(obj)
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


# The marks that a text may begin with, the longer ones first.
_MARKS = {b'\xff\xfe\0\0': 'utf-32', b'\0\0\xfe\xff': 'utf-32', b'\xff\xfe': 'utf-16', b'\xfe\xff': 'utf-16',
          b'\xef\xbb\xbf': 'utf-8-sig'}
# Without a mark, zeros tell: a text begins with an ASCII character.  Where its first bytes are zero (0) or not (x).
_ZEROS_OF_FOUR = {'00': 'utf-32-be', '0x': 'utf-16-be', 'x000': 'utf-32-le', 'x0': 'utf-16-le'}
_ZEROS_OF_TWO = {'0': 'utf-16-be', 'x0': 'utf-16-le'}


def detect_encoding(b):
    """The encoding of JSON bytes."""
    for mark, encoding in _MARKS.items():
        if b.startswith(mark):
            return encoding
    zeros = ''.join(['x' if byte else '0' for byte in b[:4]])
    patterns = _ZEROS_OF_FOUR if len(b) >= 4 else _ZEROS_OF_TWO if len(b) == 2 else {}
    for pattern, encoding in patterns.items():
        if zeros.startswith(pattern):
            return encoding
    return 'utf-8'


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """The value of the JSON text in a file."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The value of a JSON text."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    elif not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    elif s.startswith('\ufeff'):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    for name, hook in (('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook),
                       ('parse_float', parse_float), ('parse_int', parse_int), ('parse_constant', parse_constant)):
        if hook is not None:
            kw[name] = hook
    del hook        # it would be held once more than need be
    if cls is None and not kw:
        return _default_decoder.decode(s)
    return (cls or JSONDecoder)(**kw).decode(s)
