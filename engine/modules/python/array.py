# Built in.
"""Arrays: sequences of numbers of one machine type."""

from _array import array

ArrayType = array
typecodes = 'bBuhHiIlLqQfd'


def _array_reconstructor(arraytype, typecode, mformat_code, items):
    """What a pickle of an array calls: the items as this machine writes them."""
    if not isinstance(arraytype, type) or not issubclass(arraytype, array):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}"
                        if not isinstance(arraytype, type) else
                        f"{arraytype.__name__} is not a subtype of array.array")
    made = arraytype(typecode)
    if made.__reduce_ex__(3)[1][2] != mformat_code:
        raise NotImplementedError("array: items in the form of another machine are not available here")
    made.frombytes(items)
    return made
