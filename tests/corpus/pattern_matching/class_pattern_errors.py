# What class patterns refuse.
class Two:
    __match_args__ = ("a", "b")
    a = b = 1


class Wrong:
    __match_args__ = ["a"]


class Names:
    __match_args__ = (1,)


class Plain:
    pass


def try_match(text, value):
    try:
        exec(f"match value:\n    case {text}: print({text!r}, 'matches')\n    case _: print({text!r}, 'no match')", globals() | {"value": value})
    except (TypeError, SyntaxError) as error:
        print(f"{text}: {type(error).__name__}: {error.args[0]}")


try_match("Two(1, 1)", Two())
try_match("Two(1, 1, 1)", Two())
try_match("Two(1, a=1)", Two())
try_match("Wrong(1)", Wrong())
try_match("Names(1)", Names())
try_match("Plain(1)", Plain())
try_match("Plain(missing=_)", Plain())
try_match("int(1, 2)", 1)
try_match("5(1)", 1)
try_match("len(1)", 1)
try_match("Two(a=1, a=2)", Two())
