# Exercise: numbers as Roman numerals and in words, both ways, with checks of what is not one.
import re

ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
         (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
VALID = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)
SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ["", "thousand", "million", "billion"]


def to_roman(number):
    if not 0 < number < 4000:
        raise ValueError(f"{number} has no Roman numeral")
    parts = []
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def from_roman(text):
    if not text or not VALID.fullmatch(text):
        raise ValueError(f"not a Roman numeral: {text!r}")
    values = [next(value for value, letters in ROMAN if letters == c) for c in text.upper()]
    return sum(-value if value < following else value for value, following in zip(values, values[1:] + [0]))


def below_thousand(number):
    if number >= 100:
        rest = number % 100
        yield from (SMALL[number // 100], "hundred")
        if rest:
            yield "and"
            yield from below_thousand(rest)
    elif number >= 20:
        yield TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    else:
        yield SMALL[number]


def in_words(number):
    if number < 0:
        return "minus " + in_words(-number)
    if number == 0:
        return SMALL[0]
    groups = []
    for scale in SCALES:
        number, group = divmod(number, 1000)
        if group:
            groups.append(" ".join([*below_thousand(group), scale]).strip())
        if not number:
            break
    else:
        raise OverflowError("too large for words")
    return ", ".join(reversed(groups))


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2023, 3999):
    roman = to_roman(n)
    print(f"{n:>5} {roman:<12} {from_roman(roman)} {in_words(n)}")
assert all(from_roman(to_roman(n)) == n for n in range(1, 4000))
for bad in ("IIII", "IC", "", "MMMM", "hello", "xiv"):
    try:
        print(bad, from_roman(bad))
    except ValueError as error:
        print(error)
for n in (0, -17, 100, 101, 1_000_001, 999_999_999_999, 10 ** 12):
    try:
        print(n, "=", in_words(n))
    except OverflowError as error:
        print(n, error)
