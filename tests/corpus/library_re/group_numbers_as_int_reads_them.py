# A group's number is what int() reads: signs, blanks and digits of other scripts are deprecated, other texts are errors.
import re
import warnings


def told(action):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = action()
        except (re.error, IndexError) as error:
            result = f"{type(error).__name__}: {error}"
    return result, [f"{one.category.__name__}: {one.message}" for one in caught]


for number in ("1", "+1", " 1 ", "1_0", "_1", "1_", "-1", "-0", "00", "01", "\u0661", "1.0", "", "99999999999999", "2", "1073741823"):
    print(repr(number), *told(lambda: re.sub("(a)", rf"<\g<{number}>>", "a")))
    print("   ", *told(lambda: re.findall(f"(a)(?({number})b|c)", "abac")))
for pattern in (b"(a)(?( 1 )b)", b"(?P<\xe9>a)(?P=\xe9)", "(?P<\xe9>a)(?(\xe9)b)", "(?P<a'>x)", "(?P<a b>x)", "(?P<a>x)(?P<a>y)",
                "(?P=nobody)", "(?(nobody)x)", "(?P<\n>x)", "\\N{it's}"):
    print(repr(pattern), *told(lambda: re.compile(pattern).groups))
print(*told(lambda: re.sub(b"(?P<\xe9>a)", rb"\g<\xe9>\g< 1 >", b"a")))
