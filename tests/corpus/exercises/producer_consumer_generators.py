# Exercise: coroutines from generators: pipelines with send, a round-robin scheduler, closing down.
import collections
import functools
import itertools


def primed(function):
    @functools.wraps(function)
    def start(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator
    return start


@primed
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as problem:
            print("  averager skips:", problem)
            continue
        total += value
        count += 1
        average = total / count


@primed
def tee_to(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    finally:
        print("  tee closes", len(targets), "targets")
        for target in targets:
            target.close()


@primed
def keep_if(condition, target):
    with_count = 0
    try:
        while True:
            item = yield with_count
            if condition(item):
                with_count += 1
                target.send(item)
    except GeneratorExit:
        print("  filter let through", with_count)
        target.close()


@primed
def collect(into):
    while True:
        into.append((yield))


def countdown(name, n):
    while n:
        got = yield f"{name}{n}"
        n -= 1 + (got or 0)
    return f"{name} done"


def round_robin(*tasks):
    queue = collections.deque((task, None) for task in tasks)
    results = []
    for turn in itertools.count():
        if not queue:
            return results
        task, message = queue.popleft()
        try:
            yield turn, task.send(message)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            queue.append((task, 1 if turn == 3 else None))


average = averager()
print([average.send(x) for x in (10, 20, 60)])
print(average.throw(ValueError("a bad reading")), average.send(10))
small, odd = [], []
pipeline = tee_to(keep_if(lambda x: x < 4, collect(small)), keep_if(lambda x: x % 2, collect(odd)))
for x in range(8):
    pipeline.send(x)
pipeline.close()
print(small, odd)
try:
    pipeline.send(1)
except StopIteration as stop:
    print("closed:", repr(stop))


def main():
    results = yield from round_robin(countdown("a", 3), countdown("b", 5), countdown("c", 0))
    print(results)


for step in main():
    print(step, end=" ")
