"""Tokens of random bytes.  The machine has no source of true randomness: the bytes are those of os.urandom, which are the
same in each run, so nothing made here is a secret."""

import base64

from hmac import compare_digest
from os import urandom
from random import SystemRandom

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe', 'compare_digest']

DEFAULT_ENTROPY = 32        # bytes in a token, unless its maker says otherwise

_source = SystemRandom()
choice, randbits = _source.choice, _source.getrandbits


def randbelow(exclusive_upper_bound):
    """An int from 0 up to, but not including, the bound."""
    if exclusive_upper_bound > 0:
        return _source._randbelow(exclusive_upper_bound)
    raise ValueError("Upper bound must be positive.")


def token_bytes(nbytes=None):
    """Random bytes."""
    if nbytes is None:
        nbytes = DEFAULT_ENTROPY
    return urandom(nbytes)


def token_hex(nbytes=None):
    """Random bytes in hexadecimal digits, two for each."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes in base 64, in the letters that may stand in a URL, without padding."""
    return base64.urlsafe_b64encode(token_bytes(nbytes)).decode('ascii').rstrip('=')
