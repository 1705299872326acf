# __new__, __init__, class body, metaclass and decorators: what is printed when.
print("module starts")
def deco(cls):
    print("decorate", cls.__name__)
    return cls
class Meta(type):
    def __new__(m, name, bases, ns):
        print("meta new", name)
        return super().__new__(m, name, bases, ns)
    def __call__(cls, *args):
        print("meta call")
        return super().__call__(*args)
@deco
class A(metaclass=Meta):
    print("body of A")
    def __new__(cls, *args):
        print("new")
        return super().__new__(cls)
    def __init__(self, x=print("default evaluated")):
        print("init", x)
print("making")
a = A(1)
class B(A):
    print("body of B")
B()
print(type(a) is A, type(A) is Meta, isinstance(B, Meta))
