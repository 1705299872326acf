# An iterator of an array has a type of its own, of 40 bytes with a function in it; it is held by what it refers to.
import array
import gc
import pickle
import sys

numbers = array.array("i", [1, 2, 3])
iterator = iter(numbers)
print(type(iterator), sys.getsizeof(iterator), type(iterator).__basicsize__, gc.is_tracked(iterator))
print([type(each).__name__ for each in gc.get_referents(iterator)], sys.getrefcount(numbers))
print(next(iterator), iterator.__reduce__()[1:], pickle.loads(pickle.dumps(list(iterator))))
print(sys.getrefcount(numbers), iterator.__reduce__()[1:], next(iterator, "end"))
iterator = iter(numbers)
for place in (2, -5, 100):
    iterator.__setstate__(place)
    print(iterator.__reduce__()[2], end=" ")
print(hasattr(iterator, "__length_hint__"), list(iterator))
try:
    type(iterator)()
except TypeError as problem:
    print(problem)
numbers.append(4)
later = iter(numbers)
print(next(later))
numbers.append(5)
print(list(later))
