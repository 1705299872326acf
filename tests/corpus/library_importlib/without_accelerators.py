# A module whose C part is hidden falls back on Python: functools, operator, collections, datetime and decimal.
import importlib
import sys


def without(name, *hidden):
    kept = {key: sys.modules.pop(key) for key in (name, *hidden) if key in sys.modules}
    for key in hidden:
        sys.modules[key] = None
    try:
        return importlib.import_module(name)
    finally:
        for key in (name, *hidden):
            sys.modules.pop(key, None)
        sys.modules.update(kept)


functools = without('functools', '_functools')
print(type(functools.partial), functools.partial(max, 3)(5), functools.partial(int, base=2))
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(lambda a, b: a, [], 'empty'))
print(sorted(['bb', 'a', 'ccc'], key=functools.cmp_to_key(lambda a, b: len(b) - len(a))))


@functools.lru_cache(maxsize=2)
def square(x):
    print('computing', x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2)], square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info())
try:
    functools.reduce(max, [])
except TypeError as error:
    print(error)

operator = without('operator', '_operator')
print(operator.add(2, 3), operator.__add__(2, 3), operator.and_(6, 3), operator.not_([]), operator.truth([0]))
print(operator.itemgetter(1, 0)('ab'), operator.attrgetter('real', 'imag')(3 + 4j), operator.methodcaller('upper')('x'))
print(operator.countOf([1, 2, 1], 1), operator.indexOf('abc', 'c'), operator.length_hint(iter([1, 2]), 7))
numbers = [1]
print(operator.iadd(numbers, [2]) is numbers, operator.concat('a', 'b'), operator.contains('abc', 'b'))
print(operator.call(divmod, 7, 2), operator.is_not(1, None), operator.index(True), operator.invert(5))

collections = without('collections', '_collections')
ordered = collections.OrderedDict(b=1, a=2)
ordered.move_to_end('b')
print(ordered, ordered.popitem(last=False), list(reversed(ordered)), hasattr(collections, 'deque'))
print(collections.Counter('hello').most_common(1), collections.namedtuple('P', 'x y')(1, 2))

datetime = without('datetime', '_datetime')
print(datetime.date(2024, 2, 29) + datetime.timedelta(days=1), datetime.datetime(2024, 1, 1).isoformat())
decimal = without('decimal', '_decimal')
print(decimal.Decimal(1) / decimal.Decimal(7), decimal.getcontext().prec, decimal.Context(prec=3).divide(2, 3))
import decimal as usual
print(usual.Decimal is decimal.Decimal, usual.Decimal('1.10') + 1)
