# tokenize reads bytes and starts with their encoding.
import io
import tokenize

for data in (b"a = 1\n", b"# -*- coding: latin-1 -*-\nname = '\xe9'\n", b"\xef\xbb\xbfb = 2\n"):
    tokens = list(tokenize.tokenize(io.BytesIO(data).readline))
    print(tokens[0].string, [token.string for token in tokens[1:]])
print(tokenize.detect_encoding(io.BytesIO(b"#!/bin/sh\n# coding: utf8\n").readline))
try:
    tokenize.detect_encoding(io.BytesIO(b"# coding: nonsense\n").readline)
except SyntaxError as error:
    print(error)
