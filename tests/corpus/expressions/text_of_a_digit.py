# str() of a one-digit number makes a string of its own; formatting gives the shared one-character string.
import sys

digit = 3
shared = "3"
made = str(digit)
print(made == shared, made is shared, repr(digit) is shared, f"{digit}" is shared, f"{digit!r}" is shared)
print("%d" % digit is shared, "%s" % digit is shared, "{}".format(digit) is shared, format(digit, "d") is shared)
print(sys.getrefcount(made), sys.getrefcount(str(digit)), made[0] is shared, made.upper() is shared)
print([sys.getrefcount(text) for text in [str(number) for number in range(10)]])
print({made: 1}[shared], sys.intern(made) is shared, str(True) is str(True), hex(digit)[2:] is shared)
