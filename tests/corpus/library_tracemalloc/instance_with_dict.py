# An instance with room for a dict has no traceback of its own in 3.11; its block is traced all the same.
import tracemalloc


class Open:
    pass


class Closed:
    __slots__ = ()


tracemalloc.start()
open_one, closed_one = Open(), Closed()
print(tracemalloc.get_object_traceback(open_one), tracemalloc.get_object_traceback(closed_one)[0].lineno)
picture = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
print([(each.size, each.count) for each in picture.statistics("filename")])
