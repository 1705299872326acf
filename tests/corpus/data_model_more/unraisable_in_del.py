# An error in __del__ cannot go anywhere: it is reported on standard error, with a traceback, and the program goes on.
import sys
class Raises:
    def __del__(self): raise ValueError("in del")
class NotCallable:
    __del__ = 5
def hook(info):
    where = getattr(info.object, "__qualname__", info.object)
    print(info.exc_type.__name__, info.exc_value, info.err_msg, where, info.exc_traceback.tb_lineno, info.exc_traceback.tb_frame.f_code.co_name)
sys.unraisablehook = hook
def make(cls):
    item = cls()
    del item
    return "made"
print(make(Raises)); print(make(NotCallable))
