# global binds in the module, nonlocal in the nearest enclosing function.
counter = 0


def outer():
    counter = 10

    def by_global():
        global counter
        counter += 1
        return counter

    def by_nonlocal():
        nonlocal counter
        counter += 1
        return counter

    print(by_global(), by_nonlocal(), by_global(), by_nonlocal())
    return counter


print(outer(), counter)


def define():
    global created, Helper
    created = "made inside"

    class Helper:
        pass


define()
print(created, Helper.__qualname__)
