# A generator is created, suspended, running or closed.
import inspect

def count():
    global state_inside
    state_inside = inspect.getgeneratorstate(counter)
    step = 1
    yield step
    step = 2
    yield step

counter = count()
print(inspect.getgeneratorstate(counter))
next(counter)
print(state_inside, inspect.getgeneratorstate(counter), inspect.getgeneratorlocals(counter))
counter.close()
print(inspect.getgeneratorstate(counter), inspect.getgeneratorlocals(counter))

async def task():
    pass

coroutine = task()
print(inspect.getcoroutinestate(coroutine))
coroutine.close()
print(inspect.getcoroutinestate(coroutine))
