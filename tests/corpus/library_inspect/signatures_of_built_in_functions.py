# What inspect says of functions written in C: of math, operator, re, array, struct, random, itertools, sys.
import array
import inspect
import itertools
import math
import operator
import random
import re
import struct
import sys


def shown(what):
    try:
        return str(inspect.signature(what))
    except ValueError:
        return 'none'


for module in math, operator, struct, itertools:
    for name in sorted(vars(module)):
        value = getattr(module, name)
        if not name.startswith('_') and name != 'iter_unpack' and inspect.isbuiltin(value):
            print(module.__name__, name, shown(value), bool(value.__doc__) or module is operator)
for kind in re.Pattern, re.Match, array.array:
    for name, value in sorted(vars(kind).items()):
        if inspect.ismethoddescriptor(value):
            print(kind.__name__, name, shown(value))
print(shown(itertools.chain.from_iterable), shown(random.random), shown(random.getrandbits))
for name in sorted(vars(sys)):
    if not name.startswith('_') and inspect.isbuiltin(getattr(sys, name)) and 'dlopen' not in name:
        print(name, shown(getattr(sys, name)))
