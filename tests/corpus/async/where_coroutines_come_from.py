# sys.set_coroutine_origin_tracking_depth: a coroutine notes the calls it comes from, and the warning shows them.
import sys
import warnings


async def work():
    pass


def inner():
    return work()


def outer():
    return inner()


def show(coroutine):
    print(None if coroutine.cr_origin is None else [(line, name) for _, line, name in coroutine.cr_origin])
    coroutine.close()


print(sys.get_coroutine_origin_tracking_depth())
show(outer())
for depth in 1, 2, 3, 100:
    sys.set_coroutine_origin_tracking_depth(depth)
    print(sys.get_coroutine_origin_tracking_depth())
    show(outer())
    show(work())
for bad in -1, "x":
    try:
        sys.set_coroutine_origin_tracking_depth(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sys.get_coroutine_origin_tracking_depth())

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print(
    category.__name__, lineno, str(message).replace(__file__, "FILE"))
outer()
sys.set_coroutine_origin_tracking_depth(1)
outer()
sys.set_coroutine_origin_tracking_depth(0)
outer()

warnings._warn_unawaited_coroutine = lambda coroutine: print("own words for", coroutine.__name__)
outer()
del warnings._warn_unawaited_coroutine
outer()
