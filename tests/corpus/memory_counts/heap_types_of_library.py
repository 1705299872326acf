# Types of library modules written in C are heap types where CPython's are: tracked, counted by their instances.
import abc
import array
import functools
import gc
import operator
import random
import re
import sys


def show(name, type_, make):
    before = sys.getrefcount(type_)
    made = [make() for _ in range(3)]
    print(name, sys.getsizeof(type_), gc.is_tracked(type_), sys.getrefcount(type_) - before,
          [type(part).__name__ for part in gc.get_referents(type_)],
          any(part is type_ for part in gc.get_referents(made[0])))
    del made
    print("   afterwards", sys.getrefcount(type_) - before)


show("partial", functools.partial, lambda: functools.partial(len))
show("lru_cache", type(functools.lru_cache(len)), lambda: functools.lru_cache(len))
show("key", type(functools.cmp_to_key(len)), lambda: functools.cmp_to_key(len))
show("itemgetter", operator.itemgetter, lambda: operator.itemgetter(1))
show("attrgetter", operator.attrgetter, lambda: operator.attrgetter("a"))
show("methodcaller", operator.methodcaller, lambda: operator.methodcaller("a"))
show("array", array.array, lambda: array.array("i"))
show("match", re.Match, lambda: re.match("a", "a"))


class Own(functools.partial):
    pass


show("subclass", Own, lambda: Own(len))
before = sys.getrefcount(functools.partial)
own = Own(len)
print("an instance of a subclass holds", sys.getrefcount(functools.partial) - before, own.__class__ is Own)
del own

holder = (functools.partial, int)
other = (int, str)
gc.collect()
print(gc.is_tracked(holder), gc.is_tracked(other))
print(sys.getrefcount(functools.partial), sys.getrefcount(operator.methodcaller),
      sys.getrefcount(type(functools.cmp_to_key(len))))


@functools.lru_cache
def remembered(number):
    return number


link = next(t for t in gc.get_objects() if isinstance(t, type) and t.__name__ == "_lru_list_elem")
start = sys.getrefcount(link)
counts = []
for number in range(3):
    remembered(number)
    counts.append(sys.getrefcount(link) - start)
remembered.cache_clear()
counts.append(sys.getrefcount(link) - start)
print("each remembered result refers to its type", counts)
for type_, attribute in ((functools.partial, "x"), (re.Pattern, "x"), (array.array, "x"), (random.Random.__base__, "x")):
    try:
        setattr(type_, attribute, 1)
        print(type_.__name__, "takes an attribute")
        delattr(type_, attribute)
    except TypeError as error:
        print(type(error).__name__, error)
print(re.Pattern[str], re.Match[bytes], abc.ABC.__dict__["_abc_impl"].__class__.__name__)
