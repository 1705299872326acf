# What fits in the width stays on a line, the rest is broken at the outermost level first.
from pprint import pprint

short = {"b": [1, 2], "a": (3,)}
pprint(short)
long = {"numbers": list(range(30)), "words": ["alpha", "beta", "gamma"] * 4, "nested": {"inner": {"deep": list("abc")}}}
pprint(long)
pprint(long, width=40)
pprint(long, compact=True, width=60)
