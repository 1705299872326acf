# Names bind as the pattern proceeds; a guard may refuse a match that has bound names.
def f(value):
    match value:
        case [x, y] if x > y:
            return "descending", x, y
        case [x, 0]:
            return "ends with zero", x
        case [x, y] as pair:
            return "pair", pair
        case str() as text if text.isdigit():
            return "digits", int(text)
        case other:
            return "other", other


for value in ([2, 1], [0, 0], [1, 5], "42", "x", None):
    print(f(value))
match [1, 2, 3]:
    case [a, b, "no"]:
        pass
    case _:
        print("names of a failed pattern:", "a" in globals() and a)
match (left := 5) + 1:
    case 6 as six:
        print(left, six)
