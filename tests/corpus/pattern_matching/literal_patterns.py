# Literals compare with ==, the three constants by identity.
def kind(value):
    match value:
        case 0:
            return "zero"
        case 1.5 | -2:
            return "one and a half or minus two"
        case "text" | b"bytes":
            return "words"
        case None:
            return "none"
        case True:
            return "true"
        case 3 + 4j | -1j:
            return "complex"
        case "joined" " text":
            return "joined"
        case _:
            return "other"


for value in (0, 0.0, False, 1.5, -2, "text", b"bytes", None, True, 1, 3 + 4j, -1j, "joined text", []):
    print(repr(value), kind(value))
