# Protocols 0 to 2 write the names that Python 2 had, and read them, unless fix_imports is off.
import _compat_pickle
import collections
import functools
import itertools
import pickle
import pickletools
import queue
import sys

for thing in (range, str, int, chr, zip, functools.reduce, itertools.filterfalse, collections.UserDict, queue.Queue,
              ValueError, FileNotFoundError, ModuleNotFoundError, sys.intern, RecursionError):
    data = pickle.dumps(thing, 2)
    print(data, pickle.loads(data), pickle.dumps(thing, 0, fix_imports=False))
for old in b'c__builtin__\nbasestring\n.', b'cexceptions\nStandardError\n.', b'cUserDict\nUserDict\n.', b'cStringIO\nStringIO\n.':
    print(pickle.loads(old))
try:
    pickle.loads(b'c__builtin__\nunicode\n.', fix_imports=False)
except (ImportError, AttributeError) as error:
    print(type(error).__name__)
print(len(_compat_pickle.IMPORT_MAPPING), len(_compat_pickle.REVERSE_IMPORT_MAPPING), len(_compat_pickle.NAME_MAPPING),
      len(_compat_pickle.REVERSE_NAME_MAPPING), _compat_pickle.PYTHON2_EXCEPTIONS[:3])
