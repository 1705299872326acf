# Errors of finalizers at exit: with the source line while modules are there, without once they are taken away.
import atexit
class Failing:
    def __repr__(self):
        return "a finalizer that fails"
    def __call__(self):
        return [].missing
class Late:
    __del__ = Failing()
def early():
    one = Late()
atexit.register(early)
kept = Late()
ring = Late()
ring.self = ring
del ring
holder = [Late()]
print("last line")
