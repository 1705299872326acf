# A function that a context runs: its arguments pass through, the context and its values are held.
import contextvars


def work(items, extra=None):
    seen = current.get()
    current.set([items])
    return current.get(), seen


current = contextvars.ContextVar("current", default=None)
first = ["first"]
mark = current.set(first)
context = contextvars.copy_context()
result = context.run(work, [1], extra=first)
current.reset(mark)
