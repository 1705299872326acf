# A metaclass sees each step of a class: __prepare__, __new__, __init__, __call__, and its keywords.
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name, [b.__name__ for b in bases], kwargs)
        return {"injected": name.lower()}

    def __new__(mcls, name, bases, namespace, **kwargs):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")), kwargs)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", cls.__name__, kwargs)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return f"{cls.__name__}<{key}>"

    def __contains__(cls, item):
        return item == "in"

    def __iter__(cls):
        return iter("abc")

    def __add__(cls, other):
        return cls.__name__ + other.__name__

    def __bool__(cls):
        return False

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __getattr__(cls, name):
        return f"no {name}"

    @property
    def tag(cls):
        return "tag of " + cls.__name__


class A(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, value=0):
        self.value = value


class B(A, flag=2):
    pass


b = B(5)
print(b.value, len(B), B["k"], "in" in B, list(B), A + B, bool(A), A, [B], B.nothing, B.tag, B.injected, type(B), type(type(B)))
for expression in ("b.tag", "b.nothing", "len(b)", "b['k']", "Meta('C', (), {})", "A.__class__", "isinstance(B, Meta)"):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)
class Plain(type): pass
class Other(type): pass
try:
    class Conflict(Plain("P", (), {}), Other("O", (), {})): pass
except TypeError as error:
    print(error)
class Function:
    pass
def maker(name, bases, namespace, **kwargs):
    return (name, bases, sorted(k for k in namespace if k[0] != "_"), kwargs)
class Made(metaclass=maker, z=1):
    y = 2
print(Made)
try:
    class Bad(metaclass=5): pass
except TypeError as error:
    print(error)
try:
    class Extra(nothing=1): pass
except TypeError as error:
    print(error)
