# What np.frombuffer refuses
import numpy as np

for arguments in ((b"abc", "u2"), (b"", "u1"), (b"abcd", "u1", 9), (b"abcd", "u1", -1, 7), ("text", "u1")):
    try:
        print(np.frombuffer(*arguments))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(np.frombuffer(b"abcd", "u1", 2, 1), np.frombuffer(b"abcd", "u1", offset=2))
