# UUIDs are immutable, ordered and hashable; wrong forms are refused.
import copy
import pickle
import uuid

low, high = uuid.UUID(int=1), uuid.UUID(int=2)
print(low < high, sorted([high, low])[0] == low, len({low, uuid.UUID(int=1)}), hash(low) == hash(1), int(high))
print(pickle.loads(pickle.dumps(low)) == low, copy.deepcopy(high) == high, uuid.uuid4().version, uuid.uuid1().version)
for wrong in (lambda: uuid.UUID("xyz"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"short"),
              lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID(int=1, version=9), lambda: setattr(low, "int", 3), lambda: low < 5):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
