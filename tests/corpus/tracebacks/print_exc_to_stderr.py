# traceback.print_exc writes what an uncaught error would show.
import traceback


def f(x):
    return 10 // x


for x in (5, 0):
    try:
        print(f(x))
    except ZeroDivisionError:
        traceback.print_exc()
print("still here")
