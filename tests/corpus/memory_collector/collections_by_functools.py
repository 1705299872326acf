# How many collections the import of functools brings about.
import gc
import functools
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
