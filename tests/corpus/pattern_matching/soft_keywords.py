# match, case and _ are ordinary names elsewhere.
match = {"case": 1}
case = "case"
_ = 5
print(match[case], _)


def type(match, case=2, *, _=3):
    return match + case + _


print(type(1))
match (1, 2):
    case match, case:
        print("bound", match, case)
match = [1, 2]
match[0] = 5
print(match, match [1], match
      [0] if False else "x")
match -1:
    case -1:
        print("minus one")
match *[1, 2], 3:
    case [*xs]:
        print(xs)
match lambda: 0:
    case f if f() == 0:
        print("called")
match: int = 3
print(match)
