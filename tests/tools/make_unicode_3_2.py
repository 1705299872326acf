#!/usr/bin/python3
"""Writes engine/modules/python/_unicode_3_2.py: which characters came to Unicode after version 3.2.

    /usr/bin/python3 tests/tools/make_unicode_3_2.py > engine/modules/python/_unicode_3_2.py
"""
import textwrap
import unicodedata

ends = []
later = False
for code in range(0x110001):
    char = chr(min(code, 0x10ffff))
    now = (code < 0x110000 and unicodedata.ucd_3_2_0.category(char) == "Cn" and unicodedata.category(char) != "Cn")
    if now != later:
        ends.append(code)
        later = now
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def written(number):
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


steps = " ".join(written(b - a) for a, b in zip([0] + ends, ends))
lines = textwrap.wrap(steps, 118)
print('''"""Characters that came to Unicode after version 3.2: written by tests/tools/make_unicode_3_2.py."""
from bisect import bisect_right
from itertools import accumulate

# Where a run of them begins, where it ends, and so on: each as the distance from the one before, in base 36.
_STEPS = """''')
print("\n".join(lines))
print('''"""
_ENDS = [*accumulate(int(step, 36) for step in _STEPS.split())]


def is_later(char):
    return bisect_right(_ENDS, ord(char)) % 2 == 1''')
