# __dict__ and __weakref__ among the slots.
import sys
for slots in [(), ("a",), ("a", "__weakref__"), ("a", "__dict__"), ("__dict__", "__weakref__"), ("a", "b", "__dict__", "__weakref__")]:
    cls = type("S", (), {"__slots__": slots})
    print(slots, sys.getsizeof(cls()), cls.__basicsize__, cls.__weakrefoffset__, cls.__dictoffset__ != 0)
