# arrays and pointers of wide characters
from ctypes import ARRAY, c_int, c_wchar, c_wchar_p, create_unicode_buffer, sizeof, wstring_at

buffer = create_unicode_buffer('hello')
print(len(buffer), buffer.value, buffer[0], buffer[:3], sizeof(buffer))
buffer.value = 'hi'
print(buffer.value, list(buffer))
buffer[1] = 'X'
print(buffer.value, len(create_unicode_buffer(5)), len(create_unicode_buffer('ab', 10)))
pointer = c_wchar_p('text')
print(pointer.value)
pointer.value = None
print(pointer.value, wstring_at(buffer), wstring_at(buffer, 1), (c_wchar * 3)('a', 'b', 'c').value, ARRAY(c_int, 3).__name__)
for value in 'too long a text', b'bytes':
    try:
        buffer.value = value
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for function in (lambda: create_unicode_buffer(b'x'), lambda: c_wchar_p(b'x')):
    try:
        function()
    except TypeError as error:
        print(error)
