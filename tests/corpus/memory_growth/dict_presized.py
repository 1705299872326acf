# dict(sized) and dict literals allocate once.
import sys
pairs = [(n, n) for n in range(20)]
print(sys.getsizeof(dict(pairs)), sys.getsizeof(dict.fromkeys(range(20))), sys.getsizeof({n: n for n in range(20)}), sys.getsizeof(dict(zip(range(20), range(20)))))
print(sys.getsizeof({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7}), sys.getsizeof({**{n: n for n in range(7)}}))
