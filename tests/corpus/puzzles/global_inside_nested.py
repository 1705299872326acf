# global skips the enclosing functions.
x = "module"
def outer():
    x = "outer"
    def inner():
        global x
        x = "changed by inner"
        def innermost():
            return x
        return innermost()
    return inner(), x
print(outer(), x)
def make():
    global made
    made = 5
make()
print(made)
class C:
    global from_class
    from_class = "class body"
    own = 1
print(from_class, C.own, hasattr(C, "from_class"))
