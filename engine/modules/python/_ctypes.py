"""_ctypes: the one function that programs take from there, the object at an address."""
from _memory_reads import object_at


def PyObj_FromPtr(*addresses):
    """The object whose id() is given."""
    if len(addresses) != 1:
        raise TypeError(f'PyObj_FromPtr() takes exactly 1 argument ({len(addresses)} given)')
    if not isinstance(addresses[0], int):
        raise TypeError('an integer is required')
    return object_at(addresses[0])
