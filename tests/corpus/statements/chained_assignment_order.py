# In a chained assignment the value comes first, the targets follow from left to right.
log = []


class Slot(dict):
    def __setitem__(self, key, value):
        log.append((key, value))
        super().__setitem__(key, value)


a, b = Slot(), Slot()
a["first"] = b["second"] = c = log.append("value") or 7
print(log, c, a, b)
i = 0
i = items = [0, 0]
items[0] = i
print(items[0] is items)
index = 0
values = [5, 6, 7]
index, values[index] = 2, 9
print(index, values)
