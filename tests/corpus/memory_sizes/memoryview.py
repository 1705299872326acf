# A memoryview has room for its shape and strides.
import sys
for value in [memoryview(b''), memoryview(b'abc'), memoryview(bytearray(100)), memoryview(b'abcd')[1:], memoryview(b'abcd').cast('I')]:
    print(type(value).__name__, sys.getsizeof(value))
