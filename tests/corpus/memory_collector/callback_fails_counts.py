# When a callback of the collector fails its arguments are held by its frame alone, as are those of others.
import gc
import sys
import weakref


def hook(report):
    frame = report.exc_traceback.tb_frame
    held = [sys.getrefcount(value) for value in (report.exc_value, report.exc_value.args[0], report.exc_traceback,
                                                 report.object, frame)]
    print(type(report.exc_value).__name__, report.exc_value.args[0], held)
    print({name: sys.getrefcount(value) for name, value in sorted(frame.f_locals.items())})


sys.unraisablehook = hook


def bad(phase, info):
    raise ValueError(phase)


gc.callbacks.append(bad)
gc.callbacks.append(lambda phase, info: print("next", sys.getrefcount(phase), sys.getrefcount(info)))
gc.collect()
gc.callbacks.clear()


class Finalized:
    def __del__(self):
        raise KeyError("a key of " + str(len(vars(self))))


Finalized()
looped = Finalized()
looped.me = looped
del looped
gc.collect()


class Referred:
    pass


def called(reference):
    raise LookupError("reference " + str(reference()))


referred = Referred()
kept = weakref.ref(referred, called)
del referred
sys.unraisablehook = sys.__unraisablehook__
