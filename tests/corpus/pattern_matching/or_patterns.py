# Alternatives are tried from left to right and must bind the same names.
def f(value):
    match value:
        case [("a" | "b") as letter, (1 | 2) as number]:
            return letter, number
        case (int() | float()) as n if n > 100:
            return "large", n
        case [x, None] | [None, x] | {"x": x}:
            return "x is", x
        case "yes" | "y" | True:
            return True
    return "no"


for value in (["a", 2], ["c", 1], 500, 1.5, [None, 3], [4, None], {"x": 5, "y": 6}, "y", True, 1, [None, None]):
    print(value, f(value))
for text in ("[x] | [y]", "x | 1", "_ | 1", "1 | _", "[x, x]", "{'a': x, 'b': x}", "[*a, *b]", "x as _", "x as y.z", "{**r, 'a': 1}", "{'a': 1, 'a': 2}", "{x: 1}", "-x", "f'a'", "1 + 2", "1 as x as y"):
    try:
        compile(f"match 0:\n    case {text}: pass", "test", "exec")
        print(text, "is fine")
    except SyntaxError as error:
        print(text, "->", error.msg)
