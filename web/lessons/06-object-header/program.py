n = 7
f = 7.0
box = [n, f]
empty, big = [], 2 ** 30
import sys
print(sys.getsizeof(n), sys.getsizeof(f))
print(sys.getsizeof(box), sys.getsizeof(empty))
print(sys.getsizeof(big))
