"""Reads TOML 1.0."""

from ._document import TOMLDecodeError, load, loads

__all__ = ('loads', 'load', 'TOMLDecodeError')

TOMLDecodeError.__module__ = __name__
