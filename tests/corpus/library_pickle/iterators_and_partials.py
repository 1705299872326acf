# Iterators, partial functions and bound methods keep their state.
import functools
import itertools
import operator
import pickle

iterator = iter([1, 2, 3, 4])
next(iterator)
print(list(pickle.loads(pickle.dumps(iterator))), list(iterator))
counter = itertools.count(5, 2)
next(counter)
print(next(pickle.loads(pickle.dumps(counter))))
partial = pickle.loads(pickle.dumps(functools.partial(pow, 2, mod=5)))
print(partial, partial(3))
print(pickle.loads(pickle.dumps("text".upper))(), pickle.loads(pickle.dumps(operator.itemgetter(1)))([5, 6]))
print(list(pickle.loads(pickle.dumps(enumerate("ab", 3)))), list(pickle.loads(pickle.dumps(zip("ab", [1, 2])))), pickle.loads(pickle.dumps(str.join))("-", "ab"))
