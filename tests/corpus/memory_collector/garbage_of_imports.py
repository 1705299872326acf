# What a module leaves for the collector: classes in Python that its C classes replaced, helpers that it deleted.
import gc

gc.collect()
gc.disable()
import types
print("types", gc.collect())
import operator
print("operator", gc.collect())
import collections
print("collections", gc.collect())
import functools
print("functools", gc.collect())
import copy
print("copy", gc.collect())
import itertools
print("itertools", gc.collect())
