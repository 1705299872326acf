"""What notes call of CPython's own C functions through ctypes.pythonapi.

There is no C code: each function is written here. Arguments are converted and results cast as ctypes does, so a function
that returns an object gives it only with `restype = py_object`.
"""
import ctypes
import gc
from _memory_reads import give_reference, take_reference


def _number(function):
    """A function that returns a C number: C's -1 with its exception pending is an exception here."""
    return function, ctypes.c_int


def _compare(left, right, operation):
    return [lambda: left < right, lambda: left <= right, lambda: left == right, lambda: left != right,
            lambda: left > right, lambda: left >= right][operation]()


_FUNCTIONS = {
    'Py_IncRef': _number(give_reference),
    'Py_DecRef': _number(take_reference),
    'Py_IsInitialized': _number(lambda: 1),
    'PyGC_Collect': _number(gc.collect),
    'PyGC_Disable': _number(lambda: (gc.isenabled(), gc.disable())[0]),
    'PyGC_Enable': _number(lambda: (gc.isenabled(), gc.enable())[0]),
    'PyGC_IsEnabled': _number(gc.isenabled),
    'PyGILState_Check': _number(lambda: 1),
    'PyCallable_Check': _number(callable),
    'PyDict_Size': _number(dict.__len__),
    'PyList_Append': _number(lambda made, item: list.append(made, item) or 0),
    'PyList_Size': _number(list.__len__),
    'PyLong_AsLong': _number(lambda value: ctypes.c_long(value.__index__()).value),
    'PyObject_ASCII': (ascii, ctypes.py_object),
    'PyObject_GetAttr': (getattr, ctypes.py_object),
    'PyObject_GetAttrString': (lambda value, name: getattr(value, name.decode()), ctypes.py_object),
    'PyObject_GetItem': (lambda value, key: value[key], ctypes.py_object),
    'PyObject_Hash': _number(hash),
    'PyObject_HasAttrString': _number(lambda value, name: hasattr(value, name.decode())),
    'PyObject_IsTrue': _number(bool),
    'PyObject_Length': _number(len),
    'PyObject_Repr': (repr, ctypes.py_object),
    'PyObject_RichCompareBool': _number(lambda left, right, operation: bool(_compare(left, right, operation))),
    'PyObject_Size': _number(len),
    'PyObject_Str': (str, ctypes.py_object),
    'PyObject_Type': (type, ctypes.py_object),
    'PyTuple_Size': _number(tuple.__len__),
    'PyUnicode_GetLength': _number(str.__len__),
    'Py_GetVersion': (lambda: __import__('sys').version.encode(), ctypes.c_char_p),
}


def _argument(position, value, type_):
    if type_ is not None:
        if type_ is ctypes.py_object or isinstance(value, type_):
            return value.value if isinstance(value, ctypes.py_object) else value
        value = type_(value)
    if isinstance(value, ctypes._SimpleCData):
        return value.value
    if value is None or isinstance(value, (int, bytes)):
        return value
    raise ctypes.ArgumentError(f"argument {position}: TypeError: Don't know how to convert parameter {position}")


class _FuncPtr:
    """One function, with the types that the program gives it."""

    restype = ctypes.c_int
    argtypes = None

    def __init__(self, name):
        self.__name__ = name
        self._function, self._gives = _FUNCTIONS[name]

    def __call__(self, *args):
        types = self.argtypes or ()
        if len(args) < len(types):
            raise TypeError(f"this function takes at least {len(types)} argument{'s' * (len(types) != 1)} "
                            f"({len(args)} given)")
        values = [_argument(i + 1, value, types[i] if i < len(types) else None) for i, value in enumerate(args)]
        result = self._function(*values)
        if self.restype is None:
            return None
        if self._gives is ctypes.py_object:
            if self.restype is ctypes.py_object:
                return result
            give_reference(result)  # nobody lets go of what C code returned
            result = id(result)
        elif self._gives is ctypes.c_char_p:
            return result if self.restype is ctypes.c_char_p else self.restype(id(result) + 32).value
        return self.restype(result if result is not None else 0).value


class PythonAPI:
    """ctypes.pythonapi: a function is made when it is first asked for."""

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if name not in _FUNCTIONS:
            raise NotImplementedError(f"ctypes.pythonapi.{name} is not available here: there is no C library to call")
        function = _FuncPtr(name)
        setattr(self, name, function)
        return function

    def __getitem__(self, name):
        return getattr(self, name)
