# Decoding gives the bytes back and checks the padding.
import base64

data = bytes(range(20))
print(base64.b64decode(base64.b64encode(data)) == data, base64.b32decode(base64.b32encode(data)) == data,
      base64.b85decode(base64.b85encode(data)) == data, base64.a85decode(base64.a85encode(data)) == data)
print(base64.b64decode("Zm 9v\nYg=="), base64.urlsafe_b64decode("_-8="), base64.b32decode("mzxw6===", casefold=True))
for function, text, options in ((base64.b64decode, "abc", {}), (base64.b64decode, "ab$=", {"validate": True}), (base64.b32decode, "A", {}),
                                (base64.b16decode, "abcd", {}), (base64.b85decode, "\"", {}), (base64.a85decode, "x", {}),
                                (base64.b64encode, "text", {}), (base64.b64decode, 5, {})):
    try:
        print(function(text, **options))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
