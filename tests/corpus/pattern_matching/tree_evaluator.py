# A small evaluator over nested tuples.
def evaluate(tree, names={}):
    match tree:
        case int() | float():
            return tree
        case str(name):
            return names[name]
        case ("+" | "-" | "*" as op, left, right):
            a, b = evaluate(left, names), evaluate(right, names)
            return a + b if op == "+" else a - b if op == "-" else a * b
        case ("let", str(name), value, body):
            return evaluate(body, {**names, name: evaluate(value, names)})
        case ("if", test, yes, no):
            return evaluate(yes if evaluate(test, names) else no, names)
        case ("list", *items):
            return [evaluate(item, names) for item in items]
        case _:
            raise ValueError(f"bad tree {tree!r}")


print(evaluate(("+", 1, ("*", 2, 3))))
print(evaluate(("let", "x", 5, ("if", ("-", "x", 5), "x", ("list", "x", ("+", "x", 1))))))
try:
    evaluate(("/", 1))
except ValueError as error:
    print(error)
