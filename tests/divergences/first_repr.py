# The first text made of a container: CPython makes the thread's dict as well as the list of what is being shown.
import gc
def allocated():
    gc.collect()
    repr([1])
    return gc.get_count()[0]
print(allocated(), allocated())
