# Module operator: the functions behind the operators, getters of items and attributes.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(-7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.invert(5), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.not_([]), op.truth("x"), op.is_(None, None), op.is_not(1, None), op.index(True), op.abs(-2))
print(op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.getitem({"k": 1}, "k"), op.length_hint([1, 2]), op.matmul.__name__, op.lt(1, 2), op.ge("b", "a"), op.eq(1, 1.0), op.ne(1, 2))
d, l = {"a": 1}, [1, 2, 3]
op.setitem(d, "b", 2); op.delitem(l, slice(0, 2)); print(d, l, op.iadd(l, [9]), l, op.ior({1}, {2}), op.iconcat([1], (2,)), op.imul(3, 4))
people = [{"name": "Bo", "age": 31, "address": {"city": "Oslo"}}, {"name": "Al", "age": 25, "address": {"city": "Rome"}}]
print(sorted(people, key=op.itemgetter("age"))[0]["name"], [op.itemgetter("name", "age")(p) for p in people], op.itemgetter(1)("xyz"), op.itemgetter(slice(1, 3))("abcd"), op.itemgetter(-1, 0)([1, 2, 3]))
class P:
    def __init__(self, name, sub=None): self.name, self.sub = name, sub
    def greet(self, word, mark="!"): return f"{word} {self.name}{mark}"
p = P("outer", P("inner"))
print(op.attrgetter("name")(p), op.attrgetter("sub.name")(p), op.attrgetter("name", "sub.name")(p), op.methodcaller("greet", "hi")(p), op.methodcaller("greet", "hi", mark="?")(p), op.call(len, "abc"))
print(op.itemgetter(1, "a"), op.attrgetter("a.b"), op.methodcaller("m", 1, k=2))
for function, arguments in ((op.itemgetter, ()), (op.attrgetter, (5,)), (op.methodcaller, ()), (op.methodcaller, (5,)), (op.itemgetter(5), ([],)), (op.attrgetter("zz"), (p,)), (op.indexOf, ([1], 5)), (op.index, (1.5,)), (op.add, (1, "a")), (op.lt, (1, "a")), (op.getitem, ([1], "a")), (op.concat, (1, 2)), (op.length_hint, ([], "a")), (op.contains, (5, 1)), (op.methodcaller("nope"), (p,)), (op.add, (1,)), (op.itemgetter(0), ())):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)
from functools import reduce
print(reduce(op.mul, range(1, 8)), list(map(op.add, [1, 2], [10, 20])), max(people, key=op.itemgetter("age"))["name"], {f.__name__ for f in (op.add, op.or_)} == {"add", "or_"})
