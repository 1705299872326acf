# An exception out of a codec says which codec it was, unless it has state of its own; the names that codecs are asked by.
import codecs


class Plain(Exception):
    pass


class WithInit(Exception):
    def __init__(self, text):
        super().__init__(text)


class WithNew(Exception):
    def __new__(cls, text):
        return super().__new__(cls, text)


class WithSlot(Exception):
    __slots__ = 'extra',


def raising(error):
    def run(*_):
        raise error
    return run


asked = []


def search(name):
    asked.append(name)
    if name == 'failing':
        return codecs.CodecInfo(raising(current), raising(current), name=name)
    if name == 'strange':
        return codecs.CodecInfo(lambda text, errors: ('text', 1), lambda data, errors: (b'bytes', 1), name=name)
    if name == 'wrong':
        return codecs.CodecInfo(lambda text, errors: 'text', lambda data, errors: None, name=name)


for error in (Plain('why'), Plain(), Plain(1), Plain('a', 'b'), WithInit('why'), WithNew('why'), WithSlot('why'), RuntimeError('why'),
              OSError(2, 'why'), KeyError('why')):
    codecs.register(search)
    current = error
    for act in (lambda: 'text'.encode('failing'), lambda: codecs.decode(b'data', 'failing')):
        try:
            act()
        except Exception as caught:
            print(type(caught).__name__, caught, '| cause:', repr(caught.__cause__))
    codecs.unregister(search)
codecs.register(search)
for act in (lambda: 'x'.encode('strange'), lambda: b'x'.decode('strange'), lambda: 'x'.encode('wrong'), lambda: b'x'.decode('wrong'),
            lambda: codecs.decode(b'abc', 'hex'), lambda: codecs.decode(b'abc', 'zlib'), lambda: b'x'.decode('hex'),
            lambda: 'x'.encode('undefined'), lambda: codecs.decode(b'no', 'uu')):
    try:
        print(act())
    except Exception as caught:
        print(type(caught).__name__, caught)
asked.clear()
for name in ('No-Such--Name', ' spaced  out ', 'dot.ted', 'caf\xe9-8'):
    try:
        codecs.lookup(name)
    except LookupError as caught:
        print(asked[-1], '|', caught)
try:
    '\udc80\ud800'.encode('utf-8', 'surrogateescape')
except UnicodeEncodeError as caught:
    print(caught.start, caught.end)
