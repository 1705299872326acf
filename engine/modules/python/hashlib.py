# Built in.
"""Digests of bytes."""

# An object keeps all that it was given; the digest is computed when it is asked for.

from _imp import built_in as _built_in
from _layouts import lay_out as _lay_out
from _digests import blake2 as _blake2, digest as _digest

# digest size and block size
_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128), 'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104),
          'sha3_512': (64, 72), 'shake_128': (0, 168), 'shake_256': (0, 136)}

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224',
                         'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = set(algorithms_guaranteed)

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256',
           'sha3_384', 'sha3_512', 'shake_128', 'shake_256', 'new', 'algorithms_guaranteed',
           'algorithms_available', 'pbkdf2_hmac', 'file_digest')


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class HASH:
    """A digest in the making."""

    __slots__ = ('name', '_data')

    def __init__(self, *args, **kwargs):
        raise TypeError("cannot create '_hashlib.HASH' instances")

    @property
    def digest_size(self):
        return _SIZES[self.name][0]

    @property
    def block_size(self):
        return _SIZES[self.name][1]

    def update(self, obj, /):
        """Adds bytes."""
        self._data += _bytes_of(obj)

    def digest(self):
        """The digest of all bytes so far."""
        return _digest(self.name, self._data, 0)

    def hexdigest(self):
        """The digest as text."""
        return self.digest().hex()

    def copy(self):
        """Another one that has been given the same."""
        return _made(type(self), self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.{type(self).__name__} object @ {id(self):#x}>'


class HASHXOF(HASH):
    """A digest of any length."""

    __slots__ = ()

    def digest(self, length):
        """The first `length` bytes."""
        return _digest(self.name, self._data, length)

    def hexdigest(self, length):
        """The same as text."""
        return self.digest(length).hex()


_lay_out(HASH, 32, False, name="O16", _data="O24")
_lay_out(HASHXOF, 32, False)
HASH.__module__ = HASHXOF.__module__ = '_hashlib'


def _made(cls, name, data):
    made = object.__new__(cls)
    made.name = name
    made._data = data
    return made


def _constructor(name):
    cls = HASHXOF if name.startswith('shake') else HASH

    def make(string=b'', *, usedforsecurity=True):
        return _made(cls, name, _bytes_of(string))
    make.__name__ = make.__qualname__ = 'openssl_' + name
    make.__module__ = '_hashlib'
    make.__doc__ = f"Returns a {name} hash object; optionally initialized with a string"
    return _built_in(make)


for _name in _SIZES:
    globals()[_name] = _constructor(_name)
del _name


def _blake2_class(name, size, block, salt_size):
    class Blake2:
        __slots__ = ('_data', '_parameters')
        MAX_DIGEST_SIZE = MAX_KEY_SIZE = size
        SALT_SIZE = PERSON_SIZE = salt_size
        block_size = block

        def __new__(cls, data=b'', /, *, digest_size=size, key=b'', salt=b'', person=b'', fanout=1, depth=1,
                    leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
                    usedforsecurity=True):
            if not 1 <= digest_size <= size:
                raise ValueError(f"digest_size must be between 1 and {size} bytes")
            if len(salt) > salt_size:
                raise ValueError(f"maximum salt length is {salt_size} bytes")
            if len(person) > salt_size:
                raise ValueError(f"maximum person length is {salt_size} bytes")
            if len(key) > size:
                raise ValueError(f"maximum key length is {size} bytes")
            if (fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node) != (1, 1, 0, 0, 0, 0, False):
                raise NotImplementedError(f"hashlib.{name}: tree hashing is not available here")
            self = object.__new__(cls)
            self._data = _bytes_of(data)
            self._parameters = digest_size, bytes(key), bytes(salt), bytes(person)
            return self

        @property
        def name(self):
            return name

        @property
        def digest_size(self):
            return self._parameters[0]

        def update(self, data, /):
            """Adds bytes."""
            self._data += _bytes_of(data)

        def digest(self):
            """The digest of all bytes so far."""
            return _blake2(name, self._data, *self._parameters)

        def hexdigest(self):
            """The digest as text."""
            return self.digest().hex()

        def copy(self):
            """Another one that has been given the same."""
            other = object.__new__(type(self))
            other._data = self._data
            other._parameters = self._parameters
            return other

    _lay_out(Blake2, 448 if block == 128 else 240, False, _data="O16", _parameters="O24")
    Blake2.__name__ = Blake2.__qualname__ = name
    Blake2.__module__ = '_blake2'
    return Blake2


blake2b = _blake2_class('blake2b', 64, 128, 16)
blake2s = _blake2_class('blake2s', 32, 64, 8)


def new(name, data=b'', **kwargs):
    """A digest by the name of its algorithm."""
    found = str(name).lower()
    if found in _SIZES or found in ('blake2b', 'blake2s'):
        return globals()[found](data, **kwargs)
    raise ValueError('unsupported hash type ' + name)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key made of a password, by many rounds of HMAC."""
    import hmac
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = new(hash_name).digest_size
    dklen = size if dklen is None else dklen
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    key = b''
    for block in range(1, -(-dklen // size) + 1):
        part = hmac.digest(password, bytes(salt) + block.to_bytes(4, 'big'), hash_name)
        total = int.from_bytes(part, 'big')
        for _ in range(iterations - 1):
            part = hmac.digest(password, part, hash_name)
            total ^= int.from_bytes(part, 'big')
        key += total.to_bytes(size, 'big')
    return key[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """A digest object that has been given all of a file."""
    made = new(digest) if isinstance(digest, str) else digest()
    while chunk := fileobj.read(_bufsize):
        made.update(chunk)
    return made
