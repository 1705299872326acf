# An object that contains itself is marked.
import pprint
import re

loop = [1, 2]
loop.append(loop)
print(re.sub(r"id=\d+", "id=...", pprint.pformat(loop)))
print(pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1, "a"]), pprint.isreadable(object()))
print(re.sub(r"id=\d+", "id=...", pprint.saferepr({"self": loop})))
pprint.pprint([1234567, 89], underscore_numbers=True)
