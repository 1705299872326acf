# operator: operators as functions.
import operator as o

print(o.add(2, 3), o.sub(5, 2), o.mul("a", 3), o.truediv(7, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.matmul if False else None)
print(o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2), o.invert(5), o.neg(3), o.pos(-3), o.abs(-4), o.not_(0), o.truth([]))
print(o.lt(1, 2), o.le(2, 2), o.eq(1, 1.0), o.ne(1, 2), o.ge(1, 2), o.gt(3, 2), o.is_(None, None), o.is_not(1, None), o.contains([1], 1))
print(o.concat([1], [2]), o.countOf([1, 2, 1], 1), o.indexOf("abc", "c"), o.length_hint([1, 2]), o.index(True), o.getitem({"a": 1}, "a"))
data = [1, 2, 3]
print(o.setitem(data, 0, 9), o.delitem(data, 1), data, o.iadd(data, [4]), data, o.call(max, 1, 2), o.itruediv(7, 2))
for attempt in (lambda: o.index(1.5), lambda: o.add(1, "x"), lambda: o.indexOf([1], 2), lambda: o.concat(1, 2), lambda: o.length_hint(5, "x")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
