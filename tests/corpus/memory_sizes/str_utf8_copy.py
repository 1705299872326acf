# Encoding text that is not ASCII does not change its size here.
import sys
text = "caf\u00e9" * 3
before = sys.getsizeof(text)
text.encode()
print(before == sys.getsizeof(text), before)
