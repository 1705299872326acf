# Errors of the module's functions.
import gc
for call in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.set_threshold(), lambda: gc.set_threshold('a'), lambda: gc.set_threshold(1, 2, 3, 4), lambda: gc.get_objects(3), lambda: gc.get_objects(-2), lambda: gc.get_objects('a'), lambda: gc.is_tracked(), lambda: gc.set_debug(None)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
