# Long but flat expressions are fine.
print(eval("+".join(["1"] * 900)), eval("-".join(["1"] * 500)), eval(" and ".join(["1"] * 5000)), eval(" < ".join(map(str, range(2000)))))
print(len(eval("[" + "1," * 20000 + "]")), len(eval("(" + "1," * 3000 + ")")), eval("'a'" * 3000) == "a" * 3000)
print(eval("not " * 90 + "1"), eval("-" * 91 + "1"), eval("1" + " if 1 else 0" * 50))
print(eval("".join(["f(" for _ in range(80)]) + "1" + ")" * 80, {"f": abs}), eval("x" + "[0]" * 200, {"x": (lambda l: [l.append(l), l][1])([])})[0] is not None)
source = "\n".join(f"v{n} = {n}" for n in range(3000))
space = {}
exec(source, space)
print(space["v2999"], len(space))
