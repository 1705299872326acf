# Codecs of domain names: Punycode writes a label's other characters behind its ASCII ones (RFC 3492), IDNA does so label by
# label after bringing each to one form (RFC 3490, 3491). Those forms are of Unicode 3.2: what came later stays as it is.
import codecs
import unicodedata
from _codecs import CodecInfo
from _unicode_3_2 import is_later

# --- Punycode ---

_BASE, _FIRST_BIAS = 36, 72
_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"


def _threshold(place, bias):
    return min(max(_BASE * (place + 1) - bias, 1), 26)


def _adapted(delta, first, count):
    delta //= 700 if first else 2
    delta += delta // count
    bias = 0
    while delta > 455:
        delta //= 35
        bias += _BASE
    return bias + _BASE * delta // (delta + 38)


def _written(delta, bias):
    """A number in digits of which each place has its own threshold."""
    place = 0
    while True:
        threshold = _threshold(place, bias)
        if delta < threshold:
            yield _DIGITS[delta]
            return
        delta, digit = divmod(delta - threshold, _BASE - threshold)
        yield _DIGITS[digit + threshold]
        place += 1


def punycode_encode(text):
    plain = [char for char in text if ord(char) < 128]
    out, known = [], len(plain)
    code, delta, bias, first = 128, 0, _FIRST_BIAS, True
    for next_code in sorted({ord(char) for char in text if ord(char) >= 128}):
        delta += (next_code - code) * (known + 1)
        code = next_code
        for char in text:
            if ord(char) < code:
                delta += 1
            elif ord(char) == code:
                out += _written(delta, bias)
                bias = _adapted(delta, first, known + 1)
                first, delta, known = False, 0, known + 1
        delta += 1
        code += 1
    lead = "".join(plain) + "-" if plain else ""
    return (lead + "".join(out)).encode("ascii")


def _read_number(digits, at, bias, errors):
    """(number or None, where it ends)."""
    number, weight, place = 0, 1, 0
    while at < len(digits):
        digit = _DIGITS.find(digits[at].lower())
        if digit < 0:
            if errors == "strict":
                raise UnicodeError(f"Invalid extended code point '{digits[at]}'")
            return None, at
        at += 1
        threshold = _threshold(place, bias)
        number += digit * weight
        if digit < threshold:
            return number, at
        weight *= _BASE - threshold
        place += 1
    if errors == "strict":
        raise UnicodeError("incomplete punicode string")
    return None, at


def punycode_decode(data, errors="strict"):
    data = data.encode("ascii") if isinstance(data, str) else bytes(data)
    lead, _, rest = data.rpartition(b"-")
    text = list(str(lead, "ascii", errors))
    digits = str(rest, "ascii").upper()
    code, position, bias, at = 128, -1, _FIRST_BIAS, 0
    while at < len(digits):
        first = at == 0
        delta, at = _read_number(digits, at, bias, errors)
        if delta is None:
            break
        more, position = divmod(position + delta + 1, len(text) + 1)
        code += more
        if code > 0x10ffff:
            if errors == "strict":
                raise UnicodeError(f"Invalid character U+{code:x}")
            code = ord("?")
        text.insert(position, chr(code))
        bias = _adapted(delta, first, len(text))
    return "".join(text)


# --- The one form of a label ---

_PREFIX = "xn--"
_DOTS = str.maketrans(dict.fromkeys("\u3002\uff0e\uff61", "."))
_DROPPED = frozenset("\xad\u034f\u1806\u180b\u180c\u180d\u200b\u200c\u200d\u2060\ufeff") | frozenset(map(chr, range(0xfe00, 0xfe10)))
_REFUSED = frozenset("\u0340\u0341\u06dd\u070f\u180e\u200c\u200d\u200e\u200f\u2028\u2029\ufeff\U000e0001")
_REFUSED_RANGES = ((0x2060, 0x2063), (0x202a, 0x202e), (0x206a, 0x206f), (0x2ff0, 0x2ffb), (0xfdd0, 0xfdef), (0xfff9, 0xfffd),
                   (0x1d173, 0x1d17a), (0xe0020, 0xe007f))


# Five forms that were wrong in Unicode 3.2, and are kept so.
_AS_THEN = str.maketrans("\U0002f868\U0002f874\U0002f91f\U0002f95f\U0002f9bf", "\U0002136a\u5f33\u43ab\u7aae\u4d57")


def _normalised(text):
    """NFKC of what Unicode 3.2 knew."""
    text = text.translate(_AS_THEN)
    out, piece = [], []
    for char in text:
        if is_later(char):
            out.append(unicodedata.normalize("NFKC", "".join(piece)) + char)
            piece.clear()
        else:
            piece.append(char)
    return "".join(out) + unicodedata.normalize("NFKC", "".join(piece))


def _small(char):
    """The small letter: that of today for characters that came later, or whose small letter did; else all that folding does."""
    small, folded = char.lower(), char.casefold()
    return small if is_later(char) or any(map(is_later, small + folded)) else folded


def _folded(char):
    return _normalised("".join(map(_small, _normalised(_small(char)))))


def _is_refused(char):
    code = ord(char)
    category = "Cn" if is_later(char) else unicodedata.category(char)
    return (char in _REFUSED or category in ("Co", "Cs") or category == "Zs" and char != " " or category == "Cc" and code >= 128
            or code & 0xfffe == 0xfffe or any(low <= code <= high for low, high in _REFUSED_RANGES))


def nameprep(label):
    label = _normalised("".join(_folded(char) for char in label if char not in _DROPPED))
    for char in label:
        if _is_refused(char):
            raise UnicodeError(f"Invalid character {char!r}")
    directions = ["" if is_later(char) else unicodedata.bidirectional(char) for char in label]
    leftward = [direction in ("R", "AL") for direction in directions]
    if any(leftward):
        if "L" in directions:
            raise UnicodeError("Violation of BIDI requirement 2")
        if not (leftward[0] and leftward[-1]):
            raise UnicodeError("Violation of BIDI requirement 3")
    return label


# --- IDNA ---

def _sized(label):
    if 0 < len(label) < 64:
        return label
    raise UnicodeError("label empty or too long")


def _to_ascii(label):
    if label.isascii():
        return _sized(label)
    label = nameprep(label)
    if label.isascii():
        return _sized(label)
    if label.startswith(_PREFIX):
        raise UnicodeError("Label starts with ACE prefix")
    return _sized(_PREFIX + punycode_encode(label).decode("ascii"))


def _to_unicode(label):
    """A label as bytes or text."""
    if isinstance(label, bytes):
        given = str(label, "ascii") if not label.startswith(b"xn--") else label.decode("latin-1")
    else:
        given = label if label.isascii() else nameprep(label)
        if not given.isascii():
            raise UnicodeError("Invalid character in IDN label")
    if not given.startswith(_PREFIX):
        return given
    text = punycode_decode(given[len(_PREFIX):].encode("latin-1"))
    again = _to_ascii(text)
    if given.lower() != again:
        raise UnicodeError("IDNA does not round-trip", given.encode("ascii"), again.encode("ascii"))
    return text


def _strictly(errors, word):
    if errors != "strict":
        raise UnicodeError(word + " error handling " + errors)


def idna_encode(text, errors="strict"):
    _strictly(errors, "unsupported")
    if text.isascii():
        *labels, last = text.split(".")
        for label in labels:
            _sized(label)
        if len(last) >= 64:
            raise UnicodeError("label too long")
        return text.encode("ascii"), len(text)
    return _encode_labels(text, True)


def _encode_labels(text, final):
    labels = text.translate(_DOTS).split(".")
    end = "." if not labels[-1] or not final and len(labels) > 1 else ""
    if end or not final:
        labels.pop()        # nothing, or a label that may go on
    used = len(".".join(labels) + end)
    return (".".join(map(_to_ascii, labels)) + end).encode("ascii"), used


def idna_decode(data, errors="strict"):
    _strictly(errors, "Unsupported")
    data = bytes(data)
    if b"xn--" not in data and data.isascii():
        return data.decode("ascii"), len(data)
    labels = data.split(b".")
    end = "." if not labels[-1] else ""
    if end:
        labels.pop()
    return ".".join(map(_to_unicode, labels)) + end, len(data)


def _decode_labels(data, final):
    text = data.translate(_DOTS) if isinstance(data, str) else str(data, "ascii")
    labels = text.split(".")
    end = "." if not labels[-1] or not final and len(labels) > 1 else ""
    if end or not final:
        labels.pop()
    return ".".join(map(_to_unicode, labels)) + end, len(".".join(labels) + end)


class _IdnaEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        _strictly(errors, "unsupported")
        return _encode_labels(input, final) if input else (b"", 0)


class _IdnaDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        _strictly(errors, "Unsupported")
        return _decode_labels(input, final) if input else ("", 0)


class _PunycodeEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return punycode_encode(input)


class _PunycodeDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return _punycode_whole(input, self.errors)[0]


def _punycode_whole(data, errors="strict"):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError("Unsupported error handling " + errors)
    return punycode_decode(data, errors), len(data)


def make(name):
    if name == "idna":
        functions, coders = (idna_encode, idna_decode), (_IdnaEncoder, _IdnaDecoder)
    else:
        functions = (lambda text, errors="strict": (punycode_encode(text), len(text))), _punycode_whole
        coders = _PunycodeEncoder, _PunycodeDecoder
    reader = type("StreamReader", (codecs.StreamReader,), {"decode": staticmethod(functions[1])})
    writer = type("StreamWriter", (codecs.StreamWriter,), {"encode": staticmethod(functions[0])})
    return CodecInfo(*functions, reader, writer, *coders, name)
