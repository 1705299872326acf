# None, Ellipsis and NotImplemented are one each; bool gives the two.
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented, bool(5) is True, bool([]) is False, (1 == 1) is True, (not 1) is False)
