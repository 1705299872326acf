# __slots__ removes the instance dictionary; a subclass without it brings it back.
class P:
    __slots__ = ("x",)
    y = "class"
class Q(P): pass
p, q = P(), Q()
for action in ("p.x = 1; print(p.x)", "p.z = 1", "p.y = 2", "print(p.y)", "q.z = 1; q.y = 3; print(q.__dict__, q.y, P.y)", "p.__dict__", "del p.x; p.x", "q.x = 5; print('x' in q.__dict__)", "P.x = 9; print(p.x, q.x)", "p.x = 1"):
    try: exec(action)
    except AttributeError as error: print(action, "->", error)
