# Sizes, offsets and flags of each built-in type.
import builtins
import types

seen = set()
for holder in (builtins, types):
    for name in sorted(dir(holder)):
        each = getattr(holder, name)
        if isinstance(each, type) and each not in seen and name != "__loader__":
            seen.add(each)
            print(each.__module__, each.__name__, each.__basicsize__, each.__itemsize__, each.__dictoffset__,
                    each.__weakrefoffset__,
                  hex(each.__flags__ & ~(1 << 19)), each.__base__.__name__ if each.__base__ else None)
