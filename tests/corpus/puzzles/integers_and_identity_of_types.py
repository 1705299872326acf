# type, isinstance and duck typing disagree on purpose.
class MyInt(int): pass
m = MyInt(5)
print(type(m) is int, isinstance(m, int), m == 5, type(m + 1), hash(m) == hash(5), {5: "five"}[m])
print(type(True) is int, isinstance(True, int), type(1) == type(1.0), 1 == 1.0, isinstance(1, float), isinstance(1, (str, int)))
print(isinstance(None, object), isinstance(int, type), isinstance(type, object), isinstance(object, type), issubclass(type, object), type(type) is type)
print(type([]) == list, type("a").__name__, type(lambda: 0).__name__, type(print).__name__, type(None).__name__, type(...).__name__, type(int), [t.__name__ for t in bool.__mro__])
class Duck:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(len(Duck()), list(Duck()), Duck()[1], 20 in Duck(), [*map(str, Duck())], hasattr(Duck(), "__iter__"), isinstance(Duck(), list), sum(Duck()))
