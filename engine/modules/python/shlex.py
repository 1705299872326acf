"""Splitting text as a shell does: words, quotes, comments."""

from collections import deque
from io import StringIO
import os
import re
import sys

__all__ = ["shlex", "split", "quote", "join"]


def _stream(text_or_stream):
    return StringIO(text_or_stream) if isinstance(text_or_stream, str) else text_or_stream


class shlex:
    """Reads a stream, token by token."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        given = instream is not None
        self.instream, self.infile = (_stream(instream), infile) if given else (sys.stdin, None)
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
        self.whitespace, self.whitespace_split = ' \t\r\n', False
        self.quotes, self.escapedquotes, self.escape = "'" '"', '"', '\\'
        # Where reading is.
        self.state, self.token, self.lineno = ' ', '', 1
        self.pushback, self.filestack, self.source = deque(), deque(), None
        self.debug = 0
        if punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars = punctuation_chars or ''
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars += '~-./*?='
            self.wordchars = self.wordchars.translate(self.wordchars.maketrans(dict.fromkeys(punctuation_chars)))

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Give back a token: the next get_token() returns it."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from another stream first, up to its end."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, _stream(newstream), 1

    def pop_source(self):
        """Go back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        """The next token; `eof` at the end."""
        if self.pushback:
            return self.pushback.popleft()
        found = self.read_token()
        while self.source is not None and found == self.source:
            # The next token names a file that is read first.
            name_and_stream = self.sourcehook(self.read_token())
            if name_and_stream:
                self.push_source(*name_and_stream[::-1])
            found = self.get_token()
        while found == self.eof and self.filestack:
            self.pop_source()
            found = self.get_token()
        return found

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    # A token is read letter by letter. `state` says where that is: ' ' between tokens, 'a' in a word, 'c' in
    # punctuation, the quote or the escape character that came last, None at the end. Each method below takes one letter
    # ('' at the end) and tells whether the token is complete.

    def read_token(self):
        """The next token of the stream alone: nothing that was pushed, no other source."""
        self._quoted, self._before_escape = False, ' '
        while not self._take(self._next_char()):
            pass
        text, self.token = self.token, ''
        return text if text or self._quoted or not self.posix else None

    def _take(self, letter):
        if letter == '\n':
            self.lineno += 1
        if self.state is None:
            self.token = ''
            return True
        if self.state == ' ':
            return self._take_between(letter)
        if self.state in self.quotes:
            return self._take_quoted(letter)
        if self.state in self.escape:
            return self._take_escaped(letter)
        return self._take_inside(letter)

    def _is_token(self):
        return bool(self.token) or self.posix and self._quoted

    def _end(self):
        self.state = None
        return True

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _start_escape(self, letter):
        self._before_escape, self.state = 'a', letter

    def _take_between(self, letter):
        if not letter:
            return self._end()
        if letter in self.whitespace:
            return self._is_token()
        if letter in self.commenters:
            self._skip_comment()
        elif self.posix and letter in self.escape:
            self._start_escape(letter)
        elif letter in self.wordchars:
            self.token, self.state = letter, 'a'
        elif letter in self._punctuation_chars:
            self.token, self.state = letter, 'c'
        elif letter in self.quotes:
            self.token, self.state = self.token if self.posix else letter, letter
        else:
            self.token = letter
            if not self.whitespace_split:
                return True
            self.state = 'a'
        return False

    def _take_quoted(self, letter):
        self._quoted = True
        if not letter:
            raise ValueError("No closing quotation")
        if letter == self.state:
            if self.posix:
                self.state = 'a'
                return False
            self.token += letter
            self.state = ' '
            return True
        if self.posix and letter in self.escape and self.state in self.escapedquotes:
            self._before_escape, self.state = self.state, letter
        else:
            self.token += letter
        return False

    def _take_escaped(self, letter):
        if not letter:
            raise ValueError("No escaped character")
        # Within quotes the escape character escapes itself and that quote only.
        stands = self._before_escape in self.quotes and letter not in (self.state, self._before_escape)
        self.token += self.state + letter if stands else letter
        self.state = self._before_escape
        return False

    def _take_inside(self, letter):
        if not letter:
            return self._end()
        if letter in self.whitespace:
            self.state = ' '
            return self._is_token()
        if letter in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = ' '
            return self.posix and self._is_token()
        if self.state == 'c':
            if letter in self._punctuation_chars:
                self.token += letter
                return False
            self._pushback_chars.append(letter)
            self.state = ' '
            return True
        if self.posix and letter in self.quotes:
            self.state = letter
        elif self.posix and letter in self.escape:
            self._start_escape(letter)
        elif (letter in self.wordchars or letter in self.quotes
              or self.whitespace_split and letter not in self._punctuation_chars):
            self.token += letter
        else:
            (self._pushback_chars.append if self._punctuation_chars else self.pushback.appendleft)(letter)
            self.state = ' '
            return self._is_token()
        return False

    def sourcehook(self, newfile):
        """(name, stream) of a file that is to be read in between."""
        path = newfile[1:-1] if newfile[0] == '"' else newfile
        if not os.path.isabs(path) and isinstance(self.infile, str):
            path = os.path.join(os.path.dirname(self.infile), path)
        return path, open(path, "r")

    def error_leader(self, infile=None, lineno=None):
        """What an error message starts with: file and line."""
        return "\"%s\", line %d: " % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        found = self.get_token()
        if found != self.eof:
            return found
        raise StopIteration


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ''
    return list(lex)


def join(split_command):
    """The command line of some words."""
    return ' '.join(quote(arg) for arg in split_command)


_find_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def quote(s):
    """A word with quotes around it, if a shell would take it for something else."""
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
