# SimpleNamespace, mappingproxy, generic aliases and unions.
import sys, types
print(sys.getsizeof(types.SimpleNamespace()), sys.getsizeof(types.SimpleNamespace(a=1)), sys.getsizeof(types.MappingProxyType({})), sys.getsizeof(list[int]), sys.getsizeof(int | str), sys.getsizeof(types.CellType()))
