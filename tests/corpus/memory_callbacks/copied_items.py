# A deep copy of a list of another class holds each copied item while it appends it.
import copy
from sys import getrefcount


class Items(list):
    def append(self, item):
        print("append", getrefcount(self), getrefcount(item))
        list.append(self, item)


inner = []
copy.copy(Items([inner]))
copy.deepcopy(Items([inner]))
copy.deepcopy([Items([inner])])
print(getrefcount(inner))
