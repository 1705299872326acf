"""The codec ascii, as a module."""

import codecs

_info = codecs.lookup('ascii')
IncrementalEncoder, IncrementalDecoder = _info.incrementalencoder, _info.incrementaldecoder
StreamReader, StreamWriter = _info.streamreader, _info.streamwriter


class Codec(codecs.Codec):
    encode, decode = codecs.ascii_encode, codecs.ascii_decode


def getregentry():
    """What the registry holds of it."""
    return _info
