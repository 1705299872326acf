# types: the types of things that have no name of their own.
import types


def function():
    yield


print(isinstance(function, types.FunctionType), isinstance(function(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType))
space = types.SimpleNamespace(a=1, b=[2])
space.c = 3
print(space, space == types.SimpleNamespace(a=1, b=[2], c=3), vars(space))
proxy = types.MappingProxyType({"a": 1})
print(proxy, proxy["a"], len(proxy), proxy | {"b": 2}, types.NoneType, type(...) is types.EllipsisType)
module = types.ModuleType("made", "doc")
print(module, module.__doc__, types.new_class("New", (int,), exec_body=lambda ns: ns.update(x=5)).x, types.resolve_bases((int,)))
print(int | None, isinstance(int | str, types.UnionType), list[int], types.GenericAlias(dict, (str, int)), types.MethodType(lambda self: self, 5)())
for attempt in (lambda: proxy.__setitem__("a", 2), lambda: types.SimpleNamespace(5), lambda: types.MappingProxyType(5), lambda: types.MethodType(5, 6)):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
