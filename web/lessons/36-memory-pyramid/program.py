import sys
small = [0] * 10
big = [0] * 1000
print(sys.getsizeof(small), sys.getsizeof(big))
huge = bytearray(30_000_000)
print(len(huge))
del huge
