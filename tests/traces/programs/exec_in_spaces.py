# exec and eval with spaces of their own.
space = {}
exec("def f(a, b=[1]):\n    return [a, b]\nclass C:\n    x = [2]\n", space)
f = space["f"]
C = space["C"]
r = f(C)
c = C()
v = eval("f(C)[1]", space)
code = compile("y = [x for x in (1, 2)]", "s", "exec")
exec(code, space)
y = space["y"]
del space
del f
