# Property, staticmethod and classmethod objects.
import sys
for value in [property(), property(len), staticmethod(len), classmethod(len), int.__add__, str.join, type.__dict__['__name__'] if '__name__' in type.__dict__ else 0]:
    print(type(value).__name__, sys.getsizeof(value))
