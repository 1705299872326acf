# How many collections the import of asyncio brings about.
import gc
import asyncio
print(gc.get_count()[1:], [each["collections"] for each in gc.get_stats()])
