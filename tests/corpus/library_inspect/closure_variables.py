# getclosurevars says where the names of a function come from.
import inspect

factor = 3

def maker():
    offset = 10

    def compute(value):
        return abs(value) * factor + offset + undefined_name
    return compute

found = inspect.getclosurevars(maker())
print(found.nonlocals, found.globals, found.unbound)
print(sorted(found.builtins))
