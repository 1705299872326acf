# The scanner of a decoder, alone and replaced by the one in Python; strings; what the encoder in C takes.
import json
import json.decoder
import json.encoder
import json.scanner

decoder = json.JSONDecoder()
print(decoder.scan_once('[1, 2.5, "x"] tail', 0))
print(sorted(vars(decoder)))
for text, at in (('', 0), ('  1', 0), ('[1,', 0), ('{"a": }', 0), ('nul', 0), ('-', 0), ('[1 2]', 0), ('{1: 2}', 0)):
    for scan in decoder.scan_once, json.scanner.py_make_scanner(decoder):
        try:
            print(text, scan(text, at))
        except (StopIteration, json.JSONDecodeError, ValueError) as error:
            print(text, type(error).__name__, error)
try:
    decoder.scan_once('1', -1)
except ValueError as error:
    print(error)


class Tuples(json.JSONDecoder):
    def __init__(self, **options):
        super().__init__(**options)
        self.parse_array = lambda s_and_end, scan_once: (lambda v, e: (tuple(v), e))(
            *json.decoder.JSONArray(s_and_end, scan_once))
        self.scan_once = json.scanner.py_make_scanner(self)


print(json.loads('{"a": [1, [2, 3], []], "b": NaN, "c": [true, null, -1.5e3]}', cls=Tuples))
for bad in '[1,]', '{"a": 1,}', '{"a" 1}', '"\\x"', '"\\u12"', '"a\nb"', '[', '"abc', '{', 'tru':
    for kind in json.JSONDecoder, Tuples:
        try:
            print(json.loads(bad, cls=kind))
        except json.JSONDecodeError as error:
            print(kind.__name__, error.msg, error.pos)

for scanstring in json.decoder.scanstring, json.decoder.py_scanstring:
    print(scanstring('"z\\u00e9\\ud834\\udd20\\n"rest', 1), scanstring('a"', 0, True), scanstring('a\tb"', 0, False))
    for arguments in (('abc', 0), ('a\tb"', 0), ('a\\qb"', 0), (b'x"', 0)):
        try:
            print(scanstring(*arguments))
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
print(json.decoder.scanstring is json.decoder.c_scanstring, json.scanner.make_scanner is json.scanner.c_make_scanner)
print(json.encoder.py_encode_basestring('a"\\\n\x01é\U0001d11e'), json.encoder.py_encode_basestring_ascii('é\U0001d11e/"'))

write = json.encoder.c_make_encoder(None, repr, json.encoder.c_encode_basestring, None, ': ', ', ', True, False, True)
print(''.join(write({'b': [1, 2, {}], 'a': 'é', 'c': float('inf')}, 0)))
for arguments in ((1, None, None, None, ': ', ', ', False, False, False),):
    try:
        json.encoder.c_make_encoder(*arguments)
    except TypeError as error:
        print(error)
shouting = json.encoder.c_make_encoder(None, repr, lambda s: s.upper(), None, ': ', ', ', False, False, True)
print(''.join(shouting(['a', {'b': 1}], 0)))
