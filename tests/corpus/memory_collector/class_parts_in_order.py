# The parts of a class are born in one order: its dict, itself, the mro, the descriptors, the weak reference to it.
import gc


def born_while_making(make):
    gc.collect()
    gc.disable()
    made = make()
    kinds = [type(part).__name__ for part in gc.get_objects(0)]
    gc.enable()
    return made.__name__, kinds


def plain():
    class Plain:
        pass
    return Plain


def with_slots():
    class WithSlots:
        __slots__ = "first", "second"
    return WithSlots


def of_a_list():
    class OfAList(list):
        def method(self):
            return __class__
    return OfAList


def of_a_dict():
    class OfADict(dict):
        held = [1]
    return OfADict


for make in (plain, with_slots, of_a_list, of_a_dict):
    print(*born_while_making(make))

for threshold in range(3, 14):
    gc.collect()
    gc.set_threshold(threshold, 1000, 1000)
    of_a_list()
    gc.set_threshold(700, 10, 10)
    print(threshold, [type(part).__name__ for part in gc.get_objects(1)])
