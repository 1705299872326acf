# A function that refers to itself by closure.
import gc
def make():
    def inner():
        return inner
    return 1
make()
print(gc.collect())
