# The walrus binds in the function, also out of a comprehension.
if (n := len("abcd")) > 3:
    print("long", n)
data = [1, 2, 3, 4]
print([y for x in data if (y := x * x) > 4], y)
while (item := data.pop()) > 2:
    print(item, end=" ")
print(item, data)
def f():
    total = 0
    parts = [total := total + v for v in range(5)]
    return parts, total
print(f(), any((hit := v) % 3 == 0 for v in [1, 4, 6, 8]), hit)
print((a := 1) + (b := a + 1), a, b, (c := [1]) is c, f"{(z := 5)} {z:=3}")
for source in ("x := 1", "(x.y := 1)", "[x := 1 for x in [1]]", "(a, b := 1, 2)", "f(x := 1)", "def g(a=(q := 3)): return a", "lambda: (w := 1)"):
    try:
        compile(source, "s", "exec")
        print(source, "ok")
    except SyntaxError as error:
        print(source, "->", error.msg)
