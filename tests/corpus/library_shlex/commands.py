# A tiny command language read with shlex.
import shlex

for line in ('copy "my file.txt" dest', "say 'it'\"'\"'s' # note", "x=1 y='2 3'", "", 'bad "quote'):
    try:
        words = shlex.split(line, comments=True)
        print(words, shlex.join(words))
    except ValueError as error:
        print(line, "->", error)
lexer = shlex.shlex("a+b*(c-1)", posix=True)
print(list(lexer), lexer.lineno, repr(lexer.eof))
