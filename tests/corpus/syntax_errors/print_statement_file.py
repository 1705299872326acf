# print as it was in Python 2.
name = "world"
print "hello", name
