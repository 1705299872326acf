# linecache gives the lines of a program's own file.
import linecache

print(repr(linecache.getline(__file__, 1)))
print(repr(linecache.getline(__file__, 3)))
print(repr(linecache.getline(__file__, 9999)), repr(linecache.getline(__file__, 0)))
print(linecache.getlines("no such file"), repr(linecache.getline("<string>", 1)))
print(len(linecache.getlines(__file__)), __file__ in linecache.cache)
linecache.clearcache()
print(linecache.cache)
