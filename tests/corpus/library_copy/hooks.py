# __copy__, __deepcopy__ and the memo let classes decide.
import copy

class Tracked:
    def __init__(self, value):
        self.value = value

    def __copy__(self):
        return Tracked(("copied", self.value))

    def __deepcopy__(self, memo):
        clone = Tracked(None)
        memo[id(self)] = clone
        clone.value = copy.deepcopy(self.value, memo)
        return clone

first = Tracked([1])
first.value.append(first)
deep = copy.deepcopy(first)
print(copy.copy(first).value[0], deep.value[1] is deep, deep.value[0])

class Slots:
    __slots__ = ("x", "y")

slots = Slots()
slots.x = [1]
print(copy.copy(slots).x is slots.x, copy.deepcopy(slots).x is slots.x, hasattr(copy.copy(slots), "y"))
try:
    copy.copy((n for n in ()))
except TypeError as error:
    print(error)
print(copy.copy.__module__, issubclass(copy.Error, Exception), copy.error is copy.Error)
