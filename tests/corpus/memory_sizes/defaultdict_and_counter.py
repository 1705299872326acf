# defaultdict is a dict and one pointer; Counter has a dict of its own.
from collections import defaultdict, Counter
import sys
print(sys.getsizeof(defaultdict(list)), sys.getsizeof(defaultdict(list, a=1)), sys.getsizeof({}), sys.getsizeof({"a": 1}))
print(sys.getsizeof(Counter()), sys.getsizeof(Counter("abc")))
