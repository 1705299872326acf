# Between two collections the first text of a container raises the count by its dict and its list, later ones by nothing kept.
import gc


def allocated():
    gc.collect()
    repr([1])
    return gc.get_count()[0]


print(allocated(), allocated(), allocated())
