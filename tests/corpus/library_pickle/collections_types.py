# The types of collections are pickled with their settings.
import pickle
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque

things = [Counter("hello"), OrderedDict([("b", 1), ("a", 2)]), defaultdict(list, {"k": [1]}), deque([1, 2, 3], maxlen=5),
          ChainMap({"a": 1}, {"b": 2}), UserDict(x=1), UserList([1, 2])]
for thing in things:
    for protocol in (0, 2, 5):
        copy = pickle.loads(pickle.dumps(thing, protocol))
        assert copy == thing and type(copy) is type(thing)
    print(copy)
print(pickle.loads(pickle.dumps(things[2])).default_factory, pickle.loads(pickle.dumps(things[3])).maxlen)
