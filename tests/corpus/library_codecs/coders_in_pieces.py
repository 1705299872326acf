# Incremental decoders keep the bytes of a character that is cut off, know their byte order, and give their state.
import codecs

TEXT = 'h\xe9\u20ac\U0001f600!'
for name in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-be', 'utf-32', 'utf-7', 'unicode-escape', 'raw-unicode-escape', 'latin-1'):
    encoder = codecs.getincrementalencoder(name)('replace')
    pieces = [encoder.encode(char) for char in TEXT] + [encoder.encode('', True)]
    print(name, [piece.hex() for piece in pieces], encoder.getstate())
    encoder.reset()
    print(encoder.getstate(), encoder.encode('a').hex())
    decoder = codecs.getincrementaldecoder(name)()
    seen = []
    for byte in b''.join(pieces):
        seen.append(decoder.decode(bytes([byte])))
        if len(seen) in (1, 3, 6):
            print(len(seen), decoder.getstate())
    print(ascii(seen), ascii(decoder.decode(b'', True)))
    decoder.reset()
    print(decoder.getstate())
decoder = codecs.getincrementaldecoder('utf-16')()
try:
    decoder.decode(b'a\0b\0')
except UnicodeError as error:
    print(type(error).__name__, error)
for state in ((b'', 0), (b'', 1), (b'\0', 1), (b'', 2)):
    decoder.setstate(state)
    print(decoder.getstate(), ascii(decoder.decode(b'\xfe\xff\0a')))
for name in ('hex', 'base64', 'rot13', 'zlib', 'uu', 'quopri'):
    encoder, decoder = codecs.getincrementalencoder(name)(), codecs.getincrementaldecoder(name)()
    data = encoder.encode('Text' if name == 'rot13' else b'Text=\xff\n', True)
    print(name, data, decoder.decode(data, True))
print(b''.join(codecs.iterencode(iter('ab\u20ac'), 'utf-16')), list(codecs.iterdecode([b'\xe2', b'\x82', b'\xac!'], 'utf-8')))
