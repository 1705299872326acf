# Numbers of groups as int() reads them, names that are not ASCII in patterns of bytes: allowed, with a DeprecationWarning.
import re
import warnings
import weakref

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("   ", category.__name__, message)


def show(function, *arguments):
    try:
        result = function(*arguments)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(*arguments, "->", result)


for pattern in (r"()(?(1)a|b)", r"()(?(+1)a|b)", r"()(?( 1 )a|b)", r"()(?(1_0)a)", r"()(?(-1)a)", r"()(?(0)a)", r"()(?(x)a)",
                r"()(?(１)a)", r"()(?(99999999999)a)", r"()(?(1.)a)", b"(?P<\xb5>a)", b"(?P<\xb5>a)(?P=\xb5)",
                b"(?P<\xb5>a)(?(\xb5)y)", b"(?P<a>a)(?(+1)y)", "(?P<µ>a)"):
    show(re.compile, pattern)
for template in (r"\g<1>", r"\g<+1>", r"\g< 1 >", r"\g<01>", r"\g<1_0>", r"\g<-1>", r"\g<0_0>", r"\g<１>", r"\g<99999999999>",
                 r"\g<a>", r"\g<b>", r"\g<1a>", r"\g<>"):
    show(re.sub, "(?P<a>x)", template, "xy")
show(re.sub, b"(?P<a>x)", rb"\g<+1>-", b"xx")
show(re.sub, b"(?P<\xb5>x)", b"\\g<\xb5>-", b"xx")
re.compile("x", re.T)
print(re.template("x"))

pattern = re.compile("(?P<first>a)(?P<last>b)?")
print(pattern.groupindex, type(pattern.groupindex))
try:
    pattern.groupindex["more"] = 3
except TypeError as error:
    print(error)
other = re.compile("a pattern that nobody else has")
name = weakref.ref(other)
print(name() is other)
re.purge()
del other
print(name())
