# A match's size grows by 16 bytes for each group; it is tracked
import gc
import re
import sys

for pattern, text in (("a", "a"), ("(a)", "a"), ("(a)(b)?(c)?", "a"), ("(?P<name>a+)(b)", "aab"), ("x*", "")):
    match = re.match(pattern, text)
    print(sys.getsizeof(match), len(match.groups()), type(match).__basicsize__, type(match).__itemsize__, gc.is_tracked(match))
print([sys.getsizeof(match) for match in re.finditer("(a)(b)", "abab")])
