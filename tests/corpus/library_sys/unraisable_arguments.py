# The type of what sys.unraisablehook gets has no name in sys, and the built-in hook takes nothing else.
import sys
import threading
import _thread

print(hasattr(sys, "UnraisableHookArgs"))
for wrong in (None, (1, 2, 3, 4, 5), [1]):
    try:
        sys.__unraisablehook__(wrong)
    except TypeError as error:
        print(error)


class Bad:
    def __del__(self):
        raise ValueError("in __del__")


kept = []


def hook(told):
    kept.append(type(told))
    print(type(told), len(told), told.exc_type, told.exc_value, told.err_msg, told.object.__qualname__)


def fails():
    raise KeyError("thread")


sys.unraisablehook = hook
told = Bad()
del told
print(kept[0].__module__, kept[0].__bases__, kept[0].__match_args__)
done = threading.Event()
_thread.start_new_thread(fails, ())
done.wait(0.1)
sys.unraisablehook = sys.__unraisablehook__
print(len(kept), kept[0] is kept[-1])
