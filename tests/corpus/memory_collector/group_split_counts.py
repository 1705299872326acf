# split, subgroup and derive of an exception group: what stays in the free lists counts as allocated, the second time less
import gc

group = ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3)])])
gc.collect()


def growth(call):
    before = gc.get_count()[0]
    kept = call()
    return gc.get_count()[0] - before


print("split", growth(lambda: group.split(ValueError)), growth(lambda: group.split(ValueError)))
print("subgroup", growth(lambda: group.subgroup(TypeError)), growth(lambda: group.subgroup(TypeError)))
print("derive", growth(lambda: group.derive([KeyError()])), growth(lambda: group.derive([KeyError()])))
for name in ("split", "subgroup", "derive"):
    try:
        getattr(group, name)()
    except TypeError as error:
        print(error)
