"""The codec utf-8, as a module."""

import codecs

encode, decode = codecs.utf_8_encode, codecs.utf_8_decode
_info = codecs.lookup('utf-8')
IncrementalEncoder, IncrementalDecoder = _info.incrementalencoder, _info.incrementaldecoder
StreamReader, StreamWriter = _info.streamreader, _info.streamwriter


def getregentry():
    """What the registry holds of it."""
    return _info
