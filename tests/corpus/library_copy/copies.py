# copy and deepcopy: what is shared, what is not; hooks.
import copy

inner = [1]
outer = {"a": inner, "b": (inner, 2), "c": inner}
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
print(shallow["a"] is inner, deep["a"] is inner, deep["a"] is deep["c"], deep["b"][0] is deep["a"], deep == outer)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, copy.copy(5), copy.deepcopy((1, "a")), copy.copy(len) is len, copy.deepcopy(int) is int)


class Hooked:
    def __init__(self, value):
        self.value = value

    def __copy__(self):
        return Hooked("copied")

    def __deepcopy__(self, memo):
        return Hooked("deep " + str(len(memo) > 0))


print(copy.copy(Hooked(1)).value, copy.deepcopy(Hooked(1)).value, copy.deepcopy([Hooked(1)])[0].value)
for wrong in ((i for i in "ab"), open):
    try:
        print(copy.copy(wrong) is wrong)
    except TypeError as error:
        print(error)
