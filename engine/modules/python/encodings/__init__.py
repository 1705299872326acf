"""Names of encodings.  The codecs themselves are in _codec_table; of their modules there are those of UTF-8, Latin-1, ASCII."""

import codecs
import sys
from encodings import aliases

__all__ = ['normalize_encoding', 'search_function', 'CodecRegistryError']


class CodecRegistryError(LookupError, SystemError):
    """A codec's module that does not give what it should."""


def normalize_encoding(encoding):
    """The name as modules are called: what is neither a letter, a digit nor a dot becomes one underscore."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words, word = [], ''
    for letter in encoding:
        if letter.isalnum() or letter == '.':
            word += letter if letter.isascii() else ''
        elif word:
            words.append(word)
            word = ''
    return '_'.join(words + [word] if word or not words else words)


def search_function(encoding):
    """The codec of a name, or None."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None


from encodings import utf_8
