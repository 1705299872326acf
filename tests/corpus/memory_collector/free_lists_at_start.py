# the first lists, dicts and short tuples of a program come out of free lists: they raise no count
import gc

one, two = 1, 2
before = gc.get_count()[0]
first_list = []
print("list", gc.get_count()[0] - before)
before = gc.get_count()[0]
first_dict = {}
print("dict", gc.get_count()[0] - before)
before = gc.get_count()[0]
pair = (one, two)
print("pair", gc.get_count()[0] - before)
before = gc.get_count()[0]
cut = slice(one, two)
print("slice", gc.get_count()[0] - before)
gc.collect()  # empties the free lists
before = gc.get_count()[0]
later_list = []
print("list after a full collection", gc.get_count()[0] - before)
before = gc.get_count()[0]
later_dict = {}
print("dict after a full collection", gc.get_count()[0] - before)
