# Context.run hands arguments through without holding them; the context and its variables are held by whom CPython says.
import contextvars
from sys import getrefcount, getsizeof


class Value:
    pass


variable = contextvars.ContextVar("variable", default=[])
value = Value()
context = contextvars.copy_context()


def inside(first, second=None):
    print(getrefcount(first), getrefcount(second) if second is not None else None, getrefcount(context))


context.run(inside, value)
context.run(inside, value, value)
context.run(inside, first=value)
context.run(inside, value, second=value)
token = variable.set(value)
print(getrefcount(value), getrefcount(token), getrefcount(variable))


def change():
    found = variable.get()
    variable.set(Value())
    print(getrefcount(variable.get()), getrefcount(found))


context.run(change)
contextvars.copy_context().run(change)
variable.reset(token)
print(getrefcount(value), getrefcount(token), getrefcount(variable))
print(getsizeof(context), getsizeof(variable), getsizeof(token))
