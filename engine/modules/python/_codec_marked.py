# Codecs whose data begins with a mark: UTF-16 and UTF-32, whose mark tells the order of bytes, and UTF-8 with a signature.
#
# Coders in pieces and on streams write or read the mark once. Until the order is known a reader of UTF-16 or UTF-32 looks for
# the mark; without one it refuses, though decoding a whole string would take the machine's order.
import codecs
from _codecs import CodecInfo

_MARK = codecs.BOM_UTF8


def make(name):
    return _signed() if name == "utf-8-sig" else _ordered(name)


def _ordered(name):
    family = name.replace("-", "_")
    encode, decode = getattr(codecs, family + "_encode"), getattr(codecs, family + "_decode")
    decode_telling = getattr(codecs, family + "_ex_decode")
    after_mark = getattr(codecs, family + "_le_encode")
    decoders = {-1: getattr(codecs, family + "_le_decode"), 1: getattr(codecs, family + "_be_decode")}
    width = int(name[4:]) // 8

    def decode_whole(data, errors="strict"):
        return decode(data, errors, True)

    def find_order(data, errors, final):
        """(text, how much was used, the decoder from now on or None)."""
        text, used, order = decode_telling(data, errors, 0, final)
        if order == 0 and used >= width:
            raise UnicodeError(name.upper() + " stream does not start with BOM")
        return text, used, decoders.get(order)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.encoder = None

        def encode(self, input, final=False):
            if self.encoder is not None:
                return self.encoder(input, self.errors)[0]
            self.encoder = after_mark
            return encode(input, self.errors)[0]

        def reset(self):
            self.encoder = None

        def getstate(self):
            return 2 if self.encoder is None else 0     # 2: the mark is still to come

        def setstate(self, state):
            self.encoder = None if state else after_mark

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        decoder = None

        def _buffer_decode(self, input, errors, final):
            if self.decoder is not None:
                return self.decoder(input, self.errors, final)
            text, used, self.decoder = find_order(input, errors, final)
            return text, used

        def reset(self):
            super().reset()
            self.decoder = None

        def getstate(self):
            # 0 the machine's order, 1 the other one, 2 not known.
            order = 2 if self.decoder is None else 0 if self.decoder is decoders[-1] else 1
            return self.buffer, order

        def setstate(self, state):
            super().setstate(state)
            self.decoder = {0: decoders[-1], 1: decoders[1]}.get(state[1])

    class StreamWriter(codecs.StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self.encoder = None

        def encode(self, input, errors="strict"):
            if self.encoder is not None:
                return self.encoder(input, errors)
            self.encoder = after_mark
            return encode(input, errors)

        def reset(self):
            self.encoder = None

    class StreamReader(codecs.StreamReader):
        known = None

        def decode(self, input, errors="strict"):
            if self.known is not None:
                return self.known(input, errors, False)
            text, used, self.known = find_order(input, errors, False)
            return text, used

        def reset(self):
            super().reset()
            self.known = None

    return CodecInfo(encode, decode_whole, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name)


def _signed():
    def encode(text, errors="strict"):
        return _MARK + codecs.utf_8_encode(text, errors)[0], len(text)

    def decode(data, errors="strict"):
        skipped = 3 if bytes(data[:3]) == _MARK else 0
        text, used = codecs.utf_8_decode(data[skipped:], errors, True)
        return text, used + skipped

    def decode_first(data, errors, final):
        """(text, how much was used, whether the beginning is behind us)."""
        if len(data) < 3 and _MARK.startswith(data) and not final:
            return "", 0, False
        skipped = 3 if data[:3] == _MARK else 0
        text, used = codecs.utf_8_decode(data[skipped:], errors, final)
        return text, used + skipped, True

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.first = 1

        def encode(self, input, final=False):
            if not self.first:
                return codecs.utf_8_encode(input, self.errors)[0]
            self.first = 0
            return encode(input, self.errors)[0]

        def reset(self):
            self.first = 1

        def getstate(self):
            return self.first

        def setstate(self, state):
            self.first = state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.first = 1

        def _buffer_decode(self, input, errors, final):
            if not self.first:
                return codecs.utf_8_decode(input, errors, final)
            text, used, begun = decode_first(input, errors, final)
            self.first = 0 if begun else self.first
            return text, used

        def reset(self):
            super().reset()
            self.first = 1

        def getstate(self):
            return self.buffer, self.first

        def setstate(self, state):
            super().setstate(state)
            self.first = state[1]

    class StreamWriter(codecs.StreamWriter):
        begun = False

        def encode(self, input, errors="strict"):
            if self.begun:
                return codecs.utf_8_encode(input, errors)
            self.begun = True
            return encode(input, errors)

        def reset(self):
            self.begun = False

    class StreamReader(codecs.StreamReader):
        begun = False

        def decode(self, input, errors="strict"):
            if self.begun:
                return codecs.utf_8_decode(input, errors)
            text, used, self.begun = decode_first(input, errors, False)
            return text, used

        def reset(self):
            super().reset()
            self.begun = False

    return CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "utf-8-sig")
