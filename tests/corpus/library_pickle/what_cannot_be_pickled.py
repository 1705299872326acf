# Lambdas, local classes, generators and modules cannot be pickled.
import pickle
import sys

def maker():
    class Local:
        pass
    return Local

class Refusing:
    def __getstate__(self):
        raise ValueError("not me")

class WrongReduce:
    def __reduce__(self):
        return 5

for thing in (lambda: 0, maker(), maker()(), (n for n in ()), sys, Refusing(), WrongReduce(), memoryview(b""), sys._getframe()):
    try:
        pickle.dumps(thing)
    except (pickle.PicklingError, TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
