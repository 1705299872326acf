# := in a comprehension binds outside of it, and may not name the loop's variable.
total = 0
print([total := total + n for n in range(5)], total)
print([y for n in range(6) if (y := n * n) % 2 == 0], y)
for text in ("[n := 1 for n in [1]]", "[(a := b) for b in [1] for a in [2]]", "[x for x in (y := [1])]", "[[(j := 0) for i in range(5)] for j in range(5)]"):
    try:
        print(eval(text))
    except SyntaxError as error:
        print(error.msg)
