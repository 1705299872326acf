# getmro and getclasstree describe inheritance.
import inspect

class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass

print([c.__name__ for c in inspect.getmro(D)])

def names(tree):
    return [names(part) if isinstance(part, list) else (part[0].__name__, [b.__name__ for b in part[1]])
            for part in tree]

print(names(inspect.getclasstree([A, B, C, D])))
print(names(inspect.getclasstree([A, B, C, D], unique=True)))
print(inspect.isabstract(A), inspect.getmodule(A).__name__)
