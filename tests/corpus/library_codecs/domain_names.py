# Punycode and IDNA: names of domains with other than ASCII characters, what is refused, and decoding in pieces.
import codecs

for text in ('b\xfccher', '', 'abc', '\u4ed6\u4eec\u4e3a\u4ec0\u4e48', '-> $1.00 <-', 'Pro\u010dprost\u011bnemluv\xed\u010desky', '\U0001f600'):
    data = text.encode('punycode')
    print(data, data.decode('punycode') == text)
for data in (b'xn', b'bcher-kva', b'ab!c', b'abc-99999999', b'\xff-a', b'a-\xff'):
    for errors in ('strict', 'replace', 'ignore'):
        try:
            print(data, errors, ascii(data.decode('punycode', errors)))
        except UnicodeError as error:
            print(data, errors, error)
for name in ('python.org', 'www.b\xfccher.example', 'fa\xdf.de', 'M\xdcNCHEN.DE.', '\u4f8b\u3048\u3002\u30c6\u30b9\u30c8', '', '.', 'a..b',
             'x' * 64, '\xfc' * 60, 'a\u200db\xe9', '\u0627\u0644\u0639', '\u0627a', 'a\u0627\u0661', 'xn--\xe9', '\ue000', '\u2163.com',
             '\xbd.com', '\ufb01sh\xe9', 'I\u0307\xe9'):
    try:
        data = name.encode('idna')
        print(ascii(name[:12]), data, ascii(data.decode('idna')))
    except UnicodeError as error:
        print(ascii(name[:12]), type(error).__name__, error)
for data in (b'xn--bcher-kva.example', b'XN--BCHER-KVA', b'xn--bcher-KVA.de.', b'xn--a', b'xn--' + b'a' * 1100, b'caf\xe9', b''):
    try:
        print(data[:22], ascii(data.decode('idna')))
    except UnicodeError as error:
        print(data[:22], type(error).__name__, error)
for errors in ('ignore', 'replace'):
    try:
        'b\xfc'.encode('idna', errors)
    except UnicodeError as error:
        print(error)
encoder, decoder = codecs.getincrementalencoder('idna')(), codecs.getincrementaldecoder('idna')()
print([encoder.encode(piece) for piece in ('b\xfc', 'cher.ex', 'ample', '.')], encoder.encode('org', True))
print([decoder.decode(piece) for piece in (b'xn--bch', b'er-kva.ex', b'ample.')], decoder.decode(b'org', True))
