# codecs.utf_8_decode and its like tell how many bytes they used; without `final` a character that is cut off is left.
import codecs

TEXT = 'a\xe9\u20ac\U0001f600z'
for name in ('utf_8', 'utf_16_le', 'utf_16_be', 'utf_32_le', 'utf_32_be', 'utf_7', 'utf_16', 'utf_32'):
    encode, decode = getattr(codecs, name + '_encode'), getattr(codecs, name + '_decode')
    data, used = encode(TEXT)
    print(name, data.hex(), used, decode(data, 'strict', True) == (TEXT, len(data)))
    print([(len(text), used) for text, used in (decode(data[:end]) for end in range(len(data) + 1))])
for data in (b'\xed', b'\xed\xa0', b'\xe0\x9f', b'\xf4\x90', b'\xf0\x90\x80', b'\xc0', b'\x80', b'a\xff'):
    for final in (False, True):
        for errors in ('strict', 'replace', 'ignore'):
            try:
                print(data, final, errors, codecs.utf_8_decode(data, errors, final))
            except UnicodeDecodeError as error:
                print(data, final, errors, error)
for data in (b'\xff\xfea\0', b'\xfe\xff\0a', b'a\0b\0', b'\xff', b'\xff\xfe\0\xd8'):
    print(data, codecs.utf_16_decode(data), codecs.utf_16_ex_decode(data), codecs.utf_16_ex_decode(data, 'replace', 1, True))
for order in (-1, 0, 1):
    print(codecs.utf_16_encode('a\u20ac', 'strict', order), codecs.utf_32_encode('a', None, order))
for name in ('latin_1', 'ascii'):
    encode, decode = getattr(codecs, name + '_encode'), getattr(codecs, name + '_decode')
    print(encode('h\xe9', 'replace'), ascii(decode(b'h\xe9', 'replace')))
for data in (b'\\x4', b'\\u12', b'\\N{LATIN', b'\\', b'a\\n\\x41', b'\\N{DIGIT ONE}', 'caf\\xe9'):
    for final in (False, True):
        try:
            print(data, final, codecs.unicode_escape_decode(data, 'replace', final),
                  ascii(codecs.raw_unicode_escape_decode(data, 'replace', final)))
        except UnicodeDecodeError as error:
            print(data, final, error)
print(codecs.unicode_escape_encode('a\n\xe9\u20ac'), codecs.raw_unicode_escape_encode('a\n\xe9\u20ac'))
print(codecs.escape_encode(b"'\n\\\x80a"), codecs.escape_decode(rb"\'\n\\\x80a\101"), codecs.readbuffer_encode('\xe9'))
for data, errors in ((rb'\x4', 'strict'), (rb'\x4', 'replace'), (rb'\xz!', 'ignore'), (rb'\x', 'other'), (b'\\', 'strict')):
    try:
        print(codecs.escape_decode(data, errors))
    except ValueError as error:
        print(error)
