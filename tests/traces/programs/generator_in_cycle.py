# A generator that holds itself through its frame: closed half-way, thrown into, collected.
import gc


def produce(box, item):
    try:
        got = yield item
        box.append(got)
        yield box
    except ValueError as problem:
        box.append(problem)
        yield len(box)
    finally:
        box.append("closed")


box = []
first = produce(box, [1])
box.append(first)
value = next(first)
first.send(value)
first.close()
second = produce([], (2, 3))
next(second)
count = second.throw(ValueError("no"))
second = None
third = produce(box, None)
next(third)
box.append(third)
del box, first, third
found = gc.collect()
