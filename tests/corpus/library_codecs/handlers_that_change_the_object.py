# A decoding error handler may give the error another object: the decoding goes on in that one.
import codecs


def empties(error):
    error.object = b''
    return '\u4242', 0


def grows(error):
    if len(error.object) < 6:
        error.object = error.object[:error.end] + b'ab' + error.object[error.end:]
    return '?', error.end


def breaks(error):
    error.object = 42
    return '?', 0


for name, handler in ('empties', empties), ('grows', grows), ('breaks', breaks):
    codecs.register_error(name, handler)
for encoding, data in (('ascii', b'\xff'), ('utf-7', b'++'), ('utf-8', b'\xff'), ('utf-8', b'a\xe2\x82z'), ('utf-16', b'\xff'),
                       ('utf-32', b'\xff'), ('unicode-escape', b'\\u123g'), ('raw-unicode-escape', b'\\u123g'),
                       ('cp1252', b'x\x81y')):
    for errors in 'empties', 'grows', 'breaks':
        try:
            print(encoding, errors, ascii(data.decode(encoding, errors)))
        except TypeError as error:
            print(encoding, errors, error)
