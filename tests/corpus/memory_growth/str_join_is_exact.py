# join measures first: the result is exact.
import sys
parts = ["ab"] * 10
print(sys.getsizeof("".join(parts)), sys.getsizeof("-".join(parts)), sys.getsizeof("".join(p for p in parts)), sys.getsizeof("%s" % "abc"), sys.getsizeof(f"{1}{2}"))
