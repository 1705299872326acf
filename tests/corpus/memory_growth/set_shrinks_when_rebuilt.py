# A set with many holes is rebuilt smaller when it fills up.
import sys
s = set(range(100))
for n in range(95):
    s.discard(n)
print(len(s), sys.getsizeof(s), sys.getsizeof(set(s)), sys.getsizeof(s.copy()))
for n in range(1000, 1300):
    s.add(n)
    s.discard(n)
print(len(s), sys.getsizeof(s))
