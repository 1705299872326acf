# How many collections the import of random brings about.
import gc
import random
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
