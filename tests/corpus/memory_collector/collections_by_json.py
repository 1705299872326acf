# How many collections the import of json brings about.
import gc
import json
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
