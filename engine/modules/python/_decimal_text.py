# Built in: decimals from text and to text: the syntax of numbers, scientific and engineering notation, format().
import re
import sys

from _decimal_core import (FINITE, INFINITE, QUIET, ROUND_HALF_EVEN, SIGNALING, adjusted, digit_count, digit_text,
                           digits_to_int, drop_digits)

_NUMBER = re.compile(r"""
    ([-+])?
    (?: (?=\d|\.\d) (\d*) (?: \. (\d*) )? (?: e ([-+]?\d+) )?
      | (inf(?:inity)?)
      | (s?nan) (\d*) )
    \Z""", re.VERBOSE | re.IGNORECASE)

_FORMAT = re.compile(r"""
    (?: (.)? ([<>=^]) )?
    ([-+ ])?
    (z)?
    (\#)?
    (0)?
    ((?!0)\d+)?
    (,)?
    (?: \. (0|(?!0)\d+) )?
    ([eEfFgGn%])?
    \Z""", re.VERBOSE | re.DOTALL)


def parse(text):
    """(sign, coefficient, exponent, kind), or None when the text is no number."""
    found = _NUMBER.match(text.strip().replace("_", ""))
    if found is None:
        return None
    minus, whole, fraction, exponent, infinity, nan, payload = found.groups()
    sign = 1 if minus == "-" else 0
    if infinity:
        return sign, 0, 0, INFINITE
    if nan:
        return sign, digits_to_int(_ascii(payload)), 0, SIGNALING if len(nan) == 4 else QUIET
    fraction = fraction or ""
    exponent = int(exponent or "0") if not exponent or len(exponent) < 25 else (
        -10 ** 20 if exponent[0] == "-" else 10 ** 20)
    return sign, digits_to_int(_ascii(whole + fraction)), exponent - len(fraction), FINITE


def _ascii(digits):
    return digits if digits.isascii() else "".join(str(int(digit)) for digit in digits)


def to_text(a, engineering=False, capitals=1):
    """str() of a number."""
    sign = "-" if a._sign else ""
    if a._kind == INFINITE:
        return sign + "Infinity"
    if a._kind:
        return sign + ("NaN" if a._kind == QUIET else "sNaN") + (digit_text(a._coefficient) if a._coefficient else "")
    digits = digit_text(a._coefficient)
    exponent = a._exponent
    left = exponent + len(digits)   # digits before the point, were it written out
    if exponent <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif not a._coefficient:
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        text = "0." + "0" * -point + digits
    elif point >= len(digits):
        text = digits + "0" * (point - len(digits))
    else:
        text = digits[:point] + "." + digits[point:]
    if left != point:
        text += f"{'E' if capitals else 'e'}{left - point:+d}"
    return sign + text


def format_number(a, spec, rounding, capitals):
    """format() of a number; ValueError for what is no format."""
    found = _FORMAT.match(spec)
    if found is None:
        raise ValueError("invalid format string")
    fill, alignment, plus, no_minus_zero, alternate, zero, width, comma, precision, kind = found.groups()
    if zero:   # says how to align already
        if alignment:
            raise ValueError("invalid format string")
        fill, alignment = "0", "="
    if alternate:
        raise ValueError("invalid format string")
    if kind == "n" and comma:
        raise ValueError("invalid format string")
    width = int(width or 0)
    if max(width, int(precision or 0)) > sys.maxsize:
        raise ValueError("invalid format string")
    if a._kind:
        body = to_text(a).lstrip("-")
        if kind == "%":
            body += "%"
        if zero and alignment == "=" and fill == "0":
            fill, alignment = " ", ">"
        return _aligned(_sign_text(a._sign, plus), body, fill, alignment, width)
    sign, coefficient, exponent = a._sign, a._coefficient, a._exponent
    if kind is None:
        kind = "g" if capitals == 0 else "G"
        bare = True
    else:
        bare = False
    if kind == "%":
        exponent += 2
    if precision is not None:
        places = int(precision)
        if kind in "eE":
            sign, coefficient, exponent = _to_digits(sign, coefficient, exponent, places + 1, rounding)
        elif kind in "fF%":
            coefficient, exponent = _to_exponent(sign, coefficient, exponent, -places, rounding)
        elif kind in "gGn":
            places = places or 1
            if digit_count(coefficient) > places:
                sign, coefficient, exponent = _to_digits(sign, coefficient, exponent, places, rounding)
    if not coefficient and exponent > 0 and kind in "fF%":
        exponent = 0
    if kind in "fF%" and exponent > 0:
        coefficient *= 10 ** exponent
        exponent = 0
    if no_minus_zero and not coefficient:
        sign = 0
    digits = digit_text(coefficient)
    left = exponent + len(digits)
    if kind in "eE":
        point = 1 - int(precision) if not coefficient and precision is not None else 1
    elif kind in "fF%":
        point = left
    else:
        point = left if exponent <= 0 and left > -6 else 1
    if point <= 0:
        whole, fraction = "0", "0" * -point + digits
    elif point > len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point] or "0", digits[point:]
    shift = left - point
    tail = ""
    if fraction:
        tail = "." + fraction
    if shift or kind in "eE":
        tail += f"{'E' if kind in 'EG' or kind == 'n' and capitals and bare else 'e'}{shift:+d}"
    if kind == "%":
        tail += "%"
    return _grouped(_sign_text(sign, plus), whole, tail, "," if comma else "", fill, alignment, width, zero)


def _to_digits(sign, coefficient, exponent, count, rounding):
    have = digit_count(coefficient)
    if not coefficient:
        return sign, 0, exponent
    if have <= count:
        return sign, coefficient * 10 ** (count - have), exponent - (count - have)
    coefficient, _ = drop_digits(coefficient, have - count, sign, rounding)
    exponent += have - count
    if digit_count(coefficient) > count:
        coefficient //= 10
        exponent += 1
    return sign, coefficient, exponent


def _to_exponent(sign, coefficient, exponent, wanted, rounding):
    if exponent >= wanted:
        return coefficient * 10 ** (exponent - wanted), wanted
    return drop_digits(coefficient, wanted - exponent, sign, rounding)[0], wanted


def _sign_text(sign, plus):
    return "-" if sign else plus if plus in ("+", " ") else ""


def _aligned(sign, body, fill, alignment, width):
    fill = " " if fill is None else fill
    missing = width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if alignment == "<":
        return sign + body + fill * missing
    if alignment == "=":
        return sign + fill * missing + body
    if alignment == "^":
        return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)
    return fill * missing + sign + body


def _grouped(sign, whole, tail, separator, fill, alignment, width, zero):
    """Puts the parts together; with a separator, zeros that fill up the width are grouped too."""
    if separator:
        least = width - len(sign) - len(tail) if zero and alignment == "=" and fill == "0" else 0
        groups = []
        while True:
            size = min(max(len(whole), least, 1), 3)
            groups.append(whole[-size:].rjust(size, "0"))
            whole = whole[:-size]
            least -= size
            if not whole and least <= 0:
                break
            least -= 1
        whole = separator.join(reversed(groups))
    return _aligned(sign, whole + tail, fill, alignment, width)
