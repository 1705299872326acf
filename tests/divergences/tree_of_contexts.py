# A context keeps its values in a dict; in CPython in a tree of nodes that are tracked each by itself.
import contextvars
import gc

variable = contextvars.ContextVar("variable")
context = contextvars.Context()
context.run(variable.set, 1)
print(sorted({type(each).__name__ for each in gc.get_objects()} & {"hamt", "hamt_bitmap_node"}))
