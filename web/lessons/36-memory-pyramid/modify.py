import sys
small = [0] * 10
big = [0] * 64
print(sys.getsizeof(big))
