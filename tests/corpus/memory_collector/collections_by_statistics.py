# How many collections the import of statistics brings about.
import gc
import statistics
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
