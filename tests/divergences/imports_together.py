# What several imports count is the sum of measured figures: on the way CPython's collections free more here, less there.
import gc
import math
import time
import collections
import dataclasses
import typing

print(gc.get_count(), len(gc.get_objects()) > 10_000)
