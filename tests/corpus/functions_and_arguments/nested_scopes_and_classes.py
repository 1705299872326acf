# A class between two functions is no scope for the inner one.
def outer():
    value = "outer"

    class Middle:
        value = "class"
        seen = value

        def method(self):
            return value

        def using_cell(self):
            return __class__.__name__

    return Middle


m = outer()()
print(m.method(), m.seen, m.using_cell(), outer().__qualname__, m.method.__func__.__qualname__)


def f():
    x = 1

    class C:
        y = x

        class D:
            z = x + 1
    x = 5
    return C.y, C.D.z


print(f())
