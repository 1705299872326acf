# Error handlers called with errors that are made by hand: what they give, what they refuse; results that codecs refuse.
import codecs

names = 'strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass'
encode_error = UnicodeEncodeError('utf-16be', 'a\ud800\udc80z', 1, 3, 'ouch')
decode_error = UnicodeDecodeError('utf-8', b'a\xed\xa0\x80z', 1, 4, 'ouch')
others = UnicodeTranslateError('g\xfcrk', 1, 2, 'ouch'), UnicodeEncodeError('utf-8', '\ud800x', 0, 2, 'ouch'), \
    UnicodeDecodeError('utf-32-le', b'\0\xd8\0\0', 0, 4, 'ouch'), UnicodeDecodeError('ascii', b'\xff\x80a', 0, 3, 'ouch'), \
    UnicodeEncodeError('ascii', '\udc80\udcff', 0, 2, 'ouch'), UnicodeError('ouch'), ValueError('x'), 42
for name in names:
    handler = codecs.lookup_error(name)
    for error in (encode_error, decode_error, *others):
        try:
            print(name, ascii(handler(error)))
        except Exception as caught:
            print(name, 'raises', type(caught).__name__, ascii(str(caught)))


class BadObject(UnicodeEncodeError):
    def __init__(self):
        super().__init__('ascii', '', 0, 1, 'bad')
        self.object = []


for name in names[1:]:
    try:
        print(codecs.lookup_error(name)(BadObject()))
    except TypeError as caught:
        print(name, caught)
for result in (42, (), (1, 2, 3), ('ab', 'c'), (b'ab', 2), (None, 2), ('?', 2), ('?', 10)):
    codecs.register_error('test.result', lambda error: result)
    for act in (lambda: 'a\xff'.encode('ascii', 'test.result'), lambda: '\u20ac\u3042'.encode('iso-8859-15', 'test.result'),
                lambda: b'\xff'.decode('ascii', 'test.result'), lambda: b'\x81'.decode('cp1252', 'test.result')):
        try:
            print(result, act())
        except Exception as caught:
            print(result, type(caught).__name__, caught)
