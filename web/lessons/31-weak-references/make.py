import weakref

class Thing:
    pass

seen = weakref.WeakValueDictionary()
thing = Thing()
seen["it"] = thing
del thing
print(len(seen))
