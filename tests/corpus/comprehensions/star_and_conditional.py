# What may stand in the head of a comprehension, and what may not.
print([*a] if (a := "xy") else [], [(x, *y) for x, *y in ["abc", "de"]], [{**d, "n": 1} for d in [{"m": 0}]])
for text in ("[*x for x in [[1]]]", "{**x for x in [{}]}", "[x, y for x in y]", "[x for x in 1, 2]", "(*x for x in y)", "[x if y for x in z]"):
    try:
        eval(text)
    except SyntaxError as error:
        print(text, "->", error.msg)
