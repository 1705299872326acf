"""The codec iso8859-1, as a module."""

import codecs

_info = codecs.lookup('iso8859-1')
IncrementalEncoder, IncrementalDecoder = _info.incrementalencoder, _info.incrementaldecoder
StreamReader, StreamWriter = _info.streamreader, _info.streamwriter


class Codec(codecs.Codec):
    encode, decode = codecs.latin_1_encode, codecs.latin_1_decode


def getregentry():
    """What the registry holds of it."""
    return _info
