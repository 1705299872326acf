# How many collections the import of dataclasses brings about.
import gc
import dataclasses
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
