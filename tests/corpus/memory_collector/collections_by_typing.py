# How many collections the import of typing brings about.
import gc
import typing
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
