# Results have just the digits they need.
import sys
big = 1 << 300
print(sys.getsizeof(big), sys.getsizeof(big - 1), sys.getsizeof(big * big), sys.getsizeof(big - big), sys.getsizeof(big >> 299), sys.getsizeof(~big), sys.getsizeof(big % 7), sys.getsizeof(big // (big - 1)))
