# Hundreds of parameters, arguments, names and constants.
count = 400
names = [f"p{n}" for n in range(count)]
space = {}
exec(f"def f({', '.join(names)}): return sum([{', '.join(names)}])", space)
print(space["f"](*range(count)), space["f"].__code__.co_argcount)
exec("def g(): return (" + ", ".join(f"{n}.5" for n in range(600)) + ")", space)
print(sum(space["g"]()), len(space["g"].__code__.co_consts))
print(eval(f"max({', '.join(map(str, range(1000)))})"), eval(f"dict({', '.join(f'k{n}={n}' for n in range(500))})")["k499"])
exec("def h(n):\n" + "".join(f"    if n == {n}: return {n * n}\n" for n in range(700)), space)
print(space["h"](699), space["h"](5), space["h"](-1))
exec("class C:\n" + "".join(f"    def m{n}(self): return {n}\n" for n in range(300)), space)
print(space["C"]().m299())
