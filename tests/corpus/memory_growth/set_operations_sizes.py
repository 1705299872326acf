# Results of set operations are sets grown by insertion.
import sys
a, b = set(range(30)), set(range(20, 60))
print(sys.getsizeof(a), sys.getsizeof(b), sys.getsizeof(a | b), sys.getsizeof(a & b), sys.getsizeof(a - b), sys.getsizeof(a ^ b), sys.getsizeof(a.copy()), sys.getsizeof(frozenset(a)))
a.clear()
print(sys.getsizeof(a))
