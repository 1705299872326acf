# is compares identity, == asks the objects.
class Always:
    def __eq__(self, other):
        return True

    __hash__ = None


a = Always()
print(a == 1, a != 1, 1 == a, a is a, None == a, a in [5], [a] == [3])
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], [nan] == [float("nan")])
try:
    hash(a)
except TypeError as error:
    print(error)
