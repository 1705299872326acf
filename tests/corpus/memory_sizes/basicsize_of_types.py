# __basicsize__ and __itemsize__ of the built-in types.
for cls in (object, int, bool, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset, range, slice, type, property, staticmethod, memoryview, Exception, OSError, enumerate, zip, map, reversed, super):
    print(cls.__name__, cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__, cls.__weakrefoffset__)
