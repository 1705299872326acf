# accumulate can be copied and pickled at any point, also with a first value and when the total is None.
import copy
import itertools
import operator
import pickle

for make in (lambda: itertools.accumulate([1, 2, 3, 4]),
             lambda: itertools.accumulate([1, 2, 3, 4], operator.mul),
             lambda: itertools.accumulate([1, 2, 3, 4], operator.mul, initial=10),
             lambda: itertools.accumulate([1, 2, 3], initial=None),
             lambda: itertools.accumulate([], initial=7)):
    for steps in range(3):
        source = make()
        taken = list(itertools.islice(source, steps))
        duplicate = pickle.loads(pickle.dumps(source))
        print(taken, list(copy.copy(duplicate)))


def last_is_none(total, item):
    return None if item == 2 else (item if total is None else total + item)


source = itertools.accumulate([1, 2, 3, 4], last_is_none)
print(next(source), next(source))
kind, arguments, *rest = source.__reduce__()
print(kind.__name__, len(arguments), type(arguments[0]).__name__, arguments[1:], rest)
print(list(kind(*arguments)))
