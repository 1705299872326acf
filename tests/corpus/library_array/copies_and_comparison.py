# Arrays compare item by item and can be copied and pickled.
import copy
import pickle
from array import array

first = array("i", [1, 2, 3])
print(first == array("d", [1, 2, 3]), first < array("i", [1, 3]), first != [1, 2, 3], first >= array("i", [1, 2]))
for clone in (copy.copy(first), copy.deepcopy(first), first[:], pickle.loads(pickle.dumps(first)), pickle.loads(pickle.dumps(first, 0))):
    print(clone == first, clone is first, clone)
try:
    hash(first)
except TypeError as error:
    print(error)

class Tagged(array):
    tag = "t"

tagged = Tagged("u", "ab")
tagged.note = 1
print(tagged, tagged.tag, tagged.note, type(tagged[:1]).__name__)
