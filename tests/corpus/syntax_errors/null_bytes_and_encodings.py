# Source given as bytes: its encoding is declared, or UTF-8.
def attempt(source):
    try:
        space = {}
        exec(compile(source, "test", "exec"), space)
        print(source, "->", ascii(space["x"]))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


attempt(b"x = 'plain'")
attempt("x = 'é'".encode())
attempt(b"\xef\xbb\xbfx = 'bom'")
attempt(b"# -*- coding: latin-1 -*-\nx = '\xe9'")
attempt(b"#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\nx = '\xe9'")
attempt(b"# coding: no-such-codec\nx = 1")
attempt(b"\xef\xbb\xbf# coding: latin-1\nx = 1")
attempt(b"x = 1\x00")
attempt("x = 1\x00")
attempt(b"x = 1\r\ny = 2\rz = 3\n")
attempt("\ufeffx = 1")
attempt(b"# coding: cp1252\nx = '\x80\xe9'")
attempt(b"# coding: ascii\nx = '\xe9'")
attempt(b"# coding: koi8-r\nx = '\xc1'")
