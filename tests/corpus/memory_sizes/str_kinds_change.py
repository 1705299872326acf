# Joining narrow and wide text makes wide text; slicing narrows it again.
import sys
narrow, wide = "abc", "\u20ac"
both = narrow + wide
print(sys.getsizeof(narrow), sys.getsizeof(wide), sys.getsizeof(both), sys.getsizeof(both[:3]), sys.getsizeof(both.replace(wide, "")))
print(sys.getsizeof("\xe9" + "a"), sys.getsizeof(("\xe9" + "a")[1:]))
