# An object from a free list belongs to the line that takes it out, once its block was traced.
import tracemalloc

tracemalloc.start()
first = [[number] for number in range(100)]
del first
second = [[] for number in range(30)]
print(tracemalloc.get_object_traceback(second[0])[0].lineno, tracemalloc.get_object_traceback(second[29])[0].lineno)
halves = [number / 7 for number in range(200)]
del halves
third = 1.5 * len(second)
print(tracemalloc.get_object_traceback(third)[0].lineno)
