# range: computed, sliceable, comparable, hashable, of any size.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """range(5), range(2, 5), range(0, 10, 3), range(5, 0, -2), list(range(5, 0, -2)), len(range(0)), range(0, 5, 1)
range(10)[3], range(10)[-1], range(0, 10, 3)[1:3], range(10)[::-1], range(10)[2:8:3], range(10)[5:2], range(3)[9:]
range(5)[5]
range(5)['a']
range(5)[1.0]
range(5)[::0]
range(5.0)
range('5')
range()
range(1, 2, 3, 4)
range(1, 2, 0)
range(stop=5)
range(None)
range(True), range(2 ** 70), len(range(2 ** 62)), range(2 ** 70)[2 ** 69], range(-2 ** 70, 2 ** 70, 2 ** 68)[1]
len(range(2 ** 70))
range(2 ** 100)[-1], range(2 ** 100)[2 ** 99:2 ** 99 + 3], list(range(2 ** 64, 2 ** 64 + 3)), 2 ** 80 in range(2 ** 100), 2 ** 80 + 1 in range(0, 2 ** 100, 2)
3 in range(5), 5 in range(5), 3.0 in range(5), 2.5 in range(5), '3' in range(5), True in range(2), -1 in range(5), 4 in range(0, 10, 3)
range(5).index(3), range(0, 10, 3).index(6), range(5).count(3), range(5).count(9), range(5).count(3.0)
range(5).index(9)
range(0, 10, 3).index(5)
range(5).index('a')
range(3) == range(0, 3), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(1) == range(0, 1, 9), range(3) == [0, 1, 2]
range(3) < range(4)
hash(range(0)) == hash(range(2, 1)), hash(range(1)) == hash(range(0, 1, 9)), hash(range(3)), hash(range(0, 10, 3))
range(1, 9, 2).start, range(1, 9, 2).stop, range(1, 9, 2).step
range(5) + range(2)
range(5) * 2
list(reversed(range(0, 10, 3))), list(reversed(range(2 ** 64, 2 ** 64 + 2))), min(range(3)), max(range(3)), sum(range(101)), sorted(range(3), reverse=True)
bool(range(0)), bool(range(1)), range(5).__contains__(2), range(3).__reduce__()
iter(range(3)).__length_hint__(), next(iter(range(7, 9))), iter(range(3)).__reduce__()[1:], type(iter(range(3))), type(iter(range(2 ** 70)))
str(range(2, 1)), repr(range(0, 1, 2)), f'{range(3)}', '%s' % range(2)
list(zip(range(3), range(10, 0, -4))), [*range(3)], {*range(2)}, dict.fromkeys(range(2))""".splitlines():
    show(expression)
for statement in ("range(5)[0] = 1", "del range(5)[0]", "range(5).start = 2", "r = range(3); r.x = 1", "a, b, c = range(3); print(a, c)", "a, b = range(3)"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__, error)
class Fancy:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
print(range(Fancy(3)), range(10)[Fancy(2)], list(range(Fancy(1), Fancy(7), Fancy(2))), Fancy(3) in range(5))
