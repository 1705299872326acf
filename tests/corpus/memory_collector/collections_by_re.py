# How many collections the import of re brings about.
import gc
import re
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
