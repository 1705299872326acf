# A star in a sequence pattern takes a list, wherever it stands.
for value in ([1], [1, 2], [1, 2, 3, 4], (1, 2, 3)):
    match value:
        case [*all_items, 4]:
            print("ends with four", all_items)
        case [first, *middle, 3]:
            print("ends with three", first, middle)
        case [first, *_]:
            print("starts with", first)
match range(5):
    case [0, *numbers]:
        print(numbers, type(numbers).__name__)
match [[1, 2], [3]]:
    case [[*a], [*b]]:
        print(a, b)
match "x", *[1, 2]:
    case "x", *rest:
        print(rest)
