# What compiling leaves behind: a class whose bases hold a function of their own, a warning.
import gc
print(gc.get_count())
base = lambda: object
print("" is "")


class Wide(*[type("Base%d" % i, (), {}) for i in range(3)], metaclass=(lambda *args: type(*args))):
    def method(self):
        return [each for each in (other for other in [1])]


print(gc.get_count()[1:])
