# There is one empty tuple; frozensets are not shared when made empty... look.
print(() is tuple(), tuple([]) is (), (1,)[1:] is (), () * 5 is (), () + () is (), frozenset() is frozenset(), frozenset([]) is frozenset())
