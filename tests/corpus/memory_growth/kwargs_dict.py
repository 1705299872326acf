# The dict of **kwargs, and its copy.
import sys
def f(**kwargs):
    return kwargs
print(sys.getsizeof(f()), sys.getsizeof(f(a=1)), sys.getsizeof(f(a=1, b=2, c=3, d=4, e=5)), sys.getsizeof(f(**{"k%d" % n: n for n in range(6)})))
