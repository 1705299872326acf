# deepcopy keeps sharing and cycles; copy shares the parts.
import copy

inner = [1, 2]
outer = {"a": inner, "b": inner, "t": (inner, "x")}
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
print(shallow["a"] is inner, deep["a"] is inner, deep["a"] is deep["b"], deep["t"][0] is deep["a"])
inner.append(3)
print(shallow, deep)
loop = []
loop.append(loop)
clone = copy.deepcopy(loop)
print(clone[0] is clone, clone is loop)
same = (1, "a", (2.5, None))
print(copy.deepcopy(same) is same, copy.copy(same) is same, copy.deepcopy(int) is int, copy.deepcopy(len) is len)
