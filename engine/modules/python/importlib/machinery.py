"""Finders, loaders and specs: the parts that importing is made of."""

from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec
from _frozen_importlib_external import (BYTECODE_SUFFIXES, DEBUG_BYTECODE_SUFFIXES, EXTENSION_SUFFIXES,
                                        OPTIMIZED_BYTECODE_SUFFIXES, SOURCE_SUFFIXES, FileFinder, NamespaceLoader, PathFinder,
                                        SourceFileLoader)


def all_suffixes():
    """How the names of module files end."""
    return [*SOURCE_SUFFIXES, *BYTECODE_SUFFIXES, *EXTENSION_SUFFIXES]
