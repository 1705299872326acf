# Lenient and strict reading of base64.
import binascii

for text in ("YWJj", "YQ==", "YQ", "Y", "YQ==YQ==", "Y!Q==", "=YQ=", "YWJj\n", "YQ==x"):
    for strict in (False, True):
        try:
            print(repr(text), strict, binascii.a2b_base64(text, strict_mode=strict))
        except binascii.Error as error:
            print(repr(text), strict, error)
print(binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"abc", newline=False))
